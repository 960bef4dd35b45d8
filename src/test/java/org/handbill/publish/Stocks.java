package org.handbill.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.handbill.cite.CslProcessor;
import org.handbill.cite.Styles;
import org.handbill.facts.FactBase;
import org.handbill.handout.TemplateFiles;

/// What a press takes from a project's folder.
public final class Stocks {
    private Stocks() {}

    public static Press.Stock of(Path project) throws IOException {
        var facts = FactBase.read(project);
        return new Press.Stock(
                facts,
                facts.project().orElseThrow(),
                TemplateFiles.of(project),
                new StyleShelf(Styles.of(project)),
                new CslProcessor());
    }
}
