package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The output folders of all shards of a run put together in one: byte for byte what the run as a whole would have
/// written.
public final class ShardFolders {
    private final ManifestJoin.Joined joined;
    private final OutputFolder target;

    private ShardFolders(ManifestJoin.Joined joined, OutputFolder target) {
        this.joined = joined;
        this.target = target;
    }

    /// Copies all files. The manifest is written last.
    ///
    /// @throws ManifestFault where a shard's folder is not as its manifest says; then nothing is copied
    /// @throws OutputFault   where a folder can't be read or written
    public static void join(ManifestJoin.Joined joined, Path target) throws ManifestFault, IOException {
        var folders = new ShardFolders(joined, new OutputFolder(target));
        folders.verify();
        folders.copy();
    }

    private void verify() throws ManifestFault, IOException {
        for (var part : joined.parts().entrySet()) {
            var folder = new OutputFolder(part.getKey());
            for (var file : part.getValue().files()) {
                if (!folder.digest(file.path()).equals(Optional.of(file.sha256()))) {
                    throw new ManifestFault(
                            "\"" + file.path() + "\" is missing or was altered",
                            part.getKey().resolve(Manifest.FILE),
                            1,
                            1);
                }
            }
        }
    }

    private void copy() throws IOException {
        var lists = new TreeSet<String>();
        for (var part : joined.parts().entrySet()) {
            var folder = new OutputFolder(part.getKey());
            for (var file : part.getValue().files()) {
                target.write(file.path(), folder.read(file.path()).orElseThrow());
                if (file.recipient().isPresent()) {
                    lists.add(Task.recipients(file.sheet()));
                }
            }
        }
        for (var list : lists) {
            target.write(list, recipients(list).getBytes(StandardCharsets.UTF_8));
        }
        target.write(Manifest.FILE, joined.whole()::write, () -> {});
    }

    /// The lists of recipients as one, in the order of their first column, the copy's number in the whole run.
    private String recipients(String path) throws OutputFault {
        var head = "";
        var byNumber = new TreeMap<Integer, String>();
        for (var folder : joined.parts().keySet()) {
            var list = new OutputFolder(folder).read(path);
            if (list.isPresent()) {
                var records = records(new String(list.get(), StandardCharsets.UTF_8));
                head = records.getFirst();
                for (var line : records.subList(1, records.size())) {
                    byNumber.put(number(line, folder.resolve(path)), line);
                }
            }
        }
        return head + String.join("", byNumber.values());
    }

    private static int number(String line, Path list) throws OutputFault {
        try {
            return Integer.parseInt(line.substring(0, Math.max(0, line.indexOf(','))));
        } catch (NumberFormatException e) {
            throw new OutputFault("cannot read " + list + ": a line does not begin with a number: " + line.strip(), e);
        }
    }

    /// A CSV file's records as they stand there (RFC 4180), each with its end of line.
    private static List<String> records(String csv) {
        var records = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            quoted ^= csv.charAt(at) == '"';
            if (csv.charAt(at) == '\n' && !quoted) {
                records.add(csv.substring(start, at + 1));
                start = at + 1;
            }
        }
        if (start < csv.length() || records.isEmpty()) {
            records.add(csv.substring(start));
        }
        return records;
    }
}
