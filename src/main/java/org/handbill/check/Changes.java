package org.handbill.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Sheet;

/// What was changed in a project since a git revision, committed or not, and the sheets that this reaches.
public final class Changes {
    private static final Pattern NAMED = Pattern.compile("\"([a-z][a-z0-9-]*)\"");

    private final Context context;
    private final Revision revision;
    private final Map<String, ChangedLines> byFile = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final List<Position> places = new ArrayList<>();

    private Changes(Context context, Revision revision) {
        this.context = context;
        this.revision = revision;
    }

    /// Of findings, those about what was changed: on a changed line; in or about a claim, source or sheet of which
    /// a line was changed or taken out, or that names one; on a sheet that prints such a claim or cites such a
    /// source.
    ///
    /// @param context  what was checked
    /// @param revision as git names it
    /// @throws RevisionFault if it can't be compared with
    public static List<Finding> only(List<Finding> findings, Context context, String revision)
            throws IOException, RevisionFault {
        try (var then = Revision.open(context.facts().directory(), revision)) {
            var changes = new Changes(context, then);
            changes.look();
            for (var finding : findings) {
                changes.lines(finding.at().file());
            }
            return findings.stream().filter(changes::concern).toList();
        }
    }

    private void look() throws IOException, RevisionFault {
        var files = new HashSet<>(context.facts().files());
        files.addAll(revision.filesIn("facts"));
        for (var file : files) {
            if (file.endsWith(".yaml") || file.endsWith(".yml")) {
                touched.addAll(lines(file).idsGone());
            }
        }
        var extents = context.facts().extents();
        for (var item : extents.entrySet()) {
            if (lines(item.getValue().file()).touch(item.getValue())) {
                touched.add(item.getKey().value());
            }
        }
        context.facts().sheets().stream()
                .filter(this::isReached)
                .forEach(sheet -> reached.add(sheet.id().value()));
        extents.entrySet().stream()
                .filter(item -> isConcerned(item.getKey().value()))
                .map(Map.Entry::getValue)
                .forEach(places::add);
    }

    private boolean isReached(Sheet sheet) {
        return sheet.claims().anyMatch(claim -> touched.contains(claim.id().value()))
                || sheet.languages().stream()
                        .flatMap(language -> Copy.whole(sheet, language.value()).sourceIds(context))
                        .anyMatch(source -> touched.contains(source.value()));
    }

    private ChangedLines lines(String file) throws IOException, RevisionFault {
        var known = byFile.get(file);
        if (known != null) {
            return known;
        }
        var lines = ChangedLines.between(revision.file(file), now(file));
        byFile.put(file, lines);
        return lines;
    }

    private Optional<byte[]> now(String file) throws IOException {
        Path path = context.facts().directory().resolve(file);
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(path))
                : Optional.empty();
    }

    private boolean concern(Finding finding) {
        var lines = byFile.get(finding.at().file());
        return (lines != null && lines.touch(finding.at()))
                || finding.subject().filter(this::isConcerned).isPresent()
                || NAMED.matcher(finding.message()).results().anyMatch(named -> touched.contains(named.group(1)))
                || places.stream().anyMatch(place -> place.holds(finding.at()));
    }

    private boolean isConcerned(String id) {
        return touched.contains(id) || reached.contains(id);
    }
}
