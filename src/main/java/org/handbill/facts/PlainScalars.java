package org.handbill.facts;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds values of a record that are written without quotation marks and that other programs' YAML readers take for
/// something else than what is written (YAML 1.1 and 1.2, core types, as Pandoc has them).
final class PlainScalars {
    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NOTHING = Set.of("null", "Null", "NULL", "~");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");
    /// Smaller and larger ones come back with an exponent.
    private static final Pattern DECIMAL =
            Pattern.compile("-?(?:0\\.[1-9]|0\\.[1-9][0-9]*[1-9]|[1-9][0-9]{0,6}\\.[0-9]*[1-9])");

    private static final Pattern OTHER_BASE = Pattern.compile("0(?:x[0-9a-fA-F]+|o[0-7]+)");

    /// Whose values are yes or no, or are read by Handbill alone.
    private static final Set<String> PASSED_OVER =
            Set.of("handbill", "circa", "static-ordering", "comma-suffix", "parse-names");

    private PlainScalars() {}

    /// A value that others read otherwise.
    ///
    /// @param readAs as what, in words
    record Ambiguous(Text text, String readAs) {}

    /// All of them in a record, in the order written.
    static List<Ambiguous> in(Node node) {
        var found = new ArrayList<Ambiguous>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Ambiguous> found) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (scalar.plain()) {
                    readAs(scalar.value()).ifPresent(what -> found.add(new Ambiguous(scalar.text(), what)));
                }
            }
            case Node.Sequence sequence -> sequence.items().forEach(item -> collect(item, found));
            case Node.Mapping mapping -> {
                for (var entry : mapping.entries()) {
                    if (!PASSED_OVER.contains(entry.key().value())) {
                        collect(entry.value(), found);
                    }
                }
            }
        }
    }

    private static Optional<String> readAs(String value) {
        if (TRUE.contains(value)) {
            return Optional.of("true");
        }
        if (FALSE.contains(value)) {
            return Optional.of("false");
        }
        if (NOTHING.contains(value)) {
            return Optional.of("nothing");
        }
        boolean isNumber =
                OTHER_BASE.matcher(value).matches() || NUMBER.matcher(value).matches();
        return isNumber && !isKept(value) ? Optional.of("a number, and writes it otherwise") : Optional.empty();
    }

    /// Whether a number comes back as it is written.
    private static boolean isKept(String value) {
        return WHOLE.matcher(value).matches()
                ? !value.equals("-0") && new BigInteger(value).bitLength() < Long.SIZE
                : DECIMAL.matcher(value).matches();
    }
}
