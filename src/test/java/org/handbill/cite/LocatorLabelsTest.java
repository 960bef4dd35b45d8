package org.handbill.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.Language;
import org.handbill.facts.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every label of CSL 1.0.2 with its word. All are as citeproc-js 2.4.63 prints them, but for the Spanish words that
/// the CSL locale lacks.
final class LocatorLabelsTest {
    @TempDir
    Path folder;

    @Test
    void apaInEnglish() throws StyleException {
        assertThat(printed("apa", "en", "3")).isEqualTo("""
                Act 3; Appendix 3; Article 3; Book 3; Canon 3; Chapter 3; Column 3; Location 3; Equation 3; Figure 3; \
                Folio 3; Issue 3; Line 3; Note 3; Opus 3; p. 3; para. 3; Part 3; Rule 3; Scene 3; Section 3; \
                Sub verbo 3; Supplement 3; Table 3; 3; Title 3; Verse 3; Version 3; Volume 3""");
        assertThat(printed("apa", "en", "3-5")).isEqualTo("""
                Acts 3–5; Appendices 3–5; Articles 3–5; Books 3–5; Canons 3–5; Chapters 3–5; Columns 3–5; \
                Locations 3–5; Equations 3–5; Figures 3–5; Folios 3–5; Issues 3–5; Lines 3–5; Notes 3–5; Opera 3–5; \
                pp. 3–5; paras. 3–5; Parts 3–5; Rules 3–5; Scenes 3–5; Sections 3–5; Sub verbis 3–5; \
                Supplements 3–5; Tables 3–5; 3–5; Titles 3–5; Verses 3–5; Versions 3–5; Volumes 3–5""");
    }

    @Test
    void apaInSpanish() throws StyleException {
        assertThat(printed("apa", "es", "3")).isEqualTo("""
                Acto 3; Apéndice 3; Artículo 3; Libro 3; Canon 3; Capítulo 3; Columna 3; Posición 3; Ecuación 3; \
                Figura 3; Folio 3; Número 3; Línea 3; Nota 3; Opus 3; p. 3; párr. 3; Parte 3; Regla 3; Escena 3; \
                Sección 3; Sub voce 3; Suplemento 3; Tabla 3; 3; Título 3; Verso 3; Versión 3; Volumen 3""");
        assertThat(printed("apa", "es", "3-5")).isEqualTo("""
                Actos 3-5; Apéndices 3-5; Artículos 3-5; Libros 3-5; Cánones 3-5; Capítulos 3-5; Columnas 3-5; \
                Posiciones 3-5; Ecuaciones 3-5; Figuras 3-5; Folios 3-5; Números 3-5; Líneas 3-5; Notas 3-5; \
                Opera 3-5; pp. 3-5; párr. 3-5; Partes 3-5; Reglas 3-5; Escenas 3-5; Secciones 3-5; \
                Sub vocibus 3-5; Suplementos 3-5; Tablas 3-5; 3-5; Títulos 3-5; Versos 3-5; Versión 3-5; \
                Volúmenes 3-5""");
    }

    @Test
    void chicagoPutsThemShort() throws StyleException {
        assertThat(printed("chicago-author-date", "en", "3")).isEqualTo("""
                act 3; app. 3; art. 3; bk. 3; can. 3; chap. 3; col. 3; loc. 3; eq. 3; fig. 3; fol. 3; no. 3; line 3; \
                n. 3; op. 3; 3; para. 3; pt. 3; r. 3; sc. 3; sec. 3; under 3; supp. 3; tbl. 3; at 3; tit. 3; v. 3; \
                v. 3; vol. 3""");
    }

    @Test
    void aStyleThatMeansPagesGetsTheOtherWords() throws StyleException {
        var source = TestSources.of(folder, "- {id: a, type: treaty, title: T, issued: 2000}");
        var cited = new CslProcessor()
                .format(
                        Styles.shipped().find("bluebook-law-review"),
                        Language.ENGLISH,
                        source.clusters(
                                Language.ENGLISH, "[@a, art. 3(a)] [@a, arts. 4-5] [@a, p. 6] [@a, § 7] [@a, app. 2]"));
        assertThat(cited.citations().stream().map(citation -> citation.text().letters()))
                .containsExactly("T, art. 3(a) (2000).", "Id. arts. 4–5.", "Id. at 6.", "Id. § 7.", "Id. app. 2.");
    }

    @Test
    void aValueIsPrintedAsItIsWritten() throws StyleException {
        assertThat(one("article-locator", "3(a)")).isEqualTo("art. 3(a)");
        assertThat(one("appendix", "B")).isEqualTo("app. B");
        assertThat(one("section", "11, ch. 6")).isEqualTo("sec. 11, ch. 6");
        assertThat(one("page", "iv-x")).isEqualTo("iv–x");
        assertThat(one("section", "1\\-201")).isEqualTo("sec. 1-201");
        assertThat(one("paragraph", "12 and 14")).isEqualTo("paras. 12 and 14");
        assertThat(one("note", "<b>5</b> & \"6\"")).isEqualTo("n. <b>5</b> & “6”");
        assertThat(one("timestamp", "1:02:03")).isEqualTo("at 1:02:03");
    }

    private String one(String label, String value) throws StyleException {
        return printed("chicago-author-date", "en", List.of(new Locator(label, value)));
    }

    private String printed(String style, String language, String value) throws StyleException {
        return printed(
                style,
                language,
                Locator.LABELS.stream().map(label -> new Locator(label, value)).toList());
    }

    private String printed(String style, String language, List<Locator> locators) throws StyleException {
        var source = TestSources.of(folder, "- {id: a, type: book, title: T, author: [{family: A}], issued: 2018}")
                .get("a");
        var clusters = locators.stream()
                .map(locator -> new Item(source, Optional.of(locator), RichText.EMPTY, RichText.EMPTY, false))
                .map(item -> new Cluster(List.of(item), false))
                .toList();
        return new CslProcessor()
                        .format(
                                Styles.shipped().find(style),
                                Language.parse(language).orElseThrow(),
                                clusters)
                        .citations()
                        .stream()
                        .map(citation -> citation.text()
                                .letters()
                                .replaceFirst("^\\(A,? 2018, ", "")
                                .replaceFirst("\\)$", ""))
                        .collect(java.util.stream.Collectors.joining("; "));
    }
}
