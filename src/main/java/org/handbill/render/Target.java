package org.handbill.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.util.Optional;
import org.handbill.cite.RichText;
import org.handbill.facts.Format;
import org.jspecify.annotations.Nullable;

/// What a template writes, and so how rich text stands in it.
enum Target {
    HTML(Format.HTML),
    TEXT(Format.TEXT),
    MARKDOWN(Format.MARKDOWN);

    private final Format format;

    Target(Format format) {
        this.format = format;
    }

    Format format() {
        return format;
    }

    /// How plain text is escaped; none in text.
    Optional<CommonMarkupOutputFormat<?>> markup() {
        return switch (this) {
            case HTML -> Optional.of(HTMLOutputFormat.INSTANCE);
            case MARKDOWN -> Optional.of(MarkdownFormat.INSTANCE);
            case TEXT -> Optional.empty();
        };
    }

    /// A rich text as a template sees it: it prints itself, and has its letters under `letters`.
    TemplateModel model(RichText text) {
        return switch (this) {
            case HTML -> new HtmlModel(RichHtml.write(text), text);
            case MARKDOWN -> new MarkdownModel(RichMarkdown.write(text), text);
            case TEXT -> new LettersModel(RichLetters.write(text), text);
        };
    }

    /// Something that is markup already.
    TemplateModel raw(String markup) {
        return switch (this) {
            case HTML -> new HtmlModel(markup, RichText.plain(markup));
            case MARKDOWN -> new MarkdownModel(markup, RichText.plain(markup));
            case TEXT -> new SimpleScalar(markup);
        };
    }

    private interface WithLetters extends TemplateHashModel {
        RichText text();

        @Override
        default @Nullable TemplateModel get(String key) {
            return key.equals("letters") ? new SimpleScalar(text().letters()) : null;
        }

        @Override
        default boolean isEmpty() {
            return text().isEmpty();
        }
    }

    private static final class HtmlModel extends TemplateHTMLOutputModel implements WithLetters {
        private final RichText text;
        private @Nullable TemplateModel letters;

        HtmlModel(String markup, RichText text) {
            super(null, markup);
            this.text = text;
        }

        @Override
        public @Nullable TemplateModel get(String key) {
            if (letters == null) {
                letters = WithLetters.super.get("letters");
            }
            return key.equals("letters") ? letters : null;
        }

        @Override
        public RichText text() {
            return text;
        }
    }

    private static final class MarkdownModel extends MarkdownFormat.Markdown implements WithLetters {
        private final RichText text;

        MarkdownModel(String markup, RichText text) {
            super(null, markup);
            this.text = text;
        }

        @Override
        public RichText text() {
            return text;
        }
    }

    private record LettersModel(String getAsString, RichText text) implements TemplateScalarModel, WithLetters {}
}
