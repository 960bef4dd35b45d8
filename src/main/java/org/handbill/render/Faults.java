package org.handbill.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.core.TemplateElement;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.regex.Pattern;
import org.handbill.facts.Project;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFiles;
import org.jspecify.annotations.Nullable;

/// Says in one line, with place and way out, what FreeMarker says in many.
final class Faults {
    private static final String WHAT = "the template";
    private static final Pattern GIVEN_NAME = Pattern.compile("parameter value \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CLASS_NAMES =
            Pattern.compile("\\s*\\((?:wrapper: |wrapped class: )?[\\w.$]+\\.[\\w.$]+[^()]*\\)");
    private static final Pattern ADVICE =
            Pattern.compile("(?s)(, but was expecting|\\.? Check if the FreeMarker|\\.$).*");
    private static final Pattern BLAMED = Pattern.compile("==> +([^\\n]*?)  \\[");

    private final TemplateFiles files;
    private final String kind;
    private final String main;

    Faults(TemplateFiles files, String kind, String main) {
        this.files = files;
        this.kind = kind;
        this.main = main;
    }

    TemplateFault of(Throwable thrown) {
        TemplateException outer = null;
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateFault e) {
                return e;
            }
            if (cause instanceof ParseException e) {
                return parsing(e);
            }
            if (cause instanceof Refused e) {
                return refused(e);
            }
            if (cause instanceof TemplateNotFoundException || cause instanceof MalformedTemplateNameException) {
                return missingFile(outer);
            }
            if (cause instanceof TemplateException e && outer == null) {
                outer = e;
            }
        }
        return outer == null ? unknown(thrown) : running(outer);
    }

    TemplateFault stopped(Watched.Stopped stopped, @Nullable TemplateElement at) {
        return at == null
                ? stopped.fault(WHAT, place(main), 1, 1)
                : stopped.fault(WHAT, place(at.getTemplate().getName()), at.getBeginLine(), at.getBeginColumn());
    }

    TemplateFault tooMuch(Project.Limits limits) {
        return new TemplateFault(
                place(main),
                1,
                1,
                "the template was stopped after it had written %d MB".formatted(limits.outputMegabytes()),
                "look for a loop without end, or raise limits: {output-megabytes} in facts/handbill.yaml");
    }

    private TemplateFault parsing(ParseException e) {
        var message = firstParagraph(String.valueOf(e.getEditorMessage()));
        return new TemplateFault(
                place(e.getTemplateName()),
                e.getLineNumber(),
                e.getColumnNumber(),
                "syntax: " + decapitalized(ADVICE.matcher(message).replaceAll("")),
                "mend the template there");
    }

    private TemplateFault refused(Refused e) {
        boolean clock = e.what().equals(".now");
        return new TemplateFault(
                place(e.template()),
                e.line(),
                e.column(),
                clock
                        ? "a template may not ask the clock (.now)"
                        : "a template may not make code of text (%s)".formatted(e.what()),
                clock
                        ? "the same facts give the same handout on every day; print closing.useUntilText, or a date of"
                                + " the facts"
                        : "write a macro; ?eval_json reads data");
    }

    private TemplateFault missingFile(@Nullable TemplateException e) {
        if (e == null) {
            return new TemplateFault(
                    "templates/" + kind + "/" + main,
                    1,
                    1,
                    "there is no such template",
                    "write it, or leave its format out of the sheet's formats");
        }
        var matcher = GIVEN_NAME.matcher(String.valueOf(e.getMessageWithoutStackTop()));
        var name = matcher.find() ? matcher.group(1).replaceAll("\\\\(.)", "$1") : "";
        var reason = files.refusal(name)
                .orElse(
                        files.isBehindLink(kind, name)
                                ? "\"" + name + "\" is a symbolic link, and those are not followed"
                                : "there is no file \"" + name + "\" in the template's folder or in common/");
        return at(e, reason, "name a file of templates/" + kind + "/ or templates/common/, such as \"page.ftlh\"");
    }

    private TemplateFault running(TemplateException e) {
        var message = String.valueOf(e.getMessageWithoutStackTop());
        if (e instanceof InvalidReferenceException) {
            return missing(e);
        }
        if (e instanceof StopException) {
            return at(e, "the template stops: " + firstParagraph(message), "see the template there");
        }
        if (message.startsWith("Instantiating ")) {
            return at(e, "a template may not make Java objects (?new)", "use what the template is given");
        }
        if (message.contains("?api")) {
            return at(e, "a template may not use Java (?api)", "use what the template is given");
        }
        var blamed = BLAMED.matcher(message);
        var what = CLASS_NAMES.matcher(firstParagraph(message)).replaceAll("");
        return at(
                e,
                decapitalized(what.replaceFirst("[:.]$", "")) + (blamed.find() ? ": " + blamed.group(1) : ""),
                "mend the template there; templates/README.md says what a template is given");
    }

    private TemplateFault missing(TemplateException e) {
        var name = e.getBlamedExpressionString();
        if (name == null) {
            return at(e, firstParagraph(e.getMessageWithoutStackTop()), "give it a value");
        }
        var variable = name.startsWith("variables.")
                ? name.substring("variables.".length()).replace("\\", "")
                : "";
        return at(
                e,
                "there is no \"" + name + "\"",
                variable.isEmpty()
                        ? "write ${" + name + "!} where it may be missing; templates/README.md says what a template is"
                                + " given"
                        : "give the sheet variables: {" + variable + ": …}, or write ${" + name
                                + "!} where it may be missing");
    }

    private TemplateFault unknown(Throwable thrown) {
        return new TemplateFault(
                place(main), 1, 1, firstParagraph(String.valueOf(thrown.getMessage())), "mend the template");
    }

    private TemplateFault at(TemplateException e, String reason, String help) {
        var line = e.getLineNumber();
        var column = e.getColumnNumber();
        return new TemplateFault(
                place(e.getTemplateSourceName()), line == null ? 1 : line, column == null ? 1 : column, reason, help);
    }

    private String place(@Nullable String template) {
        var name = template == null ? main : template;
        return files.find(kind, name).map(file -> file.place()).orElse("templates/" + kind + "/" + name);
    }

    /// FreeMarker's messages: what is wrong, then the expression, tips and the stack, parted by lines.
    private static String firstParagraph(@Nullable String message) {
        return String.valueOf(message).split("\\n==>|\\n----|\\n\\n|\\R", 2)[0].strip();
    }

    private static String decapitalized(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1))
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }
}
