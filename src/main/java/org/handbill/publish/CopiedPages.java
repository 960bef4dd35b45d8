package org.handbill.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.handbill.facts.Finding;
import org.handbill.facts.Sha256;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFault;
import org.handbill.pdf.Letters;
import org.handbill.pdf.MissingGlyphsException;
import org.handbill.pdf.Pdf;
import org.handbill.pdf.PdfInfo;
import org.handbill.pdf.Series;
import org.handbill.pdf.Stencil;
import org.handbill.render.HtmlPage;
import org.handbill.render.Models;
import org.handbill.render.Mould;
import org.handbill.render.TemplateRenderer;
import org.handbill.render.WrittenPage;

/// Pages of personal copies, which are nearly the same. Serves one thread.
///
/// What is kept between copies is here in one place: what templates saw; and a few pages, each with its mould, which
/// makes pages of the same markup with other words, and its stencil, which makes their PDFs (see [Mould] and [Series]).
/// A page is kept when another comes that has its markup, in the place of the one that was not used for longest. None
/// of
/// this shows in the copies: each is what it would be if it were the first.
final class CopiedPages implements Pages {
    /// Laid out, a page takes some megabytes.
    private static final int MOST = 6;

    private final TemplateRenderer templates;
    private final String letters;
    private final Series series;
    private final Deque<Form> forms = new ArrayDeque<>();

    /// Pages that were made by themselves.
    private final Deque<WrittenPage> single = new ArrayDeque<>();

    private Models models = new Models();

    /// @param letters of all recipients
    CopiedPages(TemplateRenderer templates, Letters letters) {
        this.templates = templates;
        this.letters = letters.digest();
        this.series = new Series(letters);
    }

    /// A page that is kept.
    private static final class Form {
        private final Mould mould;
        private final PdfInfo info;
        private Optional<List<Finding>> findings = Optional.empty();
        private Optional<Stencil> stencil = Optional.empty();

        /// Whether something is being made of it, or was when it had to be stopped.
        private volatile boolean inUse;

        Form(Mould mould, PdfInfo info) {
            this.mould = mould;
            this.info = info;
        }
    }

    @Override
    public Page of(Handout handout, int tighter) throws TemplateFault {
        var written = written(handout, tighter);
        var info = Pages.info(handout);
        forms.removeIf(form -> form.inUse);
        for (var form : forms) {
            var cast = form.info.equals(info) ? form.mould.pour(written) : Optional.<Mould.Cast>empty();
            if (cast.isPresent()) {
                forms.remove(form);
                forms.addFirst(form);
                return new Copied(written, form, cast);
            }
        }
        if (!single.removeIf(page -> page.isLike(written))) {
            WrittenPage.of(written).ifPresent(page -> keep(single, page));
            var page = templates.page(handout, written);
            return new WholePage(page, () -> series.render(page.document(), info, identity(written, info)));
        }
        var form = new Form(templates.mould(handout, written), info);
        keep(forms, form);
        return new Copied(written, form, Optional.empty());
    }

    private String written(Handout handout, int tighter) throws TemplateFault {
        var lent = models;
        // A template that must be stopped may run on with them.
        models = new Models();
        var written = templates.written(handout, lent, tighter);
        models = lent;
        return written;
    }

    private static <T> void keep(Deque<T> kept, T one) {
        kept.addFirst(one);
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }

    private byte[] identity(String written, PdfInfo info) {
        var all = String.join("\0", written, info.toString(), letters);
        return Sha256.start().digest(all.getBytes(StandardCharsets.UTF_8));
    }

    /// A page that is made of one that is kept.
    private final class Copied implements Page {
        private final String written;
        private final Form form;

        /// Absent for the page that the form was made of.
        private final Optional<Mould.Cast> cast;

        Copied(String written, Form form, Optional<Mould.Cast> cast) {
            this.written = written;
            this.form = form;
            this.cast = cast;
        }

        @Override
        public String html() {
            return cast.map(Mould.Cast::html).orElseGet(() -> form.mould.page().html());
        }

        @Override
        public HtmlPage whole() {
            return cast.map(Mould.Cast::page).orElseGet(form.mould::page);
        }

        /// Where rules find nothing in a page, there is nothing in one of the same markup: they look at elements that
        /// have words, not at the words.
        @Override
        public List<Finding> findings(Function<HtmlPage, List<Finding>> rules) {
            if (form.findings.isEmpty()) {
                form.findings = Optional.of(rules.apply(whole()));
                return form.findings.get();
            }
            return form.findings.get().isEmpty() ? List.of() : rules.apply(whole());
        }

        @Override
        public Pdf pdf() throws MissingGlyphsException {
            form.inUse = true;
            try {
                return made(identity(written, form.info));
            } finally {
                // Without a stencil, or with one that is worn, it is made anew.
                form.inUse = Thread.currentThread().isInterrupted()
                        || form.stencil.map(Stencil::isWorn).orElse(true);
            }
        }

        private Pdf made(byte[] identity) throws MissingGlyphsException {
            if (cast.isEmpty()) {
                var stencil = series.cut(form.mould.document(), form.info, identity);
                form.stencil = Optional.of(stencil);
                return stencil.pdf();
            }
            var copy = form.stencil.flatMap(
                    stencil -> cast.get().changes(stencil::holds).flatMap(changes -> stencil.copy(changes, identity)));
            return copy.isPresent() ? copy.get() : series.render(whole().document(), form.info, identity);
        }
    }
}
