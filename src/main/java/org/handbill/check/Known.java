package org.handbill.check;

import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.facts.Id;

/// Whether what a rule misses may stand in what could not be read.
final class Known {
    private Known() {}

    /// Whether all files of a kind, and all that they hold, could be read.
    static boolean all(FactBase facts, FileKind kind) {
        return !facts.isUnread(kind) && facts.ids(kind).stream().noneMatch(id -> facts.isRefused(new Id(id)));
    }
}
