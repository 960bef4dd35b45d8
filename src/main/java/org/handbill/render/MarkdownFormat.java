package org.handbill.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/// Markdown as an output format of FreeMarker: what a template prints is escaped, what it says itself is not.
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Markdown> {
    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) {
        return RichMarkdown.escape(text);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
        return false;
    }

    @Override
    protected Markdown newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
        return new Markdown(plain, markup);
    }

    /// A piece of Markdown.
    static class Markdown extends CommonTemplateMarkupOutputModel<Markdown> {
        Markdown(@Nullable String plain, @Nullable String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
