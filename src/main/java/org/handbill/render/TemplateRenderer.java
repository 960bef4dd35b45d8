package org.handbill.render;

import freemarker.core.Environment;
import freemarker.core._CoreAPI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handbill.facts.Project;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFiles;
import org.handbill.handout.WordShelf;
import org.handbill.handout.Words;
import org.jspecify.annotations.Nullable;

/// Makes pages, text and Markdown of handouts, by the template of their kind (FreeMarker 2.3).
///
/// A template sees its handout and Handbill's words, and reaches nothing else; one that runs past the project's limits
/// is stopped. May be used by several threads at once.
public final class TemplateRenderer {
    /// What a template may allocate in all. One that doubles a string without end passes it within a second.
    private static final int GIGABYTES = 1;

    private final TemplateFiles files;
    private final Project.Limits limits;
    private final WordShelf shelf;
    private final Map<String, Templates> kinds = new ConcurrentHashMap<>();

    public TemplateRenderer(TemplateFiles files, Project.Limits limits) {
        this.files = files;
        this.shelf = new WordShelf(files);
        this.limits = limits;
    }

    /// A handout as a page that carries all that it needs in itself.
    public HtmlPage html(Handout handout) throws TemplateFault {
        return html(handout, 0);
    }

    /// The same, set smaller than the template would by itself: what it estimated did not fit on the paper.
    ///
    /// @param tighter how many sizes smaller, from 0
    public HtmlPage html(Handout handout, int tighter) throws TemplateFault {
        return render(
                handout, Target.HTML, new Models(), tighter, html -> HtmlPage.of(html, files, handout.template()));
    }

    /// A page as its template wrote it, before it carries what it needs.
    ///
    /// @param tighter see [#html(Handout, int)]
    /// @param models  of others like it
    public String written(Handout handout, Models models, int tighter) throws TemplateFault {
        return render(handout, Target.HTML, models, tighter, html -> html);
    }

    /// A page of what its template wrote.
    ///
    /// @param written see [#written]
    public HtmlPage page(Handout handout, String written) throws TemplateFault {
        return HtmlPage.of(written, files, handout.template());
    }

    /// The same, and a mould for others like it.
    ///
    /// @param written see [#written]
    public Mould mould(Handout handout, String written) throws TemplateFault {
        return Mould.of(written, html -> HtmlPage.of(html, files, handout.template()));
    }

    /// A handout as plain text, in lines of at most 72 columns.
    public String text(Handout handout) throws TemplateFault {
        return render(handout, Target.TEXT, new Models(), 0, TextLayout::finish);
    }

    /// A handout as Markdown.
    public String markdown(Handout handout) throws TemplateFault {
        return render(handout, Target.MARKDOWN, new Models(), 0, MarkdownLayout::finish);
    }

    /// What is made of a template's letters; the limits hold for it too.
    private interface Finish<T> {
        T of(String written) throws TemplateFault;
    }

    private <T> T render(Handout handout, Target target, Models models, int tighter, Finish<T> finish)
            throws TemplateFault {
        var kind = handout.template();
        var main = TemplateFiles.main(kind, target.format()).orElseThrow();
        var words = shelf.of(handout.language());
        var faults = new Faults(files, kind, main);
        var running = new Running();
        try {
            return Watched.run(
                    () -> finish.of(process(handout, target, models, words, tighter, main, running)),
                    Watched.Share.of(limits, GIGABYTES),
                    running::note);
        } catch (Watched.Stopped e) {
            throw faults.stopped(e, running.at());
        } catch (LimitedWriter.Full e) {
            throw faults.tooMuch(limits);
        } catch (RuntimeException | TemplateFault e) {
            throw e;
        } catch (Exception e) {
            throw faults.of(e);
        }
    }

    private String process(
            Handout handout, Target target, Models models, Words words, int tighter, String main, Running running)
            throws Exception {
        var out = new LimitedWriter(limits.outputMegabytes() * 1_000_000L);
        var template = kinds.computeIfAbsent(handout.template(), kind -> new Templates(files, kind))
                .getTemplate(main);
        var seen = models.of(handout, target, words, tighter);
        var environment = template.createProcessingEnvironment(seen.data(), out, seen.wrapper());
        running.environment = environment;
        environment.process();
        return out.toString();
    }

    /// Where a template is when it is stopped.
    private static final class Running {
        private volatile @Nullable Environment environment;
        private volatile freemarker.core.@Nullable TemplateElement at;

        /// Looks at a thread that runs on: what it sees may be half changed, and is good enough for a line number.
        void note() {
            var running = environment;
            if (running != null) {
                try {
                    for (var element : _CoreAPI.getInstructionStackSnapshot(running)) {
                        if (at == null && element != null && element.getBeginLine() > 0) {
                            at = element;
                        }
                    }
                } catch (RuntimeException e) {
                    at = null;
                }
            }
        }

        freemarker.core.@Nullable TemplateElement at() {
            return at;
        }
    }
}
