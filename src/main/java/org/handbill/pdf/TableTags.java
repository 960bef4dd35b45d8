package org.handbill.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A table: `Table`, `THead`, `TBody`, `TFoot`, `TR`, and cells that know their headers. One without header cells is
/// taken as layout and leaves no trace but its text.
final class TableTags {
    private static final int MAX_SPAN = 1000;
    private static final Set<String> PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr");

    private static final PdfName COLUMN_SPAN = new PdfName("ColSpan");
    private static final PdfName ROW_SPAN = new PdfName("RowSpan");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName OF_COLUMN = new PdfName("Column");
    private static final PdfName OF_ROW = new PdfName("Row");
    private static final PdfName HEADERS = new PdfName("Headers");

    private final Structure structure;
    private final List<Tag> rows = new ArrayList<>();
    private final List<Tag> cells = new ArrayList<>();
    private final String prefix;

    /// Headers that hold below and to the right of where they stand.
    private final Map<Integer, Set<String>> columnHeaders = new HashMap<>();

    private final Map<Integer, Set<String>> rowHeaders = new HashMap<>();

    /// The first row, by column, that is not yet covered by a cell from above.
    private final Map<Integer, Integer> freeFrom = new HashMap<>();

    private final List<Integer> widths = new ArrayList<>();

    TableTags(Structure structure, Element table, Tag parent, String outer) {
        this.structure = structure;
        this.prefix = "t" + (structure.tables().size() + 1) + "-";
        String language = Structure.languageOf(table, outer);
        if (Structure.role(table).matches("presentation|none") || !hasHeaders(table)) {
            layout(table, parent, language);
        } else {
            Tag tag = Structure.tag(table, parent, PdfName.TABLE, outer);
            parts(table, tag, language);
            padRows();
        }
    }

    /// Puts cells into the PDF that hold nothing, so that every row has as many as the others.
    void complete(PdfStructureTreeRoot root) {
        if (rows.stream().anyMatch(Tag::isUsed)) {
            cells.forEach(cell -> cell.element(root));
        }
    }

    private static boolean hasHeaders(Element part) {
        return part.getNodeName().equals("th")
                || PARTS.contains(part.getNodeName())
                        && Html.children(part).stream().anyMatch(TableTags::hasHeaders);
    }

    private void layout(Element part, Tag parent, String outer) {
        for (Element child : Html.children(part)) {
            String language = Structure.languageOf(child, outer);
            switch (child.getNodeName()) {
                case "thead", "tbody", "tfoot", "tr" -> layout(child, parent, language);
                case "td", "th", "caption" -> structure.paragraphs(child, parent, language);
                default -> {}
            }
        }
    }

    private void parts(Element part, Tag tag, String outer) {
        for (Element child : Html.children(part)) {
            String language = Structure.languageOf(child, outer);
            switch (child.getNodeName()) {
                case "caption" -> structure.content(child, Structure.tag(child, tag, PdfName.CAPTION, outer), language);
                case "thead" -> parts(child, Structure.tag(child, tag, PdfName.THEAD, outer), language);
                case "tbody" -> parts(child, Structure.tag(child, tag, PdfName.TBODY, outer), language);
                case "tfoot" -> parts(child, Structure.tag(child, tag, PdfName.TFOOT, outer), language);
                case "tr" -> row(child, Structure.tag(child, tag, PdfName.TABLEROW, outer), language);
                default -> {}
            }
        }
    }

    private void row(Element element, Tag tag, String outer) {
        int row = rows.size();
        rows.add(tag);
        int column = 0;
        for (Element cell : Html.children(element)) {
            while (freeFrom.getOrDefault(column, 0) > row) {
                column++;
            }
            int columns = span(cell, "colspan");
            int height = span(cell, "rowspan");
            int rows = height == 1 ? 1 : Math.min(height, rowsFrom(element));
            cell(cell, tag, new Area(row, rows, column, columns), outer);
            int below = row + rows;
            for (int i = 0; i < columns; i++) {
                freeFrom.put(column++, below);
            }
        }
        while (freeFrom.getOrDefault(column, 0) > row) {
            column++;
        }
        widths.add(column);
    }

    /// The rows and columns that a cell covers, by the first of them and their number.
    private record Area(int row, int rows, int column, int columns) {}

    private void cell(Element cell, Tag row, Area area, String outer) {
        boolean header = cell.getNodeName().equals("th");
        Tag tag = Structure.tag(cell, row, header ? PdfName.TH : PdfName.TD, outer);
        cells.add(tag);
        PdfDictionary attributes = Structure.attributes("Table");
        if (area.columns > 1) {
            attributes.put(COLUMN_SPAN, new PdfNumber(area.columns));
        }
        if (area.rows > 1) {
            attributes.put(ROW_SPAN, new PdfNumber(area.rows));
        }
        if (header) {
            boolean ofColumn = isOfColumn(cell);
            attributes.put(SCOPE, ofColumn ? OF_COLUMN : OF_ROW);
            String id = prefix + cells.size();
            tag.with(PdfName.ID, new PdfString(id));
            for (int i = 0; ofColumn && i < area.columns; i++) {
                columnHeaders
                        .computeIfAbsent(area.column + i, key -> new LinkedHashSet<>())
                        .add(id);
            }
            for (int i = 0; !ofColumn && i < area.rows; i++) {
                rowHeaders
                        .computeIfAbsent(area.row + i, key -> new LinkedHashSet<>())
                        .add(id);
            }
        } else {
            Set<String> ids = new LinkedHashSet<>();
            for (int i = 0; i < area.columns; i++) {
                ids.addAll(columnHeaders.getOrDefault(area.column + i, Set.of()));
            }
            for (int i = 0; i < area.rows; i++) {
                ids.addAll(rowHeaders.getOrDefault(area.row + i, Set.of()));
            }
            var headers = new PdfArray();
            ids.forEach(id -> headers.add(new PdfString(id)));
            if (!headers.isEmpty()) {
                attributes.put(HEADERS, headers);
            }
        }
        if (attributes.size() > 1) {
            tag.with(PdfName.A, attributes);
        }
        structure.content(cell, tag, Structure.languageOf(cell, outer));
    }

    private static boolean isOfColumn(Element header) {
        String scope = header.getAttribute("scope");
        if (!scope.isEmpty()) {
            return scope.startsWith("col");
        }
        Element row = (Element) header.getParentNode();
        return row.getParentNode().getNodeName().equals("thead")
                || Html.children(row).stream()
                        .allMatch(cell -> cell.getNodeName().equals("th"));
    }

    /// How many rows there are from this one to the end of its part of the table.
    private static int rowsFrom(Element row) {
        int count = 0;
        for (Node node = row; node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals("tr")) {
                count++;
            }
        }
        return count;
    }

    /// How many rows or columns a cell covers, within HTML's bound for columns: layout makes as many.
    static int span(Element cell, String attribute) {
        if (!cell.hasAttribute(attribute)) {
            return 1;
        }
        String value = cell.getAttribute(attribute).strip();
        return value.matches("[1-9]\\d{0,8}") ? Math.min(Integer.parseInt(value), MAX_SPAN) : 1;
    }

    private void padRows() {
        int width = widths.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = widths.get(row); column < width; column++) {
                cells.add(new Tag(rows.get(row), PdfName.TD));
            }
        }
    }
}
