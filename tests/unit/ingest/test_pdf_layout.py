"""PDF by the positions of its words: columns, paragraphs, and what is no text."""

from __future__ import annotations

import pytest

from reader.document.model import Document, ParagraphKind
from reader.ingest import extras
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

pytestmark = pytest.mark.skipif(not extras.installed("pdf"), reason="needs quote-reader[pdf]")

Drawn = tuple[float, float, float, str]
"""A text drawn at x and y (points from the bottom left) in a size."""

ONE = "The harbour of Lowmere was closed on Friday after the second crane had lost its hook, the port office said in a short note to the ships that were waiting outside."
TWO = "Nobody was under it when it fell, said Cora Vale, who drives the crane, and nobody will be under the next one either, as long as she has a word to say about it."
THREE = "The office wants to buy a new crane in spring and has put out a tender, but the money is in the budget of the year after, and the council has to move it."
FOUR = "Ships are sent to Skerry until then, which takes them half a day longer and costs the town a third of its dues, a spokesman of the port said on Monday evening."
TEXTS = (ONE, TWO, THREE, FOUR)


def wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def pdf(*pages: list[Drawn], info: str = "", scale: float = 1.0) -> bytes:
    """A PDF with its texts in Courier, drawn in the order given; ``scale`` is what the matrix does to the font."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        stream = "\n".join(
            f"BT /F1 {size / scale} Tf {scale} 0 0 {scale} {x} {y} Tm ({text.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj ET"
            for x, y, size, text in page
        )
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    trailer = ""
    if info:
        objects.append(f"<< {info} >>")
        trailer = f"/Info {len(objects)} 0 R "
    data = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(data)
    return (
        data
        + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF".encode()
    )


def column(
    texts: tuple[str, ...], x: float, y: float, width: int = 34, *, gap: float = 6, size: float = 10, indent: float = 0
) -> list[Drawn]:
    drawn: list[Drawn] = []
    for text in texts:
        for number, line in enumerate(wrapped(text, width)):
            drawn.append((x + (indent if number == 0 else 0), y, size, line))
            y -= 12
        y -= gap
    return drawn


def opened(*pages: list[Drawn], info: str = "", scale: float = 1.0) -> Document:
    return article_of(SourceData(pdf(*pages, info=info, scale=scale), Kind.PDF, "x"), in_child=False)


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


TOP: Drawn = (50, 750, 18, "Crane of Lowmere Loses Its Hook")


@pytest.mark.parametrize("order", ["in turn", "across", "backwards"])
@pytest.mark.parametrize("marked", ["gap", "indent"])
def test_columns_are_read_one_after_the_other(order: str, marked: str) -> None:
    gap, indent = (6.0, 0.0) if marked == "gap" else (0.0, 12.0)
    left = column(TEXTS[:2], 50, 700, gap=gap, indent=indent)
    right = column(TEXTS[2:], 320, 700, gap=gap, indent=indent)
    drawn = {"in turn": left + right, "backwards": right[::-1] + left[::-1]}.get(
        order, sorted(left + right, key=lambda d: -d[1])
    )
    document = opened([TOP, *drawn])
    assert document.title == TOP[3]
    assert texts(document) == list(TEXTS)


def test_columns_that_do_not_stand_on_the_same_heights() -> None:
    assert texts(opened([TOP, *column(TEXTS[:2], 50, 700), *column(TEXTS[2:], 320, 695.5)])) == list(TEXTS)


def justified(texts: tuple[str, ...], x: float, y: float, width: int) -> list[Drawn]:
    """A column whose full lines all end at its edge, word by word."""
    drawn: list[Drawn] = []
    for text in texts:
        lines = wrapped(text, width)
        for line in lines:
            words, at = line.split(), x
            spaces = len(words) - 1
            more = 6.0 * (width - len(line)) / spaces if spaces and line is not lines[-1] else 0.0
            for word in words:
                drawn.append((at, y, 10, word))
                at += 6 * (len(word) + 1) + more
            y -= 12
        y -= 6
    return drawn


@pytest.mark.parametrize("scale", [1.0, 0.75, 10.0])
@pytest.mark.parametrize("shift", [0.0, 5.0])
def test_narrow_gutters_of_a_newspaper(scale: float, shift: float) -> None:
    """Ten points between justified columns, which do not share their lines, in fonts that a matrix scales."""
    width, step = 28, 28 * 6 + 10
    columns = [
        justified((text, f"So it was said: {text}"), 40 + n * step, 700 - n * shift, width)
        for n, text in enumerate(TEXTS[:3])
    ]
    found = texts(opened([TOP, *(drawn for column in columns for drawn in column)], scale=scale))
    assert found == [part for text in TEXTS[:3] for part in (text, f"So it was said: {text}")]


def test_the_item_of_a_list_goes_on_below_its_words() -> None:
    drawn: list[Drawn] = []
    y = 700.0
    for number, text in enumerate((ONE, TWO), 1):
        for at, line in enumerate(wrapped(text, 60)):
            drawn.append((50, y, 10, f"{number}. {line}") if at == 0 else (68, y, 10, line))
            y -= 12
    assert texts(opened([TOP, *drawn])) == [f"1. {ONE}", f"2. {TWO}"]


def test_a_text_below_columns_does_not_end_them() -> None:
    wide = column(
        (
            "Skerry has two cranes and no harbour master, which the ships that were sent there found out on the first day.",
        ),
        50,
        480,
        78,
    )
    found = texts(opened([TOP, *column(TEXTS[:2], 50, 700), *column(TEXTS[2:], 320, 700), *wide]))
    assert found == [*TEXTS, " ".join(d[3] for d in wide)]


def test_a_paragraph_runs_over_columns_and_pages() -> None:
    lines = column(TEXTS[:3], 50, 700, 70, gap=0, indent=12)
    first, second = lines[:5], [(x, y + 60, size, text) for x, y, size, text in lines[5:]]
    assert texts(opened([TOP, *first], second)) == list(TEXTS[:3])


def test_words_that_are_parted_by_their_positions_alone() -> None:
    drawn = [
        (50 + 6 * len(line[:at]), y, 10.0, word)
        for _, y, _, line in column((ONE,), 50, 700, 70)
        for at, word in _words(line)
    ]
    assert texts(opened([TOP, *drawn])) == [ONE]


def _words(line: str) -> list[tuple[int, str]]:
    at, found = 0, []
    for word in line.split():
        at = line.index(word, at)
        found.append((at, word))
        at += len(word)
    return found


def test_running_heads_and_page_numbers_are_no_text() -> None:
    pages = []
    for number, text in enumerate(TEXTS):
        head = f"{12 + number}   THE HARBOUR REVIEW" if number % 2 else f"Cranes and Hooks   {12 + number}"
        pages.append([(50.0, 770.0, 8.0, head), *column((text,), 50, 720, 70), (300.0, 30.0, 10.0, str(12 + number))])
    document = opened(*pages)
    assert texts(document) == list(TEXTS)
    assert len(document.removed) == 8


def test_what_a_browser_prints_around_a_page_is_no_text() -> None:
    around = [(50.0, 780.0, 8.0, "11/28/26, 3:57 AM"), (50.0, 20.0, 8.0, "file:///home/ida/crane.html 1/1")]
    document = opened([*around, *column(TEXTS, 50, 720, 70)])
    assert texts(document) == list(TEXTS)
    assert {piece.text for piece in document.removed} == {line for *_, line in around}


def test_the_numbers_of_lines_are_no_text() -> None:
    lines = wrapped(f"{ONE} {TWO}", 60)
    numbered = [
        d
        for n, line in enumerate(lines, 1)
        for d in ((40.0, 740.0 - 24 * n, 10.0, str(n)), (70.0, 740.0 - 24 * n, 10.0, line))
    ]
    assert " ".join(texts(opened([TOP, *numbered]))) == f"{ONE} {TWO}"


@pytest.mark.parametrize(
    ("away", "back"),
    [
        ("See CRANE, Page A9", "Continued from Page A1"),
        ("Continued on Page 4", "CRANE, from page 1"),
        ("Please turn to Page B2", "Continued from Page B1"),
    ],
)
def test_lines_that_say_where_an_article_goes_on_are_no_text(away: str, back: str) -> None:
    lines = column((ONE, TWO), 50, 700, 40, gap=0, indent=12)
    first, second = lines[:6], [(x, y + 40, size, text) for x, y, size, text in lines[6:]]
    document = opened(
        [TOP, *first, (50, first[-1][1] - 12, 10, away)], [(50, 730, 14, "CRANE"), (50, 716, 10, back), *second]
    )
    everything = " ".join(texts(document))
    assert away not in everything
    assert ONE in everything


def test_notes_at_the_foot_do_not_interrupt_the_text() -> None:
    lines = column((ONE, TWO), 50, 700, 60, gap=0, indent=12)
    note = [(50.0, 60.0, 7.0, "1 The hook has not been found, and the divers were not paid.")]
    second = [(x, y + 60, size, text) for x, y, size, text in lines[4:]]
    found = texts(opened([TOP, *lines[:4], *note], second))
    assert found[:2] in ([ONE, TWO], [ONE, note[0][3]])
    assert {ONE, TWO, note[0][3]} == set(found)


def test_raised_numbers_of_notes_are_not_in_the_words() -> None:
    line = "The hook fell on Friday"
    drawn = [
        (50.0, 700.0, 10.0, line),
        (50.0 + 6 * len(line), 704.0, 6.0, "12"),
        (50.0 + 6 * len(line) + 12, 700.0, 10.0, "and nobody saw it."),
    ]
    assert texts(opened([TOP, *drawn])) == ["The hook fell on Friday and nobody saw it."]


def test_headings_are_told_by_their_size() -> None:
    drawn = [*column((ONE,), 50, 700, 70), (50.0, 640.0, 13.0, "After the Fall"), *column((TWO,), 50, 620, 70)]
    document = opened([TOP, *drawn])
    assert [(p.text, p.kind) for p in document.paragraphs] == [
        (ONE, ParagraphKind.BODY),
        ("After the Fall", ParagraphKind.HEADING),
        (TWO, ParagraphKind.BODY),
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            ("The crane was a long-", "awaited one and cost the town half of its money."),
            "The crane was a long-awaited one and cost the town half of its money.",
        ),
        (
            ("The crane had been inspec-", "ted twice before the winter came to the town."),
            "The crane had been inspected twice before the winter came to the town.",
        ),
        (
            ("A power-", "sharing plan for the port was in the drawer all along."),
            "A power-sharing plan for the port was in the drawer all along.",
        ),
    ],
)
def test_hyphens_at_the_end_of_a_line(lines: tuple[str, str], text: str) -> None:
    assert texts(opened([TOP, (50, 700, 10, lines[0]), (50, 688, 10, lines[1])])) == [text]


def test_what_the_file_states_of_title_and_author() -> None:
    plain = column((ONE, TWO), 50, 700, 70)
    document = opened(plain, info="/Title (Crane of Lowmere) /Author (Ada Moor)")
    assert (document.title, document.byline) == ("Crane of Lowmere", "Ada Moor")
    other = opened([TOP, *plain], info="/Title (Microsoft Word - crane_final2.doc) /Author (user)")
    assert (other.title, other.byline) == (TOP[3], "")


LINES = ("The Port of Lowmere Has Lost", "The Hook", "Of Its Second Crane in a Storm")


@pytest.mark.parametrize("height", [1.1, 1.3, 1.5, 1.8])
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("centred", [False, True])
def test_the_lines_of_a_headline_are_one(height: float, count: int, centred: bool) -> None:
    lines = LINES[:count]
    head = [
        (50 + (28 - len(line)) * 5.4 * centred, 750 - row * 18 * height, 18, line) for row, line in enumerate(lines)
    ]
    text = [*column((ONE,), 50, 600, 70), (50.0, 540.0, 13.0, "After the Fall"), *column((TWO,), 50, 520, 70)]
    document = opened([*head, *text])
    assert document.title == " ".join(lines)
    assert texts(document) == [ONE, "After the Fall", TWO]


def test_a_heading_below_the_headline_is_none_of_its_lines() -> None:
    document = opened([TOP, (50, 710, 14, "After the Fall"), *column((ONE, TWO), 50, 680, 70)])
    assert (document.title, texts(document)) == (TOP[3], ["After the Fall", ONE, TWO])


def test_the_title_that_the_file_states_puts_its_lines_together() -> None:
    head: list[Drawn] = [(50, 750, 24, LINES[0]), (50, 690, 18, LINES[1]), (50, 640, 18, LINES[2])]
    document = opened([*head, *column((ONE, TWO), 50, 580, 70)], info=f"/Title ({' '.join(LINES)})")
    assert (document.title, texts(document)) == (" ".join(LINES), [ONE, TWO])


def test_rows_of_a_table_stay_rows() -> None:
    rows = [("Ship", "Dues"), ("Aurora", "120"), ("Brigid", "80"), ("Calder", "95"), ("Dorne", "60")]
    drawn = [
        d for n, (a, b) in enumerate(rows) for d in ((50.0, 600.0 - 14 * n, 10.0, a), (300.0, 600.0 - 14 * n, 10.0, b))
    ]
    found = " ".join(texts(opened([TOP, *column((ONE,), 50, 700, 70), *drawn])))
    assert "Aurora 120" in found
    assert "Calder 95" in found


@pytest.mark.parametrize("foot", [("Lowmere Gazette 1", "Lowmere Gazette 2"), ("lowmere.example", "lowmere.example")])
def test_running_heads_of_two_pages(foot: tuple[str, str]) -> None:
    first = [(72, 760, 8, "The Lowmere Gazette"), *column(TEXTS[:2], 72, 700, 70), (72, 40, 8, foot[0])]
    second = [(72, 760, 8, "The Lowmere Gazette"), *column(TEXTS[2:], 72, 700, 70), (72, 40, 8, foot[1])]
    document = article_of(SourceData(pdf(first, second), Kind.PDF, "x"))
    assert [p.text for p in document.paragraphs] == list(TEXTS)
    assert [cut.text for cut in document.removed] == ["The Lowmere Gazette", foot[0], "The Lowmere Gazette", foot[1]]


def test_a_headline_that_stands_again_as_a_running_head_stays() -> None:
    first = [(72, 760, 18, "Crane down"), *column(TEXTS[:2], 72, 700, 70)]
    second = [(72, 760, 8, "Crane down"), *column(TEXTS[2:], 72, 700, 70)]
    document = article_of(SourceData(pdf(first, second), Kind.PDF, "x"))
    assert document.title == "Crane down"
