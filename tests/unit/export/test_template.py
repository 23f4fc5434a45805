"""Templates: what they fill in, what they escape, and what is said of a wrong one."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
import yaml
from articles import fifty
from generated import documents
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.commands.export import HELP
from reader.document.model import Document, Paragraph, Part, Quotation, QuotationKind, Source, Span, Speaker
from reader.export.excerpt import Excerpt
from reader.export.noted import Note, Passage
from reader.export.sanitize import harmless
from reader.export.template import fill
from reader.export.template.fill import Template
from reader.export.template.parse import LARGEST, TemplateError
from reader.export.template.placeholders import LISTS, PLACEHOLDERS, values_of

TEXT = "“Shut it_now,” said Ines Vall. She added that *rain* was due."
RAIN = TEXT.index("*rain*")
DOCUMENT = Document(
    "The “weir” & more", (Paragraph("p1", "A hall."), Paragraph("p2", TEXT)),
    (
        Quotation("q1", (Part(1, Span(1, 13)),), "vall", cue="said"),
        Quotation("q2", (Part(1, Span(RAIN, RAIN + 14)),), "vall", QuotationKind.INDIRECT, confidence=0.4),
        Quotation("q3", (Part(0, Span(2, 6)),), None, QuotationKind.SCARE),
    ),
    (Speaker("vall", "Ines Vall", role="keeper"), Speaker("reed", "Joan Reed")),
    authors=("Ada Bell", "{Bell & Co}"), published="2021-03-04", source=Source(url="https://courier.example/weir"),
)  # fmt: skip
WHOLE = Excerpt(DOCUMENT, "weir.yaml")


def filled(text, name="note.md", excerpt=WHOLE):
    return Template(text, name).render([excerpt])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{title}}|{{published}}|{{ file }}", r"The “weir” \& more|2021-03-04|weir.yaml"),
        ("{{{title}}}|{{&title}}", "The “weir” & more|The “weir” & more"),
        ("{{#authors}}{{.}};{{/authors}}", r"Ada Bell;Bell \& Co;"),
        ("{{#deck}}{{deck}}{{/deck}}{{^deck}}none{{/deck}}", "none"),
        ("a{{! not said }}b", "ab"),
        ("{{#quotations}}{{number}} {{quoted}}\n{{/quotations}}", "1 “Shut it\\_now,”\n2 \\*rain\\* was due\n"),
        ("{{#quotations}}{{#inferred}}{{number}}{{speaker}}{{/inferred}}{{/quotations}}", "2Ines Vall"),
        ("{{#quotations}}{{^paraphrased}}{{tag}}: {{who}}{{/paraphrased}}{{/quotations}}", "VAL: Ines Vall, keeper"),
        ("{{#paragraphs}}{{paragraph}}:{{#quotations}}{{cue}},{{/quotations}} {{/paragraphs}}", "1: 2:said,, "),
        ("{{#speakers}}{{speaker}} {{count}} {{share}}{{#quotations}} {{number}}{{/quotations}}{{/speakers}}",
         "Ines Vall 2 100% 1 2"),
        ("{{#speakers}}{{title}}{{/speakers}}", r"The “weir” \& more"),
        ("x\n  {{#authors}}\n- {{.}}\n{{/authors}}\ny\n", "x\n- Ada Bell\n- Bell \\& Co\ny\n"),
        ("{{! alone }}\r\nx\r\n", "x\n"),
        ("{{", None),
    ],
)  # fmt: skip
def test_what_is_filled_in(text, said):
    if said is None:
        with pytest.raises(TemplateError, match="not closed"):
            filled(text)
    else:
        assert filled(text) == said


def test_values_are_escaped_for_what_is_written():
    assert filled("{{title}}", "page.html") == "The “weir” &amp; more"
    assert filled("{{title}} {{#quotations}}{{text}} {{/quotations}}", "list.txt") == (
        "The “weir” & more Shut it_now, *rain* was due "
    )
    assert Template("x", "note").suffix == ".md"
    assert Template("x", "page.html").suffix == ".html"


def test_front_matter_is_yaml():
    text = '---\ntitle: {{title}}\nlinked: "[[{{title}}]]"\nby: [{{#authors}}{{.}}, {{/authors}}]\n---\n{{title}}'
    odd = replace(DOCUMENT, title='a: "b" #c \\ --- {x')
    front = filled(text, excerpt=Excerpt(odd, "")).split("---\n")[1]
    read = yaml.safe_load(filled(text, excerpt=Excerpt(odd, ""))[4:].rsplit("\n---\n", 1)[0])
    assert front
    assert read == {"title": odd.title, "linked": f"[[{odd.title}]]", "by": ["Ada Bell", "Bell & Co"]}
    with pytest.raises(TemplateError, match="line 2: in front matter"):
        filled("---\nwhere: in {{title}}\n---\n")


def test_further_lines_begin_as_the_first_does():
    two = replace(DOCUMENT, paragraphs=(Paragraph("p1", "One\ntwo"),), quotations=())
    text = "{{#paragraphs}}\n> {{text}}\n{{/paragraphs}}\n"
    assert filled(text, excerpt=Excerpt(two, "")) == "> One\n>\n> two\n"
    assert filled(text.replace(">", "-"), "a.txt", Excerpt(two, "")) == "- One\n  two\n"


def test_notes_are_there_where_they_are_exported():
    noted = Excerpt(DOCUMENT, "", (0,), {0: Note("ask", ("a", "b"))}, (Passage("hall", (), Note("big")),), noted=True)
    text = "{{#quotations}}{{note}}{{#tags}}#{{.}}{{/tags}}{{/quotations}} {{#passages}}{{text}}:{{note}}{{/passages}}"
    assert filled(text, "a.txt", noted) == "ask#a#b hall:big"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n{{titel}}", "line 2: no placeholder is called 'titel' here; did you mean title?"),
        ("{{speaker}}", "line 1: no placeholder is called 'speaker' here"),
        ("{{#quotations}}", "line 1: quotations is not closed; end it with {{/quotations}}"),
        ("{{/title}}", "line 1: title is closed here and was not opened; open it before, or leave it out"),
        ("{{#title}}\n{{#deck}}{{/title}}{{/deck}}", "line 2: title is closed here and was not opened; close deck"),
        ("{{#quotations}}{{#quotations}}{{/quotations}}{{/quotations}}", "line 1: quotations stands inside itself"),
        ("{{authors}}", "line 1: authors is a list; write {{#authors}}…{{/authors}}"),
        ("{{> other}}", "line 1: {{> is not known here"),
        ("{{=<% %>=}}", "line 1: {{= is not known here"),
        ("x" * (LARGEST + 1), "has more than"),
        ("{{title.__class__}}", "line 1: no placeholder is called"),
    ],
)
def test_a_wrong_template_is_said(text, said):
    with pytest.raises(TemplateError) as told:
        Template(text, "note.md")
    assert str(told.value).startswith(said)


def test_lists_inside_lists_have_an_end(monkeypatch):
    monkeypatch.setattr(fill, "_MOST", 10)
    text = (
        "{{#quotations}}{{#paragraphs}}{{#speakers}}{{#authors}}{{/authors}}{{/speakers}}{{/paragraphs}}{{/quotations}}"
    )
    with pytest.raises(TemplateError, match="repeats lists inside lists"):
        filled(text)


@fifty
@given(documents())
def test_every_placeholder_has_a_value_in_every_document(document):
    text = "".join(f"{{{{{name}}}}}|" for name in PLACEHOLDERS[""] if name not in LISTS)
    for name in LISTS - {"tags"}:
        inside = "".join(f"{{{{{one}}}}}|" for one in PLACEHOLDERS[name] if one not in LISTS)
        text += f"{{{{#{name}}}}}{inside}{{{{/{name}}}}}"
    for chosen in (None, tuple(range(len(document.quotations)))):
        excerpt = Excerpt(document, "a", chosen)
        values = values_of(excerpt)
        assert set(values) == set(PLACEHOLDERS[""])
        for name in ("quotations", "paragraphs", "speakers"):
            assert all(set(one) == set(PLACEHOLDERS[name]) for one in values[name])
        page = filled(text, "a.html", excerpt)
        assert harmless(html.unescape(page)) == html.unescape(page)
        assert "<" not in page


@fifty
@given(st.text("{}#^/!&>=. titlequotations\n", max_size=60))
def test_any_text_is_a_template_or_said_to_be_wrong(text):
    try:
        filled(text)
    except TemplateError:
        with pytest.raises(TemplateError, match=r"line|characters"):
            Template(text, "note.md")


def test_help_lists_them():
    for name, inside in PLACEHOLDERS.items():
        assert name in HELP
        for one in inside:
            assert one == "." or one in HELP


def test_the_help_names_every_placeholder() -> None:
    lists = HELP.partition("placeholders:\n")[2]
    head, *rest = re.split(r"^  (quotations|paragraphs|speakers|passages) ", lists, flags=re.MULTILINE)
    told = {"": set(re.findall(r"\w+", head))} | {
        name: set(re.findall(r"\w+", text.partition(";")[0])) for name, text in zip(rest[::2], rest[1::2], strict=True)
    }
    told[""] |= set(rest[::2])
    for name, said in told.items():
        assert set(PLACEHOLDERS[name]) <= said, name
