"""What a quotation mark is: every glyph and spelling of one, and which opening mark a closing one pairs with."""

from __future__ import annotations

import re
from html import unescape

STRAIGHT = "\"'"
SINGLES = frozenset("‘'‚’`´")
"""Marks that may also be apostrophes or accents."""
MARK = re.compile(
    r"``|''|<<|>>|(?<![\w,]),,(?=\w)|\\[\"']|&(?:[lrb]dquo|[lrs][sb]quo|[lr]aquo|[lr]saquo|quot|apos|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});"
    "|[“”\"„‟‘’'«»‹›‚「」『』″＂❝❞〝〞〟`´]"
)
_SAME = {
    "″": '"',
    "＂": '"',
    "❝": "“",
    "〝": "“",
    "❞": "”",
    "〞": "”",
    "〟": "”",
    "<<": "«",
    ">>": "»",
    ",,": "„",
    '\\"': '"',
    "\\'": "'",
}
_CLOSING = {
    "”": "“„‟”",
    "“": "„",
    "»": "«»",
    "«": "»",
    "’": "‘‚`’",
    "‘": "‚",
    "›": "‹",
    "‹": "›",
    "」": "「",
    "』": "『",
}
_REOPENS = {"“": '“"', "‟": "‟“", '"': '"“', "„": "„»", "‘": "‘'", "'": "'‘"}


def canonical(spelled: str) -> str:
    """The mark that a spelling stands for: ``&ldquo;`` is “, ``<<`` is «; an empty string where it is no mark."""
    if spelled[0] == "&":
        spelled = unescape(spelled)
        if not MARK.fullmatch(spelled):
            return ""
    return _SAME.get(spelled, spelled)


def pairs(opened: str, closing: str) -> bool:
    """Whether a mark closes what another one opened."""
    if opened == closing and (opened in STRAIGHT + "“´" or opened == "''"):
        return True
    return (
        opened in _CLOSING.get(closing, "")
        or (opened in '“"„‟' and closing in '”"“' and closing != opened)
        or (opened in ("``", "„") and closing in ("''", '"', "”"))
        or (opened == "`" and closing in "'´")
    )


def opening_mark(text: str) -> str:
    """The mark that a paragraph begins with; an empty string where it begins with none."""
    bare = text.lstrip()
    match = MARK.match(bare)
    return canonical(match.group()) if match else ""


def reopens(mark: str, opened: str) -> bool:
    """Whether a paragraph that begins with ``mark`` takes up what the one before opened with another and left open."""
    return bool(mark) and mark in _REOPENS.get(opened, opened)
