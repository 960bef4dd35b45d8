package org.handbill.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handbill.facts.Format;
import org.handbill.facts.Sha256;
import org.handbill.pdf.PdfFacts;

/// An output folder held to its manifest: what is missing, altered, or not in it.
///
/// @param files        how many files the manifest names
/// @param isUnfinished whether a run was killed, or is at work: its journal then says what the manifest does not yet
/// @param problems     one line each, sorted by path
public record Verification(int files, boolean isUnfinished, List<Problem> problems) {
    public Verification {
        problems = List.copyOf(problems);
    }

    /// A file that is not as the manifest says.
    public record Problem(String path, String message) implements Comparable<Problem> {
        @Override
        public int compareTo(Problem other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : message.compareTo(other.message);
        }
    }

    /// Verifies a folder.
    ///
    /// @throws ManifestFault where its manifest is none
    /// @throws IOException   where the manifest is missing, or something can't be read
    public static Verification of(Path folder) throws ManifestFault, IOException {
        var known = Holdings.of(new OutputFolder(folder), reader -> Journal.read(folder, new OutputJson(), reader));
        if (!known.areKnown()) {
            throw new NoSuchFileException(folder.resolve(Manifest.FILE).toString());
        }
        var problems = new TreeSet<Problem>();
        for (var file : known.entries().values()) {
            verify(folder, file, problems);
        }
        var lists = known.entries().values().stream()
                .filter(file -> file.recipient().isPresent())
                .map(file -> Task.recipients(file.sheet()))
                .collect(Collectors.toSet());
        for (var path : filesIn(folder)) {
            if (!known.entries().containsKey(path) && !lists.contains(path) && !isOfRun(path, known)) {
                problems.add(new Problem(path, "is not in the manifest: nothing vouches for it"));
            }
        }
        return new Verification(known.entries().size(), known.isUnfinished(), new ArrayList<>(problems));
    }

    /// Whether a file is no output, but there for the run itself.
    private static boolean isOfRun(String path, Holdings known) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return path.equals(Manifest.FILE) || known.isUnfinished() && name.startsWith(OutputFolder.TEMPORARY);
    }

    private static void verify(Path folder, Manifest.Output file, TreeSet<Problem> problems) throws IOException {
        var place = folder.resolve(file.path());
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                || OutputFolder.linkTo(folder, file.path()).isPresent()) {
            problems.add(new Problem(file.path(), "is missing"));
            return;
        }
        var bytes = Files.readAllBytes(place);
        if (!Sha256.hex(bytes).equals(file.sha256())) {
            problems.add(new Problem(file.path(), "was altered: its SHA-256 is not the manifest's"));
        }
        if (file.format().equals(Format.PDF.word())) {
            var facts = PdfFacts.of(bytes);
            if (!facts.equals(java.util.Optional.of(file.facts()))) {
                problems.add(new Problem(
                        file.path(),
                        facts.map(own -> "says that it was made from the facts " + own + ", the manifest says "
                                        + file.facts())
                                .orElse("does not say which facts it was made from")));
            }
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
