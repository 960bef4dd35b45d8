package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handbill.facts.CslValue;

/// Dates as CSL-JSON has them: `date-parts` of one or two ends, `season`, `circa`, `literal`, `raw`; or one text.
final class CslDates {
    private CslDates() {}

    /// A date as an object of CSL-JSON, or as EDTF.
    static Optional<CslValue.Date> read(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value instanceof List<?> parts
                    ? ends(parts).map(ends -> new CslValue.Date(ends, Optional.empty(), false, Optional.empty()))
                    : CslItems.string(value).map(EdtfDate::read);
        }
        var date = Entry.byName(map);
        var literal = CslItems.string(date.get("literal")).map(FieldText::oneLine);
        var circa = CslItems.string(date.get("circa"))
                .filter(word -> !word.equals("false") && !word.equals("0"))
                .isPresent();
        var season = CslItems.string(date.get("season"))
                .filter(word -> word.matches("[1-4]|1[3-6]|2[1-4]"))
                .map(word -> (Integer.parseInt(word) - 1) % 4 + 1);
        var parts = date.get("date-parts") instanceof List<?> list ? ends(list) : Optional.<List<List<Integer>>>empty();
        if (parts.isPresent()) {
            return Optional.of(withSeason(parts.get(), season, circa, literal));
        }
        return CslItems.string(date.get("raw"))
                .map(EdtfDate::read)
                .or(() -> literal.map(words -> new CslValue.Date(List.of(), season, circa, Optional.of(words))));
    }

    private static CslValue.Date withSeason(
            List<List<Integer>> parts, Optional<Integer> season, boolean circa, Optional<String> literal) {
        var first = parts.getFirst();
        return parts.size() == 1 && first.size() == 2 && first.get(1) > 12
                ? new CslValue.Date(
                        List.of(List.of(first.getFirst())), Optional.of((first.get(1) - 1) % 4 + 1), circa, literal)
                : new CslValue.Date(parts, season, circa, literal);
    }

    private static Optional<List<List<Integer>>> ends(List<?> list) {
        var ends = new ArrayList<List<Integer>>();
        for (var one : list) {
            var end = one instanceof List<?> numbers ? end(numbers) : Optional.<List<Integer>>empty();
            if (end.isEmpty()) {
                return Optional.empty();
            }
            ends.add(end.get());
        }
        return ends.isEmpty() || ends.size() > 2 || ends.getFirst().isEmpty() && ends.size() == 1
                ? Optional.empty()
                : Optional.of(ends);
    }

    private static Optional<List<Integer>> end(List<?> numbers) {
        var words =
                numbers.stream().map(CslItems::string).flatMap(Optional::stream).toList();
        if (words.equals(List.of("0")) || words.isEmpty()) {
            return Optional.of(List.of());
        }
        if (words.size() > 3 || !words.stream().allMatch(word -> word.matches("-?\\d{1,4}"))) {
            return Optional.empty();
        }
        var end = words.stream().map(Integer::valueOf).toList();
        var edtf = EdtfDate.write(new CslValue.Date(List.of(end), Optional.empty(), false, Optional.empty()));
        boolean season = end.size() == 2 && end.get(1) > 12 && end.get(1) <= 24;
        return edtf.isPresent() || season ? Optional.of(end) : Optional.empty();
    }

    /// What the calendar has of a date as numbers or in one text.
    static Optional<CslValue.Date> possible(Object value) {
        if (value instanceof Map<?, ?> map) {
            var date = Entry.byName(map);
            return possible(date.getOrDefault("date-parts", date.getOrDefault("raw", "")));
        }
        if (value instanceof List<?> ends) {
            return !ends.isEmpty() && ends.getFirst() instanceof List<?> numbers
                    ? EdtfDate.possible(numbers.stream()
                            .map(CslItems::string)
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining("-")))
                    : Optional.empty();
        }
        return CslItems.string(value).flatMap(EdtfDate::possible);
    }

    /// A date as an object of CSL-JSON.
    static Map<String, Object> json(CslValue.Date date) {
        var object = new LinkedHashMap<String, Object>();
        if (!date.parts().isEmpty()) {
            object.put("date-parts", date.parts());
        }
        date.season().ifPresent(season -> object.put("season", season));
        if (date.circa()) {
            object.put("circa", true);
        }
        date.literal().ifPresent(literal -> object.put("literal", literal));
        return object;
    }
}
