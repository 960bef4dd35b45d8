package org.handbill.cite.csl;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The words of CSL 1.0.2 (schema, `csl-variables.rnc`, `csl-types.rnc`, `csl-terms.rnc`, `csl-categories.rnc`).
final class Vocabulary {
    static final Set<String> DATES = words("accessed available-date event-date issued original-date submitted");

    static final Set<String> NAMES = words("""
            author chair collection-editor compiler composer container-author contributor curator director
            editor editor-translator editorial-director executive-producer guest host illustrator
            interviewer narrator organizer original-author performer producer recipient reviewed-author
            script-writer series-creator translator""");

    static final Set<String> NUMBERS = words("""
            chapter-number citation-number collection-number edition first-reference-note-number issue
            locator number number-of-pages number-of-volumes page page-first part-number printing-number
            section supplement-number version volume""");

    /// What `cs:text` prints, besides numbers.
    private static final Set<String> TEXTS = words("""
            collection-title container-title original-title part-title reviewed-title title volume-title
            title-short container-title-short abstract annote archive archive_collection archive_location
            archive-place authority call-number citation-key citation-label dimensions division DOI event
            event-title event-place genre ISBN ISSN jurisdiction keyword language license medium note
            original-publisher original-publisher-place PMCID PMID publisher publisher-place references
            reviewed-genre scale source status URL year-suffix""");

    static final Set<String> STANDARD = union(NUMBERS, TEXTS);

    static final Set<String> VARIABLES = union(STANDARD, NAMES, DATES);

    static final Set<String> TYPES = words("""
            article article-journal article-magazine article-newspaper bill book broadcast chapter classic
            collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
            hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
            paper-conference patent performance periodical personal_communication post post-weblog
            regulation report review review-book software song speech standard thesis treaty webpage""");

    static final Set<String> LOCATORS = words("""
            act appendix article-locator book canon chapter column elocation equation figure folio line note
            opus paragraph rule scene sub-verbo table timestamp title-locator verse issue page part section
            supplement version volume""");

    static final Set<String> POSITIONS = words("first subsequent ibid ibid-with-locator near-note");

    static final Set<String> FORMATS = words("author author-date label note numeric");

    static final Set<String> FIELDS = words("""
            anthropology astronomy biology botany chemistry communications engineering generic-base
            geography geology history humanities law linguistics literature math medicine philosophy physics
            political_science psychology science social_science sociology theology zoology""");

    private static final Set<String> OTHER_TERMS = words("""
            editortranslator accessed ad advance-online-publication album and anonymous at audio-recording
            bc bce by ce circa cited et-al film forthcoming from henceforth ibid in internet interview
            letter loc-cit no-place no-publisher on online op-cit original-work-published
            personal-communication podcast podcast-episode preprint radio-broadcast radio-series
            radio-series-episode reference retrieved review-of scale special-issue special-section
            television-broadcast television-series television-series-episode video working-paper open-quote
            close-quote open-inner-quote close-inner-quote page-range-delimiter colon comma semicolon
            season-01 season-02 season-03 season-04 chapter-number citation-number collection-number edition
            first-reference-note-number number number-of-pages number-of-volumes page-first printing""");

    /// `sub verbo` is CSL 1.0.1's.
    private static final List<String> TERMS_OF_TWO_WORDS =
            List.of("and others", "available at", "in press", "no date", "presented at", "sub verbo");

    static final Set<String> TERMS =
            union(OTHER_TERMS, TERMS_OF_TWO_WORDS, LOCATORS, TYPES, NAMES, numbered("month-", 1, 12), ordinals());

    private Vocabulary() {}

    /// Words in the order in which they are written.
    static Set<String> words(String text) {
        return new LinkedHashSet<>(List.of(text.strip().split("\\s+")));
    }

    @SafeVarargs
    static Set<String> union(Collection<String>... sets) {
        var union = new LinkedHashSet<String>();
        Arrays.asList(sets).forEach(union::addAll);
        return union;
    }

    private static Set<String> ordinals() {
        return union(List.of("ordinal"), numbered("ordinal-", 0, 99), numbered("long-ordinal-", 1, 10));
    }

    private static List<String> numbered(String prefix, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> prefix + "%02d".formatted(number))
                .toList();
    }
}
