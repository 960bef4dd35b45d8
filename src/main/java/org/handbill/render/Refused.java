package org.handbill.render;

import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// That a template asks for what none may have: the clock, or to make code of text. FreeMarker can switch off neither.
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    /// As FreeMarker writes an expression that it has parsed, without the blanks and comments that may stand in it.
    private static final Pattern ASKED = Pattern.compile("(?<![\\w\\p{L}$@)\\]}])\\.now\\b|\\?(?:interpret|eval)\\b");

    private final String template;
    private final int line;
    private final int column;

    private Refused(TemplateElement at, String what) {
        super(what);
        template = at.getTemplate().getName();
        line = at.getBeginLine();
        column = at.getBeginColumn();
    }

    /// Looks a parsed template through.
    static void check(Template template) throws Refused {
        @SuppressWarnings("deprecation") // FreeMarker has no other way to look at what it parsed
        var root = template.getRootTreeNode();
        var found = find(root);
        if (found.isPresent()) {
            throw found.get();
        }
    }

    /// Looks at text as at code: better a word too many than a spelling of the clock that goes unseen.
    private static Optional<Refused> find(TemplateElement element) {
        var asked = ASKED.matcher(element.getCanonicalForm());
        if (!asked.find()) {
            return Optional.empty();
        }
        var inside = children(element).stream()
                .flatMap(child -> find(child).stream())
                .findFirst();
        return inside.isPresent() ? inside : Optional.of(new Refused(element, asked.group()));
    }

    @SuppressWarnings("deprecation") // see above
    private static List<TemplateElement> children(TemplateElement element) {
        var children = new ArrayList<TemplateElement>();
        for (var child : Collections.list(element.children())) {
            children.add((TemplateElement) child);
        }
        return children;
    }

    /// What was asked for, as a template writes it: `.now`.
    String what() {
        return String.valueOf(getMessage());
    }

    /// The template's name.
    String template() {
        return template;
    }

    /// From 1.
    int line() {
        return line;
    }

    /// From 1.
    int column() {
        return column;
    }
}
