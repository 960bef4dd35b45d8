package org.handbill.publish;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.handbill.facts.Id;

/// Which files of earlier runs are no longer made. What this run was only not asked for, with `--lang` or `--format`,
/// is
/// made still.
public interface Leftovers {
    /// Whether a file is no longer made.
    ///
    /// @param file  that this run did not make, nor find current
    /// @param asked paths without the format of all handouts that this run was to make, be they stopped
    boolean have(Manifest.Output file, Set<String> asked);

    /// Those of a build: of sheets that are gone, and in languages and formats that their sheet no longer has. The
    /// copies of a sheet that is still there are `merge`'s.
    ///
    /// @param named sheets, where only theirs are looked for
    static Leftovers ofBuild(Press press, Collection<Id> named) {
        var sheets = named.stream().map(Id::value).toList();
        return (file, _) -> (sheets.isEmpty() || sheets.contains(file.sheet()))
                && (press.isGone(file.sheet()) || file.recipient().isEmpty() && !press.declares(file));
    }

    /// Those of a merge: the sheet's copies for recipients that are gone, and in languages and formats that the sheet
    /// no longer has.
    static Leftovers ofMerge(Press press, Id sheet) {
        return (file, asked) -> file.sheet().equals(sheet.value())
                && file.recipient().isPresent()
                && (!press.declares(file) || press.isAsked(file.language()) && !asked.contains(file.base()));
    }

    /// What became of them.
    ///
    /// @param removed paths of the files that are removed, sorted
    /// @param altered paths of those that stay, since they are not as Handbill wrote them, sorted
    record Removal(List<String> removed, List<String> altered) {
        static final Removal NONE = new Removal(List.of(), List.of());
    }
}
