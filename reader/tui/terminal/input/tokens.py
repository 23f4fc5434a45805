"""Split what a terminal sends into text, whole escape sequences and pasted text, whatever bytes it sends. Pure.

Nothing that is not understood as a whole reaches the app: half a sequence, a mouse report of another form, bytes that
are no UTF-8. Their letters would be commands otherwise. Sources: ECMA-48 for the form of sequences; XTerm Control
Sequences for mouse reports and bracketed paste.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from enum import Enum, auto
from typing import NamedTuple

ESCAPE_WAITS = 0.1
"""Seconds after which an Esc that nothing followed was the key."""

HALF_WAITS = 1.0
"""Seconds after which the rest of a sequence is given up, and the half that came is dropped."""

LATE_WAITS = 0.3
"""Seconds after which the beginning of what may be the rest of a late sequence was typed: a "[" behind the Esc key."""

PASTE_WAITS = 5.0
"""Seconds after which a paste of which nothing more comes is taken to have ended: it would take every key for ever."""

_LONGEST = 4096
"""Bytes of a sequence that are waited for."""

_PASTE, _PASTE_END = b"\x1b[200~", b"\x1b[201~"
_NO_NUMBER = rb"NaN|Infinity|undefined"
_SEQUENCE = re.compile(
    rb"""\x1b(?:
        \[\d+;-?(?:\d+|NO);-?(?:\d+|NO)M                # a mouse report of urxvt, also one without numbers
      | \[M[\s\S]{3}                                    # a mouse report of X10: three bytes of any kind
      | \[\[[A-E]                                       # function keys of the Linux console
      | \[<[^\x1b\x00-\x1fMm]{0,48}[Mm]                 # a mouse report, also with coordinates that are no numbers
      | \[(?![M<\[]|\d+;(?:[^;M]*;)?-?[NIu])[0-?]*[ -/]*[@-~] # CSI
      | O[ -~]                                          # SS3
      | \](?=\d)[^\x1b\x07]*(?:\x07|\x1b\\)             # OSC
      | [P_^X][^\x1b\x07]*\x1b\\                        # DCS, APC, PM and SOS
    )""".replace(b"NO", _NO_NUMBER),
    re.VERBOSE,
)
_HALF = re.compile(
    rb"""\x1b(?:
        \[(?: M[\s\S]{0,2} | \[ | <[^\x1b\x00-\x1fMm]{0,48} | [0-?]*[ -/]* )
      | \[\d+;(?:-?(?:\d+|NO);)?-?(?:\d+|N(?:aN?)?|I[nfity]{0,7}|u[ndefi]{0,8})?
      | O
      | \](?:\d[^\x1b\x07]*\x1b?)?
      | [P_^X][0-9$>!|+=<][^\x1b\x07]*\x1b?
    )?\Z""".replace(b"NO", _NO_NUMBER),
    re.VERBOSE,
)
_REST = re.compile(rb"(?:\[[0-?]*[ -/]*[@-~]|O[A-Za-z])\Z")
_LATE_HALF = re.compile(rb"(?:\[[0-9;]{0,16}|O)\Z")
_LATE_WHOLE = re.compile(rb"\x1b(?:\[[0-9;]{0,16}[A-HPQRSZIO~u]|O[A-Z])")
_NO_TEXT = re.compile("[\udc80-\udcff]")
_CSI = "\udc9b"
"""The byte 0x9B where it is no part of UTF-8: ESC [ in one byte (ECMA-48)."""


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    SEQUENCE = auto()
    ESCAPE = auto()
    """The Esc key alone."""
    ALT = auto()
    """A character with Alt, which terminals send after an Esc."""
    PASTE = auto()


class Token(NamedTuple):
    """One thing that was typed, or that the terminal said."""

    kind: Kind
    text: str = ""


class InputTokens:
    """Splits what is read, in pieces of any size; ``now`` is a clock in seconds."""

    def __init__(self) -> None:
        self._left = b""
        self._since = 0.0
        self._escaped = float("-inf")
        self._late = False
        """Whether what is left began with no Esc of its own."""
        self._pasted: bytearray | None = None
        self._decoder = getincrementaldecoder("utf-8")("surrogateescape")

    @property
    def waiting(self) -> bool:
        """Whether more has to come, or some time to pass, before what came is whole."""
        return bool(self._left) or self._pasted is not None

    def feed(self, data: bytes, now: float) -> list[Token]:
        """The tokens that are whole now."""
        found: list[Token] = []
        if self._late and now - self._since >= LATE_WAITS:
            found += self._typed()
        if self._late:
            self._late = self._late_goes_on(data, found)
        elif self._late_rest(data, now):
            data = b"\x1b" + data
        self._since = now
        buffer, self._left = self._left + data, b""
        while buffer:
            if self._pasted is not None:
                buffer = self._paste(buffer, found)
                continue
            before, escape, after = buffer.partition(b"\x1b")
            rest = self._text(before, found)
            if rest is not None:
                buffer = b"\x1b[" + rest + escape + after
            elif escape:
                buffer = self._sequence(escape + after, found)
            else:
                break
        return found

    def waited(self, now: float) -> list[Token]:
        """The tokens that are whole because nothing has come for a while."""
        passed = now - self._since
        if self._pasted is not None:  # its end does not come
            if passed < PASTE_WAITS:
                return []
            text, self._pasted = bytes(self._pasted), None
            return [self._token_of(text)]
        if not self._left:
            return []
        if self._left == b"\x1b" and passed >= ESCAPE_WAITS:
            self._left, self._escaped = b"", now
            return [Token(Kind.ESCAPE)]
        if self._late and passed >= LATE_WAITS:
            return self._typed()
        if passed >= HALF_WAITS:
            self._left = b""
        return []

    def _late_rest(self, data: bytes, now: float) -> bool:
        """Whether this is the rest of a sequence of which the Esc was taken for the key, or may be its beginning."""
        escaped, self._escaped = self._escaped, float("-inf")
        if self._left or now - escaped >= HALF_WAITS:
            return False
        self._late = _LATE_HALF.match(data) is not None
        return self._late or _REST.match(data) is not None

    def _late_goes_on(self, data: bytes, found: list[Token]) -> bool:
        """Whether a late sequence goes on and is not whole yet; what is none was typed, and is taken as text."""
        together = self._left + data
        if _LATE_HALF.match(together[1:]) is not None:
            return True
        if _LATE_WHOLE.match(together) is None:
            found += self._typed()
        return False

    def _typed(self) -> list[Token]:
        """What is left was no sequence: its characters were typed."""
        text, self._left, self._late = self._left[1:], b"", False
        return [Token(Kind.TEXT, text.decode("ascii"))]

    def _text(self, data: bytes, found: list[Token]) -> bytes | None:
        """Take text, without bytes that are no UTF-8; what follows a sequence's beginning among them, else None."""
        text, csi, after = self._decoder.decode(data).partition(_CSI)
        if not text.isascii():
            text = _NO_TEXT.sub("", text)
        if text:
            found.append(Token(Kind.TEXT, text))
        return after.encode("utf-8", "surrogateescape") if csi else None

    def _paste(self, buffer: bytes, found: list[Token]) -> bytes:
        """Take pasted text; what follows it, where it has ended."""
        assert self._pasted is not None
        self._pasted += buffer
        text, end, after = bytes(self._pasted).partition(_PASTE_END)
        if not end:
            return b""
        self._pasted = None
        found.append(self._token_of(text))
        return after

    @staticmethod
    def _token_of(pasted: bytes) -> Token:
        return Token(Kind.PASTE, pasted.decode("utf-8", "replace").replace("\0", ""))

    def _sequence(self, buffer: bytes, found: list[Token]) -> bytes:
        """Take the sequence that the buffer begins with; what follows it."""
        self._decoder.reset()
        if buffer.startswith(_PASTE):
            self._pasted = bytearray()
            return buffer[len(_PASTE) :]
        whole = _SEQUENCE.match(buffer)
        if whole is not None:
            found.append(Token(Kind.SEQUENCE, whole.group().decode("latin-1")))
            return buffer[whole.end() :]
        if len(buffer) < _LONGEST and _HALF.match(buffer) is not None:
            self._left = buffer
            return b""
        following = buffer[1:2]
        if following == b"\x1b":
            found.append(Token(Kind.ESCAPE))
            return buffer[1:]
        if following in {b"[", b"O"} or len(buffer) >= _LONGEST:  # no sequence that there is
            return buffer[2:].lstrip(bytes(range(0x20, 0x40)))
        size = 2 + sum(following >= lead for lead in (b"\xc2", b"\xe0", b"\xf0"))
        if len(buffer) < size:
            self._left = buffer
            return b""
        found.append(Token(Kind.ALT, buffer[1:size].decode("utf-8", "ignore")))
        return buffer[size:]
