"""Every format for any document, read back by other people's parsers."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
import yaml
from articles import fifty, harbour
from generated import documents, unmarked
from hypothesis import given

from reader.document import QuotationKind, words_of
from reader.export.excerpt import Excerpt
from reader.export.formats.csv_export import COLUMNS
from reader.export.formats.formats import FORMATS, format_named, format_of_file
from reader.export.formats.html_style import DARK, DARK_GROUND, LIGHT, LIGHT_GROUND
from reader.export.reference import reference
from reader.export.sanitize import harmless, on_one_line
from reader.export.styles.cite import STYLES

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def rendered(name, *excerpts):
    form = format_named(name)
    assert form is not None
    return form.render(excerpts)


def of(document):
    """The whole document, and its quotations alone."""
    return Excerpt(document, "a.yaml"), Excerpt(document, "b.yaml", tuple(range(len(document.quotations))))


@fifty
@given(documents())
def test_no_format_raises_or_lets_a_control_through(document):
    for form in FORMATS:
        for text in (form.render(of(document)), form.render([])):
            assert not CONTROL.search(text)
            text.encode()


@fifty
@given(documents())
def test_no_style_raises_or_lets_a_control_through(document):
    for quotation in document.quotations:
        for style in STYLES:
            assert not CONTROL.search(style.cite(document, quotation))


def test_names_and_endings_are_those_of_one_format():
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert format_named("walk") is None
    assert format_of_file("WALK.HTML") is format_named("html")
    assert format_of_file("walk") is None


# CSV


def csv_rows(text):
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@fifty
@given(documents())
def test_csv_gives_the_words_back_and_no_formula(document):
    rows = csv_rows(rendered("csv", Excerpt(document, "a.yaml")))
    assert [unmarked(row["text"]) for row in rows] == [harmless(words_of(document, q)) for q in document.quotations]
    for row in rows:
        assert tuple(row) == COLUMNS
        assert not [cell for cell in row.values() if re.match(r"\s*[=+\-@]", cell)]
    assert all(unmarked(row["title"]) == on_one_line(document.title) for row in rows)


def test_csv_lines_end_as_the_rfc_has_it_and_excel_gets_its_mark():
    text = rendered("csv", Excerpt(harbour(), "h"))
    assert len(re.findall("\r\n", text)) == len(harbour().quotations) + 1
    assert rendered("excel", Excerpt(harbour(), "h")) == "\ufeff" + text


# JSON


@fifty
@given(documents())
def test_json_gives_the_document_back(document):
    whole, part = json.loads(rendered("json", *of(document)))["documents"]
    words = [words_of(document, quotation) for quotation in document.quotations]
    assert [row["text"] for row in whole["quotations"]] == [row["text"] for row in part["quotations"]] == words
    assert [row["text"] for row in whole["text"]] == [paragraph.text for paragraph in document.paragraphs]
    assert whole["title"] == document.title
    assert "text" not in part


# JSON-LD

VOCABULARY = {"@vocab": "https://schema.org/"}


def loaded_offline(url, options=None):
    """In place of the context that schema.org serves: its vocabulary alone."""
    assert url == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": VOCABULARY}, "contentType": ""}


def test_json_ld_is_a_graph_in_which_everything_is_found():
    jsonld = pytest.importorskip("pyld").jsonld
    document = harbour()
    written = json.loads(rendered("json-ld", of(document)[0]))
    graph = jsonld.flatten(written, options={"documentLoader": loaded_offline})
    nodes = {node["@id"]: node for node in graph}
    said = [node for node in graph if node["@type"] == ["https://schema.org/Quotation"]]
    assert len(said) == sum(q.kind is not QuotationKind.SCARE for q in document.quotations) == 12
    for node in said:
        (article,), (who,) = node["https://schema.org/isPartOf"], node["https://schema.org/spokenByCharacter"]
        assert article["@id"] == document.source.url
        assert nodes[article["@id"]]["@type"] == ["https://schema.org/NewsArticle"]
        assert nodes[who["@id"]]["https://schema.org/name"]
        assert node["https://schema.org/creator"] == [who]


@fifty
@given(documents())
def test_json_ld_of_anything_refers_only_to_what_it_has(document):
    graph = json.loads(rendered("json-ld", *of(document)))["@graph"]
    ids = {node["@id"] for node in graph}
    for node in graph:
        for key in ("isPartOf", "spokenByCharacter", "creator", "contributor"):
            assert key not in node or node[key]["@id"] in ids


# Web Annotation


@fifty
@given(documents())
def test_annotations_find_their_words_by_position_and_by_context(document):
    collection = json.loads(rendered("annotation", Excerpt(document, "a.yaml")))
    items = collection["first"]["items"]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert collection["total"] == len(items) == len(document.quotations)
    assert len({item["id"] for item in items}) == len(items)
    for item, quotation in zip(items, document.quotations, strict=True):
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        found = []
        for target in targets:
            words, place = target["selector"]
            assert text[place["start"] : place["end"]] == words["exact"]
            before = place["start"] - len(words["prefix"])
            assert text[before : place["end"] + len(words["suffix"])] == (
                words["prefix"] + words["exact"] + words["suffix"]
            )
            assert re.match("https?:|urn:", target["source"], re.IGNORECASE)
            found.append(words["exact"])
        assert "\n".join(found) == words_of(document, quotation)


def test_a_quotation_over_two_paragraphs_has_two_targets_and_the_same_name_each_time():
    text = rendered("annotation", Excerpt(harbour(), "h"))
    assert text == rendered("annotation", Excerpt(harbour(), "other"))
    items = json.loads(text)["first"]["items"]
    assert [len(item["target"]) for item in items if isinstance(item["target"], list)] == [2]


# BibTeX, RIS, CSL-JSON


@fifty
@given(documents())
def test_bibtex_is_read_whole(document):
    database = pytest.importorskip("pybtex.database")
    text = rendered("bibtex", *of(document))
    entries = database.parse_string(text, "bibtex").entries
    assert len(entries) == 2
    source = reference(document)
    for entry in entries.values():
        assert len(entry.persons.get("author", ())) == len(source.authors)
        assert entry.fields.get("url", "") == source.url
        decoded = pytest.importorskip("pylatexenc.latex2text").LatexNodes2Text(keep_comments=True)
        if re.fullmatch(r"[\w .#&%${}_\\]*", source.title, re.ASCII):
            assert "".join(decoded.latex_to_text(entry.fields.get("title", "")).split()) == "".join(
                source.title.split()
            )


def test_bibtex_means_what_the_article_says():
    bibtexparser = pytest.importorskip("bibtexparser")
    library = bibtexparser.parse_string(rendered("bibtex", *of(harbour())))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == ["maartens2023harbour", "maartens2023harbour-2"]
    fields = {key: field.value for key, field in library.entries[0].fields_dict.items()}
    assert (fields["author"], fields["year"], fields["date"]) == ("Maartens, Ilse", "2023", "2023-11-16")
    assert fields["annote"].count(r"\par") == 11


@fifty
@given(documents())
def test_ris_is_read_whole(document):
    rispy = pytest.importorskip("rispy")
    records = rispy.loads(rendered("ris", *of(document)).replace("\r\n", "\n"))
    assert len(records) == 2
    for record in records:
        source = reference(document)
        assert record.get("authors", []) == [name.inverted for name in source.authors]
        assert record.get("title", "") == source.title
        noted = sum(q.kind is not QuotationKind.SCARE for q in document.quotations) + source.retold
        assert len(record.get("notes", [])) == noted


@fifty
@given(documents())
def test_csl_has_only_what_the_standard_names(document):
    items = json.loads(rendered("csl-json", *of(document)))
    assert len({item["id"] for item in items}) == 2
    for item in items:
        assert set(item) <= {
            "id", "type", "title", "container-title", "author", "issued", "accessed", "URL", "language", "abstract",
            "note", "annote",
        }  # fmt: skip
        for name in item.get("author", []):
            assert set(name) <= {"literal"} or set(name) <= {"family", "given", "non-dropping-particle", "suffix"}


# HTML


@fifty
@given(documents())
def test_html_is_valid_and_holds_every_text_and_no_markup_of_the_document(document):
    html5lib = pytest.importorskip("html5lib")
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(rendered("html", *of(document)))
    allowed = set(
        "html head meta title style body main section header h1 h2 h3 p a nav ul ol li b span mark small blockquote"
        " footer time".split()
    )
    assert {element.tag for element in page.iter()} <= allowed
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    for anchor in page.iter("a"):
        place = anchor.get("href")
        assert place[1:] in ids if place.startswith("#") else re.match("https?://", place, re.IGNORECASE)
    texts = ["".join(p.itertext()) for p in page.iter("blockquote")]
    for text, quotation in zip(texts, document.quotations, strict=True):
        assert "".join(harmless(words_of(document, quotation)).split()) in "".join(text.split())


def test_html_loads_nothing():
    text = rendered("html", *of(harbour()))
    assert "default-src 'none'" in text
    assert not re.search(r"<(script|link|img|iframe|object)|url\(|@import|\bsrc=", text)


@pytest.mark.parametrize(("colours", "ground"), [(LIGHT, LIGHT_GROUND), (LIGHT, "#ffffff"), (DARK, DARK_GROUND)])
def test_every_colour_of_the_page_can_be_read(colours, ground):
    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for colour in colours:
        light, dark = sorted((luminance(colour), luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, colour


# Markdown


@fifty
@given(documents())
def test_markdown_shows_the_words_and_no_markup_of_the_document(document):
    commonmark = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    for quotation in document.quotations:
        tokens = commonmark.parse(STYLES[2].cite(document, quotation))
        told = quotation.kind is QuotationKind.INDIRECT
        assert tokens[0].type == ("paragraph_open" if told else "blockquote_open")
        assert {token.type for token in tokens} <= {
            "blockquote_open", "paragraph_open", "inline", "paragraph_close", "blockquote_close"
        }  # fmt: skip
        inline = [child for token in tokens for child in token.children or ()]
        assert {child.type for child in inline} <= {"text", "text_special", "softbreak", "link_open", "link_close"}
        shown = "".join("".join(child.content for child in inline).split())
        assert "".join(harmless(words_of(document, quotation)).split()) in shown
    for excerpt in of(document):
        _, front, text = rendered("markdown", excerpt).split("---\n", 2)
        titled = harmless(document.title).split() or [excerpt.name]
        assert yaml.safe_load(front)["title"].split() == titled
        assert text == f"\n{format_named('markdown').render_to_paste([excerpt])}"
        tokens = commonmark.parse(text)
        assert not {token.type for token in tokens} & {"html_block", "code_block", "fence", "ordered_list_open", "hr"}


def test_the_page_of_a_long_document_reads_its_text_once(monkeypatch):
    """Counting the words of 3,000 quotations in a text put together anew for each took a minute and a half."""
    from reader.export.formats import html_page as page
    from reader.export.formats import html_text as page_text
    from reader.export.styles import link

    made = []
    text_of_page = link.text_of_page

    def counted(document):
        made.append(document)
        return text_of_page(document)

    monkeypatch.setattr(link, "text_of_page", counted)
    monkeypatch.setattr(page_text, "text_of_page", counted)
    page.render([of(harbour())[1]])
    assert len(made) == 1


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_no_separator_makes_a_cell_of_a_formula(separator: str) -> None:
    import csv
    import io

    from reader.export.formats.csv_export import guarded

    for words in ("no;=A1 yes", 'no;"=A1', "no; '@A1", "no|+A1", "=A1;-A1", "a\tb;=x", ";=A1"):
        written = io.StringIO(newline="")
        csv.writer(written).writerow([guarded("Ada;@SUM(1)"), guarded(words)])
        for row in csv.reader(io.StringIO(written.getvalue(), newline=""), delimiter=separator):
            assert [cell for cell in row if cell.strip("\"' ")[:1] in tuple("=+-@") and cell[:1] in tuple("=+-@")] == []


@pytest.mark.parametrize("name", ["json-ld", "annotation"])
def test_linked_data_may_stand_in_a_page(name: str) -> None:
    import json

    from reader.document import Document, Paragraph
    from reader.export.excerpt import Excerpt
    from reader.export.formats.formats import FORMATS

    form = next(form for form in FORMATS if form.name == name)
    hostile = "</script><!-- <script>"
    written = form.render([Excerpt(Document(hostile, (Paragraph("p1", "He left."),)), "a")])
    assert "<" not in written
    assert hostile in json.dumps(json.loads(written), ensure_ascii=False) or name != "json-ld"
