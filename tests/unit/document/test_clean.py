from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.clean import clean, visible, without_controls

CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2060-\u206f\u180e\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e001f]"
)
BLANK = "\u115f\u1160\u3164\uffa0\u17b4\u17b5\u180b-\u180d\u180f"
HIDING = "\u2065\ufe00-\ufe0f\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0020-\U000e0fff"
CHANGED = re.compile(f"{CONTROLS.pattern[:-1]}\u200b{BLANK}{HIDING}]")
JOINERS = re.compile("[\u00ad\u034f\u061c\u200c-\u200f]{3,}")
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
hostile = st.lists(
    st.sampled_from(
        [
            *(
                "\x1b",
                "\x1b[",
                "\x1b]",
                "\x1bP",
                "\x1b_",
                "\x1b^",
                "\x1bX",
                "\x1b\\",
                "\x9b",
                "\x9d",
                "\x90",
                "\x98",
                "\x9e",
                "\x9f",
            ),
            *(
                "\x9c",
                "\x07",
                "31m",
                "52;c;QUJD",
                "0;title",
                "\x00",
                "\r",
                "\n",
                "\r\n",
                "\t",
                "\x0b",
                "\x0c",
                "\x85",
                "\u2028",
            ),
            *(
                "\u202e",
                "\u2066",
                "\u2069",
                "\ud83d",
                "\x7f",
                "word",
                " ",
                "“",
                "\xa0",
                "\u200d",
                "\u200e",
                "\xad",
                "\u200b",
                "\u2060",
                "\ufeff",
                "\ufff9",
                "\u0e01",
                "\U0001f3f4",
                "\U000e0067\U000e0062",
                "\U000e007f",
                "é",
                "\x18",
                "\x1a",
            ),
        ]
    )
    | st.characters(),
    max_size=25,
).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\x85d\u2028e\u2029f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\tb", "a b"),
        ("red \x1b[31mword\x1b[0m \x9b1;2Hhere", "red word here"),
        ("a\x1b]52;c;QUJD\x07b", "ab"),
        ("a\x1b]0;title\x1b\\b", "ab"),
        ("a\x9d52;c;QUJD\x9cb", "ab"),
        ("a\x1bP1$r0m\x1b\\b\x1b_x\x1b\\c\x1b^y\x1b\\d\x1bXz\x1b\\e", "abcde"),
        ("a\x901\x9cb\x9fx\x9cc\x9ey\x9cd\x98z\x9ce", "abcde"),
        ("cut \x1b]52;c;QUJD\nnext", "cut 52;c;QUJD\nnext"),
        ("cut \x1b[12;", "cut "),
        ("cut \x1b", "cut "),
        ("\x9eivot was \x9eivot", "ivot was ivot"),
        ("a\x1b(Bb\x1bcc\x1b7d", "abcd"),
        ("a\x00b\ud83dc", "a\ufffdb\ufffdc"),
        ("a\x08\x0e\x1a\x7f\x80b", "ab"),
        ("\u202eevil\u202c \u2066x\u2069", "\ufffdevil\ufffd \ufffdx\ufffd"),
        ("pay\u200bpal a\u2060b\u2063c\ufeffd\u206ae\u180ef", "paypal abcdef"),
        ("\ufff9word\ufffanote\ufffb", "\ufffdword\ufffdnote\ufffd"),
        ("hid\U000e0068\U000e0069", "hid\ufffd\ufffd"),
        (f"{SCOTLAND}\U000e0068", f"{SCOTLAND}\ufffd"),
        ("\ufeffbegins", "begins"),
    ],
)
def test_what_becomes_of_each_kind(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_what_belongs_to_a_text_stays_and_the_text_itself_is_returned() -> None:
    text = (
        "no-break\xa0space, join\u200der, non\u200cjoiner, soft\xadhyphen, \u200emarks\u200f, "
        f"\u0e01\u200b\u0e02, {SCOTLAND}\n"
    )
    assert clean(text) is text


@given(hostile)
def test_nothing_that_acts_is_left_and_a_second_time_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert not CONTROLS.search(cleaned)
    assert clean(cleaned) is cleaned


@given(hostile)
def test_letters_outside_sequences_are_never_lost(text: str) -> None:
    assert clean(f"before\n{text}\nafter").startswith("before\n")
    assert clean(f"before\n{text}\nafter").endswith("\nafter")


@given(hostile)
def test_visible_keeps_every_place_and_draws_on_one_line(text: str) -> None:
    drawn = visible(text)
    assert len(drawn) == len(text)
    assert not CONTROLS.search(drawn)
    assert "\n" not in drawn
    hidden = {at for run in JOINERS.finditer(text) for at in range(run.start() + 2, run.end())}
    kept = [at for at, letter in enumerate(text) if at not in hidden and not CHANGED.match(letter) and letter != "\n"]
    assert all(text[at] == drawn[at] for at in kept)
    assert all(drawn[at] == "\ufffd" for at in hidden)


def test_visible_shows_which_control_stood_there() -> None:
    assert visible("\x1b[2J\x00\x7f\x9b\n\t\u202e") == "\u241b[2J\u2400\u2421\ufffd  \ufffd"
    assert visible(plain := "plain “text”") is plain


@pytest.mark.parametrize("unit", ["\x9d", "\x1b]", "\x9dx", "\x1b[1;", "\x90\x1b", "\x1bP;", "\x1b ", "\x9b0", "\r"])
def test_the_work_grows_with_the_text(unit: str) -> None:
    """A scan that starts again behind every introducer would take hours here, not a moment."""
    assert not CONTROLS.search(clean(unit * (300_000 // len(unit))))


@given(hostile)
def test_without_controls_no_word_is_lost_and_none_is_left(text: str) -> None:
    plain = without_controls(text)
    assert [c for c in text if c.isalnum()] == [c for c in plain if c.isalnum()]
    assert not re.search("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]", plain)


@pytest.mark.parametrize(
    "hidden",
    [
        "".join(chr(0xE0100 + byte - 16) for byte in b"he confessed to it"),
        "".join(chr(0xFE00 + byte % 16) for byte in b"he confessed to it"),
        "".join(chr(0xE0000 + byte) for byte in b"he confessed"),
        "".join(chr(0xE0080 + byte) for byte in b"he confessed"),
        "".join(chr(0xE0200 + byte) for byte in b"he confessed"),
        "".join(
            f"\U0001f3f4{''.join(chr(0xE0000 + byte) for byte in word)}\U000e007f" for word in (b"gbaway", b"usnow")
        ),
        "\u3164\uffa0\u3164\uffa0",
        "\u115f\u1160",
        "\U0001d173\U0001d17a\U0001bca0\U0001bca3",
        "\u200c\u200d\u200c\u200d\u200e\u200f",
        "\u00ad\u034f\u00ad\u034f",
        "\u17b4\u17b5\u180b\u180d\u2065\ufff0\ufff8",
    ],
)
def test_nothing_hides_in_letters_that_are_not_drawn(hidden: str) -> None:
    text = f"He was at home{hidden} on Monday."
    once, drawn = clean(text), visible(text)
    assert clean(once) == once
    assert len(drawn) == len(text)
    for result in (once, drawn):
        assert "\ufffd" in result
        left = set(result) & set(hidden)
        assert len(left - set("\U0001f3f4")) <= 2
        assert sum(character in hidden for character in result) <= 2


@pytest.mark.parametrize(
    "honest",
    [
        "\u2764\ufe0f 1\ufe0f\u20e3 \U0001f441\ufe0f\u200d\U0001f5e8\ufe0f \u2615\ufe0e",
        "\U0001f469\u200d\u2764\ufe0f\u200d\U0001f48b\u200d\U0001f468",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "\u845b\U000e0100\u57ce \u2269\ufe00 \u3001\ufe01",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0915\u094d\u200d\u0937",
        "\u1100\u1160 \u115f\u1161",
        "\u182d\u180b\u1820 co\u00adop a\u200fb",
    ],
)
def test_what_belongs_to_a_letter_stays(honest: str) -> None:
    assert clean(honest) == honest == visible(honest)
