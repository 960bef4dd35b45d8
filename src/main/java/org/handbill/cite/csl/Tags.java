package org.handbill.cite.csl;

/// Goes through a document beside its XML reader, which tells what stands there but not exactly where.
final class Tags {
    private final SourceText source;
    private int at;

    Tags(SourceText source) {
        this.source = source;
    }

    /// The next start tag.
    Tag start() {
        int open = nextTag();
        while (source.text().startsWith("</", open)) {
            at = after(">", open);
            open = nextTag();
        }
        var tag = new Tag(source, open);
        at = tag.end();
        return tag;
    }

    /// Goes behind the next end tag.
    void end() {
        at = after(">", nextTag());
    }

    /// The text that stands here, behind the last tag.
    Place text() {
        int from = at;
        while (true) {
            while (from < source.text().length()
                    && Character.isWhitespace(source.text().charAt(from))) {
                from++;
            }
            int behind = behindNoTag(from);
            if (behind == from) {
                break;
            }
            from = source.text().startsWith("<![CDATA[", from) ? from + "<![CDATA[".length() : behind;
        }
        int to = from;
        while (to < source.text().length() && "<\n\r".indexOf(source.text().charAt(to)) < 0) {
            to++;
        }
        return source.place(from, to);
    }

    private int nextTag() {
        int open = source.text().indexOf('<', at);
        for (int behind = behindNoTag(open); behind > open; behind = behindNoTag(open)) {
            open = source.text().indexOf('<', behind);
        }
        return open;
    }

    /// The index behind a comment, an instruction or a section of character data that begins here; the same where none
    /// does.
    private int behindNoTag(int open) {
        if (source.text().startsWith("<!--", open)) {
            return after("-->", open + 4);
        }
        if (source.text().startsWith("<![CDATA[", open)) {
            return after("]]>", open);
        }
        if (source.text().startsWith("<?", open)) {
            return after("?>", open);
        }
        return open;
    }

    private int after(String end, int from) {
        return source.text().indexOf(end, from) + end.length();
    }
}
