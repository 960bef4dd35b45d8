package org.handbill.publish.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;
import org.handbill.facts.Position;
import org.handbill.facts.Sheet;
import org.handbill.pdf.CombinedPdf;
import org.handbill.publish.Leftovers;
import org.handbill.publish.Manifest;
import org.handbill.publish.ManifestFault;
import org.handbill.publish.OutputFault;
import org.handbill.publish.OutputFolder;
import org.handbill.publish.Press;
import org.handbill.publish.Run;
import org.handbill.publish.Shard;
import org.handbill.publish.Task;

/// A personal copy of a sheet for every recipient.
public final class Merge {
    private final Press press;
    private final Recipients recipients;
    private final CopyPlan plan;
    private final Sheet sheet;

    /// The copies as the list and the combined file have them.
    private final List<CopyPlan.Copy> inOrder;

    /// What is known of each copy that is there: how many pages it has, where it has any.
    private final Map<String, Optional<Integer>> made = new HashMap<>();

    /// What was found in copies that could not be made, at the recipient's row.
    private final List<Finding> ofRows = new ArrayList<>();

    /// @param press for one sheet
    public Merge(Press press, Recipients recipients, CopyPlan plan) {
        this.press = press;
        this.recipients = recipients;
        this.plan = plan;
        this.sheet = press.sheets().getFirst();
        this.inOrder = plan.sorted();
    }

    /// The copies to be made, one after another, as the file of recipients is read once more.
    ///
    /// A file that was changed meanwhile ends them by an {@link UncheckedIOException}.
    public Stream<Task> tasks() throws IOException {
        return new Tasks(recipients, plan, sheet).stream();
    }

    /// What is wrong with rows, and what would keep copies from being made, as far as that shows before they are.
    public List<Finding> stopping() throws IOException {
        var findings = new TreeSet<>(Finding.ORDER);
        findings.addAll(findings(List.of()));
        try (var tasks = tasks()) {
            tasks.forEach(task -> findings.addAll(press.stopping(task)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.copyOf(findings);
    }

    /// Makes them, and writes {@link RecipientsList} beside them.
    ///
    /// @param listener is told of each copy
    public Run.Result run(OutputFolder folder, Run.Options options, Run.Listener listener)
            throws IOException, ManifestFault, InterruptedException {
        Run.Result result;
        try {
            result = new Run(press, folder, options, (task, files, findings) -> {
                        keep(task, files, findings);
                        listener.done(task, files, findings);
                    })
                    .of(tasks());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!made.isEmpty()) {
            folder.write(listPath(), out -> {
                try (var list = new RecipientsList(out)) {
                    int number = 0;
                    for (var copy : inOrder) {
                        number++;
                        if (made.containsKey(copy.name())) {
                            list.add(number, copy.name() + "." + format().word(), copy, made.get(copy.name()));
                        }
                    }
                }
            });
        }
        return new Run.Result(
                findings(result.findings()),
                result.made(),
                result.current(),
                result.outdated(),
                result.pruned(),
                result.why());
    }

    /// How many copies a shard has, or all.
    public int count(Optional<Shard> shard) {
        return (int) bases(shard).count();
    }

    /// The paths of all files that would be made, the list of recipients last.
    ///
    /// @param shard the part of them that is made; all where absent
    public Stream<String> paths(Optional<Shard> shard) {
        return Stream.concat(
                bases(shard).flatMap(base -> sheet.formats().stream().map(format -> base + "." + format.word())),
                Stream.of(listPath()));
    }

    private Stream<String> bases(Optional<Shard> shard) {
        return plan.copies().stream()
                .map(copy -> folder() + copy.name())
                .filter(base -> shard.stream().allMatch(part -> part.takes(base)));
    }

    private String folder() {
        return Task.copies(sheet.id().value());
    }

    /// How many copies there are after a run.
    public int copies() {
        return made.size();
    }

    /// Which copies of earlier runs are no longer made.
    public Leftovers leftovers() {
        return Leftovers.ofMerge(press, sheet.id());
    }

    /// Where the list of recipients lies in the output folder.
    public String listPath() {
        return Task.recipients(sheet.id().value());
    }

    /// Writes one PDF of all copies that were made, in their order.
    ///
    /// @param folder where the copies are
    /// @param file   where it goes
    /// @return how many copies it holds; without any, none is written
    public int combine(OutputFolder folder, Path file) throws OutputFault {
        var copies =
                inOrder.stream().filter(copy -> made.containsKey(copy.name())).toList();
        if (!copies.isEmpty()) {
            var place = file.toAbsolutePath().normalize();
            var target = new OutputFolder(Objects.requireNonNull(place.getParent(), "a file's folder"));
            target.write(String.valueOf(place.getFileName()), out -> {
                try (var combined = new CombinedPdf(out, press.info(sheet))) {
                    for (var copy : copies) {
                        combined.add(pdf(folder, copy), bookmark(copy));
                    }
                }
            });
        }
        return copies.size();
    }

    private byte[] pdf(OutputFolder folder, CopyPlan.Copy copy) throws OutputFault {
        var path = folder() + copy.name() + "." + Format.PDF.word();
        return folder.read(path)
                .orElseThrow(() -> new OutputFault(folder.path().resolve(path) + " is gone: run merge again"));
    }

    private String bookmark(CopyPlan.Copy copy) {
        return sheet.languages().size() == 1 ? copy.recipient() : copy.recipient() + " (" + copy.language() + ")";
    }

    /// The format that the list names: what is mailed.
    private Format format() {
        return sheet.formats().contains(Format.PDF)
                ? Format.PDF
                : sheet.formats().getFirst();
    }

    private void keep(Task task, List<Manifest.Output> files, List<Finding> findings) {
        files.stream()
                .filter(file -> file.path().equals(task.path(format())))
                .forEach(file -> made.put(name(task), file.pages()));
        findings.stream()
                .filter(this::isOfRecipient)
                .map(finding -> finding.movedTo(row(task)))
                .forEach(ofRows::add);
    }

    private static String name(Task task) {
        return task.base().substring(task.base().lastIndexOf('/') + 1);
    }

    /// A letter that the sheet and its facts do not have is the recipient's.
    private boolean isOfRecipient(Finding finding) {
        return finding.rule().equals("missing-glyph") && finding.at().equals(sheet.at());
    }

    private Position row(Task task) {
        int line = task.recipient().orElseThrow().line();
        return new Position(recipients.name(), line, 1, line, 2);
    }

    private List<Finding> findings(List<Finding> ofRun) {
        return Finding.onceEach(Stream.concat(
                Stream.concat(
                        plan.faults().stream()
                                .map(fault -> fault.about(sheet.id().value())),
                        ofRows.stream()),
                ofRun.stream().filter(finding -> !isOfRecipient(finding))));
    }
}
