package org.handbill.render;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.handbill.handout.Handout;
import org.handbill.handout.Words;
import org.jspecify.annotations.Nullable;

/// What templates see of handouts. For a recipient's copy most of it is what they saw for another recipient: all but
/// the recipient. Serves one thread at a time.
public final class Models {
    /// Of each handout as much as it is long, once for each kind of output.
    private static final int MOST = 6;

    private final Deque<Kept> kept = new ArrayDeque<>();

    /// What is the same for all recipients of a handout. Its closing is made with it, and tells it from all others.
    private record Kept(
            Handout.Closing closing,
            Target target,
            Words words,
            DataModel wrapper,
            Map<String, @Nullable Object> data,
            Drawings drawings) {
        boolean serves(Handout handout, Target asked, Words spoken) {
            return closing == handout.closing() && target == asked && words == spoken;
        }
    }

    /// What a template sees.
    ///
    /// @param wrapper shows it what it comes to
    /// @param data    all that there is
    record Seen(DataModel wrapper, TemplateModel data) {}

    Seen of(Handout handout, Target target, Words words, int tighter) throws TemplateModelException {
        var same = kept(handout, target, words);
        var data = new LinkedHashMap<>(same.data());
        data.put("recipient", handout.recipient());
        data.put("tighter", tighter);
        if (target == Target.HTML) {
            data.putAll(same.drawings().anew().all(target));
        }
        return new Seen(same.wrapper(), Objects.requireNonNull(same.wrapper().wrap(data)));
    }

    private Kept kept(Handout handout, Target target, Words words) {
        for (var one : kept) {
            if (one.serves(handout, target, words)) {
                return one;
            }
        }
        var made = new Kept(
                handout.closing(),
                target,
                words,
                new DataModel(target, handout.language()),
                data(handout, target, words),
                new Drawings(words));
        kept.addFirst(made);
        if (kept.size() > MOST) {
            kept.removeLast();
        }
        return made;
    }

    private static Map<String, @Nullable Object> data(Handout handout, Target target, Words words) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        for (var component : Handout.class.getRecordComponents()) {
            data.put(component.getName(), DataModel.component(handout, component));
        }
        data.put("direction", handout.language().isRightToLeft() ? "rtl" : "ltr");
        data.put("words", words.all());
        data.put("letters", Helpers.letters(handout));
        if (target == Target.HTML) {
            data.put("jsonLd", target.raw(JsonLd.write(handout)));
        }
        data.putAll(new Helpers(target, words).all());
        return data;
    }
}
