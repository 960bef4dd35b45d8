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
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFile;
import org.handbill.handout.TemplateFiles;
import org.jspecify.annotations.Nullable;

/// The templates of a kind as FreeMarker reads them: from the kind's own folders alone, with nothing of Java and
/// nothing of the machine in sight, and stopping when they are told to.
final class Templates extends Configuration {
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
                    Refused.check(template);
                    _CoreAPI.addThreadInterruptedChecks(template);
                }
            }
        }
        return template;
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
            try {
                return new StringReader(((TemplateFile) source).text());
            } catch (TemplateFault e) {
                throw new IOException(e);
            }
        }

        @Override
        public void closeTemplateSource(Object source) {}
    }
}
