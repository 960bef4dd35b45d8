package org.handbill.publish;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// How an element looks, as far as its text can be read by it. What can't be known is absent.
///
/// @param variables  custom properties by name
/// @param colour     of its text
/// @param coloured   what says so; absent where nothing does
/// @param background its own
/// @param grounded   what says so; absent where nothing does
/// @param opacity    0 to 1
/// @param size       of its letters in px
/// @param weight     of its letters, 100 to 900
/// @param unseen     whether it is not shown, or not in the colours that are declared
/// @param lifted     whether it may lie over something else than its parent
/// @param light      whether the browser's own colours are those of a light page
record Look(
        Map<String, String> variables,
        Optional<Colour> colour,
        Optional<Declaration> coloured,
        Optional<Colour> background,
        Optional<Declaration> grounded,
        Optional<Double> opacity,
        Optional<Double> size,
        int weight,
        boolean unseen,
        boolean lifted,
        boolean light) {
    private static final Pattern VARIABLE =
            Pattern.compile("var\\(\\s*(--[^\\s,()]+)\\s*(?:,((?:[^()]|\\([^()]*\\))*))?\\)");
    private static final Pattern LENGTH = Pattern.compile("([0-9.]+)(px|pt|em|rem|%)");
    private static final Pattern PICTURE = Pattern.compile("(?i)url\\(|gradient|image|element\\(|paint\\(");
    private static final Pattern BETWEEN = Pattern.compile("[\\s/]+(?![^()]*\\))");
    private static final int DEEPEST = 10;
    private static final double PX_OF_PT = 96.0 / 72;
    private static final Set<String> BOLD = Set.of("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Map<String, Double> SIZES =
            Map.of("h1", 2.0, "h2", 1.5, "h3", 1.17, "h5", 0.83, "h6", 0.67, "small", 0.83, "sub", 0.83, "sup", 0.83);
    /// What a `background` may say besides colours and pictures.
    private static final Pattern COLOURLESS =
            Pattern.compile("(?i)((none|no-repeat|repeat(-[xy])?|center|top|left|right|bottom"
                    + "|scroll|fixed|local|cover|contain|[-0-9.]+(px|em|rem|%)?)[\\s/]*)+");
    private static final Colour MARK = new Colour(1, 1, 0, 1);
    private static final Colour LINK = new Colour(0, 0, 238 / 255.0, 1);

    /// The page before any style sheet: black on white, 16 px.
    static final Look PAGE = new Look(
            Map.of(),
            Optional.of(Colour.BLACK),
            Optional.empty(),
            Optional.of(Colour.WHITE),
            Optional.empty(),
            Optional.of(1.0),
            Optional.of(16.0),
            400,
            false,
            false,
            true);

    /// The page before any style sheet where it leaves its dark colours to the browser.
    static final Look DARK_PAGE = new Look(
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(1.0),
            Optional.of(16.0),
            400,
            false,
            false,
            false);

    /// @param parent   how what it stands in looks
    /// @param declared the declarations that win on the element, by property
    static Look of(Element element, Look parent, Map<String, Declaration> declared) {
        var reader = new Reader(element, parent, declared);
        return reader.look();
    }

    private record Reader(
            Element element, Look parent, Map<String, Declaration> declared, Map<String, String> variables) {
        Reader(Element element, Look parent, Map<String, Declaration> declared) {
            this(element, parent, declared, new HashMap<>(parent.variables()));
            declared.forEach((property, declaration) -> {
                if (property.startsWith("--")) {
                    variables.put(property, declaration.value());
                }
            });
        }

        Look look() {
            var colour = colour();
            return new Look(
                    variables,
                    colour,
                    coloured(),
                    background(colour),
                    Optional.ofNullable(declared.get("background-color")),
                    value("opacity").map(this::share).orElse(Optional.of(1.0)),
                    size(),
                    weight(),
                    parent.unseen() || isOdd() || says("display", "none") || says("visibility", "hidden", "collapse"),
                    says("position", "absolute", "fixed"),
                    parent.light());
        }

        /// The value with its custom properties filled in; empty where nothing is declared.
        private Optional<String> value(String property) {
            return Optional.ofNullable(declared.get(property)).map(declaration -> filled(declaration.value(), 0));
        }

        private String filled(String value, int depth) {
            return depth > DEEPEST
                    ? value
                    : VARIABLE.matcher(value).replaceAll(found -> {
                        var set = variables.get(found.group(1));
                        var chosen = set != null ? set : found.group(2);
                        return java.util.regex.Matcher.quoteReplacement(
                                chosen == null ? "unknown" : filled(chosen.strip(), depth + 1));
                    });
        }

        private boolean says(String property, String... words) {
            return value(property).stream().anyMatch(value -> Stream.of(words).anyMatch(value::equalsIgnoreCase));
        }

        /// Whether it has effects by which its colours are not those that are declared.
        private boolean isOdd() {
            return Stream.of("filter", "mix-blend-mode", "text-shadow", "-webkit-text-fill-color", "background-clip")
                    .anyMatch(property -> declared.containsKey(property)
                            && !says(property, "none", "normal", "border-box", "padding-box"));
        }

        private Optional<Declaration> coloured() {
            var own = Optional.ofNullable(declared.get("color"));
            if (own.isPresent() && !says("color", "inherit", "unset", "currentcolor")) {
                return own;
            }
            boolean colouredByBrowser = own.isEmpty() && element.is("a[href], mark");
            return colouredByBrowser ? Optional.empty() : parent.coloured();
        }

        private Optional<Colour> colour() {
            var value = value("color").map(text -> text.toLowerCase(Locale.ROOT));
            if (value.isEmpty()) {
                return element.is("a[href]")
                        ? browsers(LINK)
                        : element.is("mark") ? browsers(Colour.BLACK) : parent.colour();
            }
            return switch (value.get()) {
                case "inherit", "unset", "currentcolor" -> parent.colour();
                case "initial" -> browsers(Colour.BLACK);
                default -> Colour.parse(value.get());
            };
        }

        /// A colour of the browser's own light page; a dark one has others, which are not the same everywhere.
        private Optional<Colour> browsers(Colour colour) {
            return parent.light() ? Optional.of(colour) : Optional.empty();
        }

        private Optional<Colour> background(Optional<Colour> colour) {
            boolean hasPicture = value("background-image")
                    .filter(value -> PICTURE.matcher(value).find())
                    .isPresent();
            if (hasPicture || isOdd()) {
                return Optional.empty();
            }
            var value = value("background-color");
            if (value.isEmpty()) {
                return element.is("mark") ? browsers(MARK) : Optional.of(Colour.TRANSPARENT);
            }
            if (COLOURLESS.matcher(value.get()).matches()) {
                return Optional.of(Colour.TRANSPARENT);
            }
            return switch (value.get().toLowerCase(Locale.ROOT)) {
                case "initial", "unset" -> Optional.of(Colour.TRANSPARENT);
                case "currentcolor" -> colour;
                case "inherit" -> parent.background();
                default ->
                    BETWEEN.splitAsStream(value.get())
                            .flatMap(part -> Colour.parse(part).stream())
                            .findFirst();
            };
        }

        private Optional<Double> share(String number) {
            try {
                return Optional.of(Math.clamp(
                        number.endsWith("%")
                                ? Double.parseDouble(number.substring(0, number.length() - 1)) / 100
                                : Double.parseDouble(number),
                        0.0,
                        1.0));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private Optional<Double> size() {
            var value = value("font-size");
            if (value.isEmpty()) {
                return parent.size().map(size -> size * SIZES.getOrDefault(element.normalName(), 1.0));
            }
            if (says("font-size", "inherit")) {
                return parent.size();
            }
            return BETWEEN.splitAsStream(value.get())
                    .map(LENGTH::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .findFirst()
                    .flatMap(length -> {
                        double number = Double.parseDouble(length.group(1));
                        return switch (length.group(2)) {
                            case "px" -> Optional.of(number);
                            case "pt" -> Optional.of(number * PX_OF_PT);
                            case "rem" -> Optional.of(number * 16);
                            case "%" -> parent.size().map(size -> size * number / 100);
                            default -> parent.size().map(size -> size * number);
                        };
                    });
        }

        private int weight() {
            var value = value("font-weight");
            if (value.isEmpty()) {
                return BOLD.contains(element.normalName()) ? 700 : parent.weight();
            }
            return BETWEEN.splitAsStream(value.get())
                    .map(word -> switch (word) {
                        case "bold", "bolder" -> 700;
                        case "normal", "lighter", "initial" -> 400;
                        default -> word.matches("[1-9]00") ? Integer.parseInt(word) : parent.weight();
                    })
                    .findFirst()
                    .orElse(parent.weight());
        }
    }
}
