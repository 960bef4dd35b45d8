package org.handbill.publish.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.Sheet;
import org.handbill.publish.OutputFault;
import org.handbill.publish.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second reading of a file of recipients.
class TasksTest {
    @TempDir
    Path folder;

    private Path people;
    private Recipients recipients;
    private CopyPlan plan;
    private Sheet sheet;

    @BeforeEach
    void planCopies() throws IOException {
        people = Files.writeString(folder.resolve("people.csv"), "name\nAda\nBo\n");
        var facts = FactsOnDisk.in(folder)
                .with("sheets/s.yaml", "id: s\ntemplate: flyer\ntitle: T\nsections: [{text: X}]\n")
                .read();
        sheet = facts.sheets().getFirst();
        recipients = Recipients.open(people, "people.csv", StandardCharsets.UTF_8)
                .recipients()
                .orElseThrow();
        plan = new CopyPlanner(
                        recipients,
                        new SheetForRecipients(sheet, facts),
                        NamePattern.parse("{row}-{name}"),
                        Optional.empty())
                .plan();
    }

    private List<String> copies() throws IOException {
        try (var tasks = new Tasks(recipients, plan, sheet).stream()) {
            return tasks.map(Task::base).toList();
        }
    }

    @Test
    void everyCopyIsMadeInTheFilesOrder() throws IOException {
        assertThat(copies()).containsExactly("s/copies/0001-Ada", "s/copies/0002-Bo");
    }

    @Test
    void aFileThatWasChangedSinceItWasPlannedEndsTheCopies() throws IOException {
        Files.writeString(people, "name\nAda\nCy\n");
        assertThatThrownBy(this::copies)
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOf(OutputFault.class)
                .hasMessage("people.csv was changed while it was read: run merge again");
    }
}
