package org.handbill.publish.merge;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of files that every system takes, in every locale: ASCII letters and digits with `.`, `_` and single hyphens
/// between them. Other letters become the nearest of those.
final class SafeName {
    /// Windows keeps these for devices, whatever follows a dot.
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(?:com|lpt)[0-9]");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._]+");
    private static final Pattern EDGES = Pattern.compile("^[-._]+|[-._]+$");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");

    /// Of 255 bytes that file systems take, some are left for the format and for what copies of files are called.
    private static final int LONGEST = 200;

    private SafeName() {}

    /// The nearest safe name; empty where no letter or digit is left.
    static String of(String text) {
        var ascii = isAscii(text) ? text : Latin.LETTERS.transliterate(text);
        var name = DOTS.matcher(OTHERS.matcher(ascii).replaceAll("-")).replaceAll(".");
        name = EDGES.matcher(name).replaceAll("");
        if (name.length() > LONGEST) {
            name = EDGES.matcher(name.substring(0, LONGEST)).replaceAll("");
        }
        return isReserved(name) ? name + "_" : name;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isReserved(String name) {
        int dot = name.indexOf('.');
        var device = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        return RESERVED.contains(device) || NUMBERED_DEVICE.matcher(device).matches();
    }

    /// Made when the first name needs it: that takes a tenth of a second.
    private static final class Latin {
        static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
