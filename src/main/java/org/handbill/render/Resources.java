package org.handbill.render;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.Format;
import org.handbill.facts.Position;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFile;
import org.handbill.handout.TemplateFiles;

/// The pictures, fonts and style sheets of a kind's templates, which a page carries in itself.
final class Resources {
    private static final Pattern CARRIED = Pattern.compile("(?i)data:(?:image|font)/");

    private final TemplateFiles files;
    private final String kind;
    private final Map<String, Carried> carried = new HashMap<>();

    Resources(TemplateFiles files, String kind) {
        this.files = files;
        this.kind = kind;
    }

    /// Whether an address is that of the kind's own style sheet, which a kind need not have.
    boolean lacksItsOwnStyleSheet(String address) {
        return address.equals(kind + ".css")
                && files.find(kind, address).isEmpty()
                && !files.isBehindLink(kind, address);
    }

    /// The file that an address names.
    ///
    /// @param at where faults are reported
    TemplateFile file(String address, Place at) throws TemplateFault {
        var refusal = files.refusal(address);
        if (refusal.isPresent()) {
            throw at.fault(refusal.get(), wayOut());
        }
        return files.find(kind, address)
                .orElseThrow(() -> at.fault(
                        files.isBehindLink(kind, address)
                                ? "\"" + address + "\" is a symbolic link, and those are not followed"
                                : "there is no file \"" + address + "\" in the template's folder or in common/",
                        wayOut()));
    }

    private String wayOut() {
        return "put the file into templates/" + kind + "/ or templates/common/ and name it relative to that folder:"
                + " the page carries it in itself";
    }

    /// An address as one that asks for nothing: a picture or font in `data:`, or a place in the page itself.
    String carried(String address, Place at) throws TemplateFault {
        var stripped = address.strip();
        if (stripped.startsWith("#") || CARRIED.matcher(stripped).lookingAt()) {
            return stripped;
        }
        if (stripped.regionMatches(true, 0, "data:", 0, 5)) {
            throw at.fault("data: may carry a picture or a font and nothing else", wayOut());
        }
        var file = file(stripped, at);
        var data = "data:" + mediaType(file.name(), at) + ";base64,"
                + Base64.getEncoder().encodeToString(file.bytes());
        carried.putIfAbsent(data, new Carried(file.name(), at));
        return data;
    }

    /// A file that the page carries in itself.
    ///
    /// @param name of the file, below the folder `templates`
    /// @param at   where it was first named
    record Carried(String name, Place at) {}

    /// Where a template says what stands in the page: an address, be it one that was carried in, or other letters.
    TemplateFault fault(String letters, String reason, String help) {
        var file = carried.get(letters);
        return file == null
                ? whereIs(letters).fault(reason, help)
                : file.at().fault(reason + " (" + file.name() + ")", help);
    }

    private static String mediaType(String name, Place at) throws TemplateFault {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "svg" -> "image/svg+xml";
            case "ico" -> "image/vnd.microsoft.icon";
            case "ttf" -> "font/ttf";
            case "otf" -> "font/otf";
            case "woff" -> "font/woff";
            case "woff2" -> "font/woff2";
            default ->
                throw at.fault(
                        "\"" + name + "\" is neither a picture nor a font that a page can carry",
                        "use PNG, JPEG, GIF, WebP or SVG; TTF, OTF, WOFF or WOFF2");
        };
    }

    /// Whether an address of the page is what the templates' address became.
    boolean isCarried(String inTemplate, String inPage) {
        var file = carried.get(inPage);
        return file == null
                ? inTemplate.strip().equals(inPage)
                : files.find(kind, inTemplate.strip()).stream()
                        .anyMatch(found -> found.name().equals(file.name()));
    }

    /// The templates that pages of the kind are made by, the main one first.
    List<TemplateFile> templates() {
        return Stream.concat(
                        main().stream(),
                        files.usable(kind).stream()
                                .filter(file -> file.name().endsWith(".ftlh"))
                                .filter(file -> main().stream()
                                        .noneMatch(first -> first.name().equals(file.name()))))
                .toList();
    }

    /// The style sheets of the kind: its files, then what stands in its templates.
    List<WrittenStyles> styles() {
        return Stream.concat(
                        files.usable(kind).stream().filter(file -> file.name().endsWith(".css")), templates().stream())
                .map(WrittenStyles::of)
                .toList();
    }

    private Optional<TemplateFile> main() {
        return TemplateFiles.main(kind, Format.HTML).flatMap(name -> files.find(kind, name));
    }

    /// Where something is written among a kind's templates: the first line that holds it, else the main template.
    Place whereIs(String letters) {
        for (var file : templates()) {
            int offset = file.shown().toLowerCase(Locale.ROOT).indexOf(letters.toLowerCase(Locale.ROOT));
            if (offset >= 0) {
                return Place.in(file, offset);
            }
        }
        return main().map(file -> Place.in(file, 0)).orElse(new Place("templates/" + kind, 1, 1));
    }

    /// A place in a file of the templates.
    record Place(String file, int line, int column) {
        static Place in(TemplateFile file, int offset) {
            var before = file.shown().substring(0, offset);
            int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
            return new Place(file.place(), line, before.codePointCount(before.lastIndexOf('\n') + 1, offset) + 1);
        }

        /// From one offset of a file to another.
        static Position span(TemplateFile file, int start, int end) {
            var from = in(file, start);
            var to = in(file, end);
            return new Position(from.file, from.line, from.column, to.line, to.column);
        }

        TemplateFault fault(String reason, String help) {
            return new TemplateFault(file, line, column, reason, help);
        }
    }

    /// Where a style sheet's letters stand: in a file of their own, or in a template.
    interface Places {
        Place of(int offset, String letters);
    }

    Places inFile(TemplateFile file) {
        return (offset, letters) -> Place.in(file, offset);
    }

    Places inTemplate() {
        return (offset, letters) -> whereIs(letters);
    }
}
