package org.handbill.publish.merge;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import org.handbill.facts.Finding;
import org.handbill.facts.Language;

/// Which copies of a sheet a file of recipients asks for, and what is wrong with the file.
///
/// @param copies  by row, a row's in the order of the sheet's languages
/// @param rows    how many the file has, with those at fault
/// @param faults  in the order of their places
/// @param whole   whether what is wrong concerns single rows at most: the others' copies can be made
/// @param letters all that the recipients' values consist of, in their order
/// @param digest  SHA-256 of the file, in hex
public record CopyPlan(
        List<Copy> copies, int rows, List<Finding> faults, boolean whole, String letters, String digest) {
    public CopyPlan {
        copies = List.copyOf(copies);
        faults = List.copyOf(faults);
    }

    /// One copy.
    ///
    /// @param row       the number of the recipient's row, from 1
    /// @param language  that it is in
    /// @param name      of its files, without the format
    /// @param recipient whom it is for
    /// @param sortedBy  the recipient's value of the column that copies are sorted by; empty without one
    public record Copy(int row, Language language, String name, String recipient, String sortedBy) {}

    static CopyPlan unusable(List<Finding> faults) {
        return new CopyPlan(List.of(), 0, faults, false, "", "");
    }

    /// The copies in the order in which they are put together: as the column that they are sorted by says, numbers by
    /// their value (2 before 10) and letters as the Unicode Collation Algorithm has them; what is equal by rows.
    public List<Copy> sorted() {
        if (copies.stream().allMatch(copy -> copy.sortedBy().isEmpty())) {
            return copies;
        }
        var order = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        order.setNumericCollation(true);
        order.freeze();
        return copies.stream()
                .sorted(Comparator.comparing(Copy::sortedBy, order::compare))
                .toList();
    }
}
