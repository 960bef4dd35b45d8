package org.handbill.publish;

import java.util.stream.Stream;
import org.handbill.facts.Format;
import org.handbill.facts.Language;
import org.handbill.facts.Sheet;

/// Which handouts a build makes: every sheet asked for in all its languages.
public final class Build {
    private Build() {}

    /// What a press is to make.
    public static Stream<Task> tasks(Press press) {
        return press.sheets().stream()
                .flatMap(sheet -> sheet.languages().stream().map(language -> Task.plain(sheet, language.value())));
    }

    /// What a handout's file is called.
    public static String fileName(Sheet sheet, Language language, Format format) {
        return sheet.id() + "." + language + "." + format.word();
    }
}
