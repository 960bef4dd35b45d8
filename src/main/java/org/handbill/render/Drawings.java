package org.handbill.render;

import freemarker.template.SimpleNumber;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handbill.handout.Chart;
import org.handbill.handout.Words;
import org.handbill.render.chart.Drawing;

/// What pages draw figures with: `drawing(figure, 42)` is a figure's drawing, so many em of its letters wide, and
/// `drawingHeight(figure, 42)` how high that is. One page's; each drawing is made once, however often it is asked
/// about.
final class Drawings {
    private final Words words;
    private final Map<Asked, Drawing> drawn;
    private int printed;

    Drawings(Words words) {
        this(words, new HashMap<>());
    }

    private Drawings(Words words, Map<Asked, Drawing> drawn) {
        this.words = words;
        this.drawn = drawn;
    }

    /// The same drawings for another page.
    Drawings anew() {
        return new Drawings(words, drawn);
    }

    private record Asked(Chart chart, int width) {}

    /// The functions by name.
    Map<String, Object> all(Target target) {
        TemplateMethodModelEx drawing = arguments -> print(target, arguments);
        TemplateMethodModelEx height =
                arguments -> new SimpleNumber(drawn(arguments, "drawingHeight").height());
        var functions = new LinkedHashMap<String, Object>();
        functions.put("drawing", drawing);
        functions.put("drawingHeight", height);
        return functions;
    }

    private TemplateModel print(Target target, List<?> arguments) throws TemplateModelException {
        var drawing = drawn(arguments, "drawing");
        printed++;
        return target.raw(drawing.svg("f" + printed));
    }

    private Drawing drawn(List<?> arguments, String function) throws TemplateModelException {
        if (arguments.size() == 2
                && arguments.getFirst() instanceof DataModel.Shown shown
                && shown.record() instanceof Chart chart
                && arguments.getLast() instanceof TemplateNumberModel number) {
            int width = number.getAsNumber().intValue();
            if (width < Drawing.NARROWEST || width > Drawing.WIDEST) {
                throw new TemplateModelException("%s(…, %d): a drawing is from %d to %d em wide"
                        .formatted(function, width, Drawing.NARROWEST, Drawing.WIDEST));
            }
            return drawn.computeIfAbsent(new Asked(chart, width), asked -> Drawing.of(chart, words, width));
        }
        throw new TemplateModelException(function + "(…) needs a section's figure and a width in em, such as 42");
    }
}
