package org.handbill.render;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.handbill.handout.TemplateFile;
import org.handbill.handout.TemplateFiles;
import org.jspecify.annotations.Nullable;

/// The templates of a kind as FreeMarker reads them: from the kind's own folders alone, with nothing of Java and
/// nothing of the machine in sight, and stopping when they are told to.
final class Templates extends Configuration {
    private static final Pattern REFUSED = Pattern.compile("(?<![\\w)\\]}.])\\.now\\b|\\?\\s*interpret\\b");

    private final Set<Template> prepared = new HashSet<>();

    Templates(TemplateFiles files, String kind) {
        super(VERSION_2_3_35);
        setTemplateLoader(new Loader(files, kind));
        setCacheStorage(new StrongCacheStorage());
        setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        setLocalizedLookup(false);
        setDefaultEncoding("UTF-8");
        setOutputEncoding("UTF-8");
        setLocale(Locale.ROOT);
        setTimeZone(TimeZone.getTimeZone("UTC"));
        setNumberFormat("computer");
        setBooleanFormat("c");
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setLogTemplateExceptions(false);
        setWrapUncheckedExceptions(true);
        setAttemptExceptionReporter((exception, environment) -> {});
        setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        setWhitespaceStripping(true);
        var markdown = new TemplateConfiguration();
        markdown.setOutputFormat(MarkdownFormat.INSTANCE);
        setTemplateConfigurations(
                new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("md.ftl"), markdown));
    }

    @Override
    public Template getTemplate(
            String name, Locale locale, Object condition, String encoding, boolean parse, boolean optional)
            throws IOException {
        var template = super.getTemplate(name, locale, condition, encoding, parse, optional);
        if (template != null) {
            synchronized (prepared) {
                if (prepared.add(template)) {
                    _CoreAPI.addThreadInterruptedChecks(template);
                }
            }
        }
        return template;
    }

    /// That a template's text holds what no template may.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final String place;
        private final int line;
        private final int column;

        Refused(TemplateFile file, int offset, String what) {
            super(what);
            var before = file.text().substring(0, offset);
            place = file.place();
            line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
            column = offset - before.lastIndexOf('\n');
        }

        String place() {
            return place;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    private record Loader(TemplateFiles files, String kind) implements TemplateLoader {
        @Override
        public @Nullable Object findTemplateSource(String name) {
            return files.find(kind, name).orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            var file = (TemplateFile) source;
            var refused = REFUSED.matcher(file.text());
            if (refused.find()) {
                throw new Refused(file, refused.start(), refused.group());
            }
            return new StringReader(file.text());
        }

        @Override
        public void closeTemplateSource(Object source) {}
    }
}
