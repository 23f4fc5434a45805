"""Whatever a terminal sends, only what is understood as a whole is taken, in pieces of any size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.terminal.input.kitty_keys import legacy
from reader.tui.terminal.input.tokens import ESCAPE_WAITS, HALF_WAITS, LATE_WAITS, PASTE_WAITS, InputTokens, Kind, Token

TEXT, SEQUENCE, ESCAPE, ALT, PASTE = Kind.TEXT, Kind.SEQUENCE, Kind.ESCAPE, Kind.ALT, Kind.PASTE


def joined(tokens: list[Token]) -> list[Token]:
    """Tokens with neighbouring text as one."""
    found: list[Token] = []
    for token in tokens:
        if found and token.kind is found[-1].kind is TEXT:
            found[-1] = Token(TEXT, found[-1].text + token.text)
        else:
            found.append(token)
    return found


def read(*pieces: bytes) -> list[Token]:
    tokens = InputTokens()
    found = [token for piece in pieces for token in tokens.feed(piece, 0)]
    return joined([*found, *tokens.waited(ESCAPE_WAITS), *tokens.waited(HALF_WAITS)])


@pytest.mark.parametrize(
    ("sent", "tokens"),
    [
        (b"nN?\xc3\xa9", [(TEXT, "nN?é")]),
        (b"n\x90\xffn", [(TEXT, "nn")]),
        (b"n\x9bBn", [(TEXT, "n"), (SEQUENCE, "\x1b[B"), (TEXT, "n")]),
        (b"\x1b[M \x90\x28n", [(SEQUENCE, "\x1b[M \x90("), (TEXT, "n")]),
        (b"\x1b[<32;NaN;NaNMn", [(SEQUENCE, "\x1b[<32;NaN;NaNM"), (TEXT, "n")]),
        (b"\x1b[<35;-Infinity;4Mn", [(SEQUENCE, "\x1b[<35;-Infinity;4M"), (TEXT, "n")]),
        (b"\x1b[32;NaN;NaNMn", [(SEQUENCE, "\x1b[32;NaN;NaNM"), (TEXT, "n")]),
        (b"\x1b[35;-4;undefinedMn", [(SEQUENCE, "\x1b[35;-4;undefinedM"), (TEXT, "n")]),
        (b"\x1b[0;5;-InfinityMn", [(SEQUENCE, "\x1b[0;5;-InfinityM"), (TEXT, "n")]),
        (b"\x1b[32;5;6M\x1b[97;5un", [(SEQUENCE, "\x1b[32;5;6M"), (SEQUENCE, "\x1b[97;5u"), (TEXT, "n")]),
        (b"\x1b[I\x1b[1;2In", [(SEQUENCE, "\x1b[I"), (SEQUENCE, "\x1b[1;2I"), (TEXT, "n")]),
        (b"\x1b[32;Na", []),
        (b"\x1b[A\x1bOBn", [(SEQUENCE, "\x1b[A"), (SEQUENCE, "\x1bOB"), (TEXT, "n")]),
        (b"\x1b]11;rgb:ffff/0/0\x1b\\n", [(SEQUENCE, "\x1b]11;rgb:ffff/0/0\x1b\\"), (TEXT, "n")]),
        (b"\x1bx\x1b\xc3\xa9q", [(ALT, "x"), (ALT, "é"), (TEXT, "q")]),
        (b"\x1b\x1b[A", [(ESCAPE, ""), (SEQUENCE, "\x1b[A")]),
        (b"\x1b", [(ESCAPE, "")]),
        (b"\x1b[200~q\x1b[31m\xffq\x1b[201~q", [(PASTE, "q\x1b[31m\ufffdq"), (TEXT, "q")]),
        (b"\x1b[1;", []),
        (b"\x1b[<0;10", []),
    ],
)
def test_what_is_sent_is_split(sent: bytes, tokens: list[tuple[Kind, str]]) -> None:
    assert read(sent) == tokens
    assert read(*(bytes([byte]) for byte in sent)) == tokens, "one byte at a time"


@given(st.lists(st.sampled_from([b"\x1b", b"[", b"<", b"M", b"1", b";", b"A", b"\xc3", b"\xa9", b"n", b"\x07"])))
def test_no_bytes_are_too_much_and_what_is_left_is_given_up(pieces: list[bytes]) -> None:
    tokens = InputTokens()
    for piece in pieces:
        tokens.feed(piece, 0)
    tokens.waited(HALF_WAITS)
    tokens.waited(2 * HALF_WAITS)
    assert not tokens.waiting
    assert tokens.feed(b"q", 9)[-1].text.endswith("q")


@pytest.mark.parametrize("rest", [b"[B", b"OA", b"[1;5C", b"[<0;10;5M"])
def test_halves_that_come_late_are_one_sequence_and_no_commands(rest: bytes) -> None:
    tokens = InputTokens()
    assert tokens.feed(b"\x1b", 0) == []
    assert tokens.waited(0.15) == [(ESCAPE, "")]
    assert tokens.feed(rest, 0.3) == [(SEQUENCE, "\x1b" + rest.decode())]


def test_what_is_typed_after_escape_is_text() -> None:
    tokens = InputTokens()
    tokens.feed(b"\x1b", 0)
    tokens.waited(0.15)
    assert tokens.feed(b"[", 0.3) == []
    assert tokens.waited(0.3 + LATE_WAITS) == [(TEXT, "[")]
    assert tokens.feed(b"B", 0.7) == [(TEXT, "B")]


@pytest.mark.parametrize("typed", ["[j", "[[", "[ ", "Oo", "[1j", "[é"])
def test_what_is_typed_fast_after_escape_and_is_no_sequence_is_text(typed: str) -> None:
    tokens = InputTokens()
    tokens.feed(b"\x1b", 0)
    tokens.waited(0.15)
    found = [token for n, key in enumerate(typed) for token in tokens.feed(key.encode(), 0.2 + n / 10)]
    found += tokens.waited(9)
    assert "".join(token.text for token in found if token.kind is TEXT) == typed
    assert not tokens.waiting


@pytest.mark.parametrize("pieces", [["[", "B"], ["O", "A"], ["[1", ";5C"], ["[", "1;", "5", "C"], ["[", "3~"]])
def test_a_sequence_in_many_late_pieces_is_no_command(pieces: list[str]) -> None:
    tokens = InputTokens()
    tokens.feed(b"\x1b", 0)
    found = tokens.waited(0.1)
    for n, piece in enumerate(pieces, 1):
        found += tokens.waited(0.15 * n - 0.01)
        found += tokens.feed(piece.encode(), 0.15 * n)
    assert found == [(ESCAPE, ""), (SEQUENCE, "\x1b" + "".join(pieces))]


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        ("\x1b[110u", "n"),
        ("\x1b[110;2u", "N"),
        ("\x1b[110:78;2u", "N"),
        ("\x1b[47;2u", "?"),
        ("\x1b[232;2u", "È"),
        ("\x1b[57410;129;47u", "/"),
        ("\x1b[57413u", "+"),
        ("\x1b[57412;129u", "-"),
        ("\x1b[57400;129u", "1"),
        ("\x1b[57419u", "\x1b[A"),
        ("\x1b[57422;5u", "\x1b[6;5~"),
        ("\x1b[110;1:3u", None),
        ("\x1b[1;1:3B", None),
        ("\x1b[1;1:1B", "\x1b[B"),
        ("\x1b[1;1:2B", "\x1b[B"),
        ("\x1b[1;129B", "\x1b[B"),
        ("\x1b[57441;2u", None),
        ("\x1b[112;5u", "\x1b[112;5u"),
        ("\x1b[1087::112;5u", "\x1b[112;5u"),
        ("\x1b[0;;233u", "é"),
        ("\x1b[13;2u", "\x1b[13;2u"),
        ("\x1b[27u", "\x1b[27;1u"),
        ("\x1b[999~", None),
        ("\x1b[3;5~", "\x1b[3;5~"),
        ("\x1b[27;6;112~", "\x1b[112;6u"),
        ("\x1b[?1;2c", "\x1b[?1;2c"),
    ],
)
def test_keys_of_kittys_protocol_are_the_keys_that_they_are(sent: str, key: str | None) -> None:
    assert legacy(sent) == key


def test_a_paste_without_an_end_does_not_take_every_key_for_ever() -> None:
    tokens = InputTokens()
    assert tokens.feed(b"\x1b[200~see page", 0) == []
    assert tokens.waiting
    assert tokens.waited(PASTE_WAITS / 2) == []
    assert tokens.feed(b" nine", PASTE_WAITS / 2) == []
    assert tokens.waited(PASTE_WAITS) == []
    assert tokens.waited(PASTE_WAITS * 1.5) == [Token(PASTE, "see page nine")]
    assert not tokens.waiting
    assert tokens.feed(b"q", 20) == [Token(TEXT, "q")]
