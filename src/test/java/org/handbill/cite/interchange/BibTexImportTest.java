package org.handbill.cite.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BibTexImportTest {
    @Test
    void anArticleWithAllThatBibTexCanDo() {
        assertThat(Libraries.yaml("""
                Ask me@uni.example about this file, or see me @ home.
                @string{lrev = "Law Review"}
                @comment{jabref-meta: groups}
                @article{Muller:2016,
                  author  = {van der M{\\"u}ller, Jr., J{\\"o}rg and {Amnesty International} and {\\L}uk{\\'a}{\\v s} de la Cruz and others},
                  title   = {The {DNA} of \\emph{Homo sapiens}: $\\alpha$ and na\\"{\\i}ve ``quotes'' --- 5\\,\\% \\& more},
                  journal = "Example " # lrev,
                  volume  = 3, number = {2}, pages = {1--9},
                  year    = 2016, month = may # "~26",
                  doi     = {https://doi.org/10.1234/ab_c},
                  file    = {x.pdf}
                }
                """)).isEqualTo("""
                references:
                  - id: muller-2016
                    type: article-journal
                    title: 'The <span class="nocase">DNA</span> of *Homo sapiens*: α and naïve “quotes” — 5\u2009% & more'
                    author:
                      - {family: Müller, given: Jörg, dropping-particle: van der, suffix: Jr.}
                      - {literal: Amnesty International}
                      - {family: Cruz, given: Łukáš, dropping-particle: de la}
                      - {literal: others}
                    container-title: Example Law Review
                    volume: 3
                    issue: 2
                    page: 1-9
                    issued: 2016-05-26
                    DOI: 10.1234/ab_c
                    citation-key: Muller:2016
                    handbill:
                      imported:
                        bibtex:
                          file: x.pdf
                """);
    }

    @Test
    void aPartTakesFromItsWholeWhatItLacks() {
        assertThat(Libraries.yaml("""
                @incollection{part, author = {Smith, Ada}, title = {Part}, pages = {3-4}, crossref = {whole}, xdata = {press}}
                @collection{whole, editor = {Jones, Bo}, title = {Whole}, subtitle = {More}, date = {2016-05/2017}}
                @xdata{press, publisher = {Example Press}, location = {Rome}}
                """)).isEqualTo("""
                references:
                  - id: part
                    type: chapter
                    title: Part
                    author:
                      - {family: Smith, given: Ada}
                    editor:
                      - {family: Jones, given: Bo}
                    container-title: "Whole: More"
                    page: 3-4
                    publisher: Example Press
                    publisher-place: Rome
                    issued: 2016-05/2017
                  - id: whole
                    type: book
                    title: "Whole: More"
                    editor:
                      - {family: Jones, given: Bo}
                    issued: 2016-05/2017
                """);
    }

    @Test
    void anOpenBraceCostsItsOwnRecordOnly() {
        var read = Libraries.read("""
                @book{one, title = {First}, year = 2001}
                @book{broken,
                  title = {An {open brace,
                  year = 2002
                }
                @book{two, title = {Second}, year = 2003}
                """);

        assertThat(read.failed()).isTrue();
        assertThat(read.said()).isEqualTo("""
                library:3:11: bibtex-syntax: "broken" (line 2) is left out: the brace here has no partner
                    3 |   title = {An {open brace,
                      |           ^
                      = mend it and import again; the other records were read
                """);
        assertThat(read.yaml()).isEqualTo("""
                references:
                  - id: one
                    type: book
                    title: First
                    issued: 2001
                  - id: two
                    type: book
                    title: Second
                    issued: 2003
                """);
    }

    @Test
    void everythingElseThatIsWrongIsNamedAtOnce() {
        var read = Libraries.read("""
                @misc{untitled, author = {Smith, Ada}}
                @misc{child, title = {Child}, crossref = {nobody}, doi = {nonsense}, url = {ftp://example.org}, month = mai}
                @misc{child, title = {Again}}
                """);

        assertThat(read.failed()).isTrue();
        assertThat(read.said().lines().filter(line -> line.startsWith("library")))
                .containsExactly(
                        "library:1:1: missing-title: \"untitled\" has no title and is left out",
                        "library:2:1: bad-doi: \"child\": \"nonsense\" cannot be a DOI [warning]",
                        "library:2:1: bad-url: \"child\": \"ftp://example.org\" is no address of a page [warning]",
                        "library:2:1: bibtex-crossref: \"child\" refers to \"nobody\", which the file lacks [warning]",
                        "library:2:105: bibtex-string: no @string defines the abbreviation \"mai\"; it is taken as it stands [warning]",
                        "library:3:1: duplicate-key: the key \"child\" stands here a second time [warning]");
        assertThat(read.yaml()).contains("doi: nonsense", "url: ftp://example.org", "month: mai", "- id: child-2");
    }

    @Test
    void idsAreMadeOfKeysOrOfAuthorYearAndTitle() {
        assertThat(Libraries.yaml("""
                @misc{2018_Platt.HIV, title = {A}}
                @misc{10.1234/x, title = {The Law of Rents}, author = {Sørensen, Åse}, date = {2019}}
                @misc{title = {О правах}, author = {{Иванов и партнёры}}, year = 2001}
                """).lines().filter(line -> line.contains("id:") || line.contains("key:")))
                .containsExactly(
                        "  - id: platt-hiv",
                        "    citation-key: 2018_Platt.HIV",
                        "  - id: sorensen-2019-law",
                        "    citation-key: 10.1234/x",
                        "  - id: ivanov-i-2001-pravah");
    }

    @Test
    void whatBibLatexSaysInItsOwnWords() {
        assertThat(Libraries.yaml("""
                @thesis{t, author = {van Gennep, Arnold}, title = {T}, type = {mathesis}, institution = {U}, date = {1990~},
                  options = {useprefix}, langid = {british}, pubstate = {inpress}, eprint = {1234.5678}, eprinttype = {arxiv}}
                @article{s, title = {Old}, journal = {J}, doi = {10.1002/(SICI)1096-987X(199803)19:4<377::AID-1>3.0.CO;2-P}, date = {1998-21}}
                @set{both, entryset = {t, s}}
                @collection{c, title = {C}, booktitle = {C}, editor = {Jones, Bo}, editortype = {compiler}, number = 5, series = {S}}
                """)).isEqualTo("""
                references:
                  - id: t
                    type: thesis
                    title: T
                    author:
                      - {family: Gennep, given: Arnold, non-dropping-particle: van}
                    genre: Master's thesis
                    publisher: U
                    issued: 1990~
                    status: in press
                    language: en-GB
                    URL: https://arxiv.org/abs/1234.5678
                    handbill:
                      imported:
                        bibtex:
                          eprint: "1234.5678"
                          eprinttype: arxiv
                  - id: s
                    type: article-journal
                    title: Old
                    container-title: J
                    issued: 1998-21
                    DOI: 10.1002/(SICI)1096-987X(199803)19:4%3C377::AID-1%3E3.0.CO;2-P
                  - id: c
                    type: book
                    title: C
                    collection-title: S
                    collection-number: 5
                    compiler:
                      - {family: Jones, given: Bo}
                    handbill:
                      imported:
                        bibtex:
                          booktitle: C
                """);
    }

    @Test
    void ofAnImpossibleDateThePossiblePartOrTheYearIsRead() {
        var read = Libraries.read("""
                @misc{a, title = {A}, date = {2001-02-30}}
                @misc{b, title = {B}, date = {2001-13}, year = 2002}
                @misc{c, title = {C}, date = {2020-05-06T10:00:00Z}, urldate = {2021-04-31}}
                """);
        assertThat(read.yaml()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.matches("(issued|accessed|date|urldate): .*")))
                .containsExactly(
                        "issued: 2001-02",
                        "date: \"2001-02-30\"",
                        "issued: 2002",
                        "date: 2001-13",
                        "issued: 2020-05-06",
                        "accessed: 2021-04",
                        "urldate: \"2021-04-31\"");
        assertThat(read.said()).startsWith("""
                library:1:1: bad-date: "a": "date" is no date of the calendar: "2001-02-30" [warning]
                """).contains("      = 2002 was read; it is kept under handbill.imported\n");
    }

    @Test
    void mathematicsThatTextCanSayIsText() {
        assertThat(Libraries.yaml("""
                @misc{a, title = {CO$_2$, N$_{2}$O and m$^{-3}$ of TNF-$\\alpha$, {$\\beta$}, $\\beta_2$ and \\ensuremath{\\Delta}}}
                @misc{b, title = {On $E = mc^2$, $\\sqrt{2}$ and $x_{\\rm max}$}}
                """).lines().filter(line -> line.contains("title:")))
                .containsExactly(
                        "    title: CO<sub>2</sub>, N<sub>2</sub>O and m<sup>−3</sup> of TNF-α, <span class=\"nocase\">β</span>, β<sub>2</sub> and Δ",
                        "    title: On $E = mc^2$, $\\sqrt{2}$ and $x_{\\rm max}$");
    }

    @Test
    void whatRefersToItselfIsNamedAndRead() {
        var read = Libraries.read("""
                @incollection{a, title = {A}, crossref = {b}}
                @incollection{b, title = {B}, xdata = {x}, crossref = {a}}
                @incollection{c, title = {C}, crossref = {c}}
                @incollection{d, title = {D}, crossref = {b}}
                @xdata{x, publisher = {Example Press}, xdata = {nobody}}
                """);

        assertThat(read.failed()).isFalse();
        assertThat(read.said().lines().filter(line -> line.startsWith("library")))
                .containsExactly(
                        "library:1:1: bibtex-crossref: \"a\" refers to itself by way of \"b\" [warning]",
                        "library:2:1: bibtex-crossref: \"b\" refers to \"nobody\", which the file lacks [warning]",
                        "library:2:1: bibtex-crossref: \"b\" refers to itself by way of \"a\" [warning]",
                        "library:3:1: bibtex-crossref: \"c\" refers to itself [warning]");
        assertThat(read.yaml())
                .contains("title: A\n    container-title: B\n    publisher: Example Press\n")
                .contains("title: D\n", "bibtex:\n          crossref: c\n")
                .doesNotContain("nobody");
    }

    @Test
    void anAndWithoutANameCostsNoName() {
        var read = Libraries.read("""
                @misc{a, title = {A}, author = {Smith, Ada and Jones and}}
                @misc{b, title = {B}, author = {and {Rand and Sand} and and Jones, Bo}}
                @misc{c, title = {C}, author = {Sand, Andrea AND Rand, Anders}}
                """);

        assertThat(read.said().lines().filter(line -> line.startsWith("library")))
                .containsExactly(
                        "library:1:1: bibtex-name: \"a\": an \"and\" in \"author\" has no name beside it [warning]",
                        "library:2:1: bibtex-name: \"b\": an \"and\" in \"author\" has no name beside it [warning]");
        assertThat(read.yaml())
                .contains("      - {family: Smith, given: Ada}\n      - {family: Jones}\n")
                .contains("      - {literal: Rand and Sand}\n      - {family: Jones, given: Bo}\n")
                .contains("      - {family: Sand, given: Andrea}\n      - {family: Rand, given: Anders}\n");
    }

    @Test
    void ofTwoAddressesInOneFieldTheFirstIsTaken() {
        assertThat(Libraries.yaml(
                        "@misc{a, title = {A}, url = {https://a.example.org/x{\\_}y http://b.example.org}}\n"))
                .contains(
                        "URL: https://a.example.org/x_y\n",
                        "url: 'https://a.example.org/x{\\_}y http://b.example.org'\n");
    }

    @Test
    void datesAndPagesAsPeopleWriteThem() {
        assertThat(Libraries.yaml("""
                @article{a, title = {A}, year = {in press}, pages = {10--20, 30 -- 32}}
                @online{b, title = {B}, date = {forthcoming}, pages = {10–20,30–32}}
                """))
                .contains("page: 10-20, 30-32\n    issued: {literal: in press}\n")
                .contains("page: 10-20,30-32\n    issued: {literal: forthcoming}\n");
    }
}
