package org.handbill.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `<@wrap indent=2 hanging=4 mark="*">…</@wrap>`: what stands in it as one paragraph, or one for each that an empty
/// line parts; `indent` and `hanging` are the blanks before the first and the other lines, `mark` stands in the
/// first line's.
final class WrapDirective implements TemplateDirectiveModel {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");

    @Override
    public void execute(
            Environment environment,
            @SuppressWarnings("rawtypes") Map parameters,
            TemplateModel[] variables,
            @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (body == null) {
            return;
        }
        int indent = number(parameters, "indent", 0);
        int hanging = number(parameters, "hanging", indent);
        var mark = parameters.get("mark") instanceof TemplateScalarModel text ? text.getAsString() : "";
        var inside = new StringWriter();
        body.render(inside);
        var first = mark.isEmpty() ? " ".repeat(indent) : pad(" ".repeat(indent) + mark + " ", hanging);
        var lines = new ArrayList<String>();
        for (var paragraph : EMPTY_LINE.split(inside.toString().strip(), -1)) {
            lines.addAll(TextLayout.wrap(paragraph, first, " ".repeat(hanging), TextLayout.WIDTH));
            first = " ".repeat(hanging);
        }
        environment.getOut().write(String.join("\n", lines));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - TextLayout.width(text)));
    }

    private static int number(Map<?, ?> parameters, String name, int otherwise) throws TemplateModelException {
        if (!(parameters.get(name) instanceof TemplateNumberModel number)) {
            return otherwise;
        }
        int value = number.getAsNumber().intValue();
        if (value < 0 || value > TextLayout.WIDTH / 2) {
            throw new TemplateModelException(name + "=" + value + " is not between 0 and " + TextLayout.WIDTH / 2);
        }
        return value;
    }
}
