package org.handbill.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The letters of a page and of its PDF in the order of reading, without labels, the skip link, what is for
/// screens alone and spaces.
public final class ReadingOrder {
    private ReadingOrder() {}

    /// The letters of a page's body.
    public static String ofHtml(String html) {
        Document page = Jsoup.parse(html);
        page.select(".skip-link, .label, dt, .chart .data").remove();
        return page.body().wholeText().replaceAll("[\\s\\p{Z}]", "");
    }

    /// The letters that the structure tree leads through: all that stands in quotes, but what stands under `Lbl`.
    public static String ofStructure(byte[] pdf) {
        var printed = Poppler.structure(pdf);
        var words = new StringBuilder();
        int label = Integer.MAX_VALUE;
        for (String line : printed.split("\n(?= *([A-Z]|\"))")) {
            int depth = line.length() - line.stripLeading().length();
            if (depth <= label) {
                label = line.strip().startsWith("Lbl") ? depth : Integer.MAX_VALUE;
                Matcher text = Pattern.compile("^ *\"(.*)\" *$", Pattern.DOTALL).matcher(line);
                if (text.find()) {
                    words.append(text.group(1));
                }
            }
        }
        return words.toString().replaceAll("[\\s\\p{Z}]", "");
    }
}
