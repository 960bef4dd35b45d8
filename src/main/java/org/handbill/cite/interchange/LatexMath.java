package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.cite.Markup.Mark;
import org.handbill.cite.Markup.Piece;

/// The mathematics of titles that text can say: Greek letters, and numbers and letters below or above the line.
final class LatexMath {
    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ϵ"),
            Map.entry("varepsilon", "ε"),
            Map.entry("zeta", "ζ"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("vartheta", "ϑ"),
            Map.entry("iota", "ι"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("xi", "ξ"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("upsilon", "υ"),
            Map.entry("phi", "ϕ"),
            Map.entry("varphi", "φ"),
            Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("Gamma", "Γ"),
            Map.entry("Delta", "Δ"),
            Map.entry("Theta", "Θ"),
            Map.entry("Lambda", "Λ"),
            Map.entry("Xi", "Ξ"),
            Map.entry("Pi", "Π"),
            Map.entry("Sigma", "Σ"),
            Map.entry("Phi", "Φ"),
            Map.entry("Psi", "Ψ"),
            Map.entry("Omega", "Ω"));

    private static final String LETTER = "\\\\[A-Za-z]++";
    /// More is no title's, and would take long to try.
    private static final int LONGEST = 200;
    /// A Greek letter, or one sign or a group below or above the line.
    private static final Pattern PART =
            Pattern.compile("\\s*(?:(?<greek>" + LETTER + ")|(?<where>[_^])(?:(?<one>[A-Za-z0-9+-]|" + LETTER
                    + ")|\\{(?<group>(?:[A-Za-z0-9+,. -]|" + LETTER + ")++)}))\\s*");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+) *");

    private LatexMath() {}

    /// Mathematics as text; nothing where there is more to it.
    ///
    /// @param math without its dollar signs
    static Optional<List<Piece>> text(String math) {
        if (math.length() > LONGEST) {
            return Optional.empty();
        }
        var pieces = new ArrayList<Piece>();
        var part = PART.matcher(math);
        int end = 0;
        while (end < math.length()) {
            if (!part.region(end, math.length()).lookingAt()) {
                return Optional.empty();
            }
            var group = part.group("group") != null ? part.group("group") : part.group("one");
            var letters = letters(group != null ? group : part.group("greek"));
            if (letters.isEmpty()) {
                return Optional.empty();
            }
            Set<Mark> marks = group == null
                    ? Set.of()
                    : Set.of(part.group("where").equals("_") ? Mark.SUBSCRIPT : Mark.SUPERSCRIPT);
            pieces.add(new Piece(letters.get(), marks));
            end = part.end();
        }
        return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces);
    }

    /// With Greek letters for their commands and a minus sign for a hyphen.
    private static Optional<String> letters(String written) {
        var commands = COMMAND.matcher(written);
        boolean known = commands.results().allMatch(command -> GREEK.containsKey(command.group(1)));
        return known
                ? Optional.of(commands.reset()
                        .replaceAll(command -> GREEK.getOrDefault(command.group(1), ""))
                        .replace('-', '−'))
                : Optional.empty();
    }
}
