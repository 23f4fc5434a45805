"""Mails inside a mail: who wrote what an answer quotes, and what is forwarded.

The forms are those of mail programs: "On 3 March, Ada Moor <ada@…> wrote:" above quoted lines, a line "Forwarded
message" and a head of From, Date, Subject and To, and Outlook's head of From, Sent, To and Subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reader.document.model import ParagraphKind, Removed
from reader.ingest.article.vocabulary import normal, vocabulary
from reader.ingest.lines import blocks_of
from reader.ingest.source_page import Block, Page

HEAD = "head of a quoted mail"
"""Why lines of a mail are removed: they say who wrote what stands below them, which is kept as its credit."""
_ADDRESS = re.compile(r"[<(\[]*\s*(?:mailto:)?([\w.+-]+)@[\w.-]+\s*[>)\]]*", re.IGNORECASE)
_LONGEST = 300
"""Code points of the line that introduces a quoted mail."""
_NO_NAME = re.compile(r"^.*[\d:,]|^\s*(?:[AaPp]\.?[Mm]\.?|Uhr|h)\b\s*", re.DOTALL)
_REVERSED = re.compile(r"[\"']([^\"',]+),\s*([^\"']+)[\"']")
_QUOTED = re.compile(r">(?: ?>)* ?")
_LEAST = 2
"""Fields of a head, the writer's among them."""


def with_writers(page: Page, depths: Sequence[int]) -> Page:
    """A mail whose quoted mails are block quotations of their writers, and whose heads are removed.

    ``depths`` says how often each block is quoted already, by ">" or by a block quotation. What stands below a head is
    its writer's to the end; what stands below "… wrote:" is as far as it is quoted deeper, or to the end where nothing
    below is.
    """
    blocks = page.blocks
    writers: dict[int, str] = {}
    out: list[Block] = []
    heads: list[Removed] = []
    places = [0] * (len(blocks) + 1)
    index = 0
    while index < len(blocks):
        depth = depths[index]
        if index and depth < depths[index - 1]:
            writers = {level: name for level, name in writers.items() if level <= depth}
        used, name = _head(blocks, depths, index)
        level = depth
        if not used:
            used, name = _introduction(blocks, index)
            level = depth + any(other > depth for other in depths[index + used : index + used + 1])
        if used:
            cut = [block.text for block in blocks[index : index + used] if block.text]
            heads.append(Removed("\n".join(cut), HEAD, blocks[index].line, len(out)))
            if name:
                writers = {lower: known for lower, known in writers.items() if lower < level} | {level: name}
            places[index + 1 : index + used + 1] = [len(out)] * used
            index += used
            continue
        writer = writers.get(depth, "")
        block = blocks[index]
        if writer and block.kind in (None, ParagraphKind.BLOCK_QUOTE, ParagraphKind.HEADING):
            block = replace(block, kind=ParagraphKind.BLOCK_QUOTE, credit=writer, plain=False)
        out.append(block)
        index += 1
        places[index] = len(out)
    others = [replace(one, before=None if one.before is None else places[one.before]) for one in page.removed]
    removed = sorted((*others, *heads), key=lambda one: one.before or 0)
    return replace(page, blocks=tuple(out), removed=tuple(removed))


def mail_blocks(text: str) -> tuple[tuple[Block, ...], list[int]]:
    """The paragraphs of a message, and how often each is quoted; those that an answer quotes are block quotations.

    None is a heading: a greeting and a name below the text are short, too.
    """
    blocks: list[Block] = []
    depths: list[int] = []
    for depth, lines, first in _runs(text.split("\n")):
        for block in blocks_of("\n".join(lines)):
            kind = ParagraphKind.BLOCK_QUOTE if depth else block.kind
            blocks.append(replace(block, line=block.line + first, kind=kind, plain=True))
            depths.append(depth)
    return tuple(blocks), depths


def _runs(lines: list[str]) -> list[tuple[int, list[str], int]]:
    """The lines of a message in runs that are quoted as often, each with the number of lines above it."""
    runs: list[tuple[int, list[str], int]] = []
    for number, line in enumerate(lines):
        if line.rstrip() == "--":  # a signature follows (RFC 3676, 4.3)
            break
        marks = _QUOTED.match(line)
        depth = marks[0].count(">") if marks is not None else 0
        if not runs or runs[-1][0] != depth:
            runs.append((depth, [], number))
        runs[-1][1].append(line[marks.end() :] if marks is not None else line)
    return runs


def _introduction(blocks: Sequence[Block], index: int) -> tuple[int, str]:
    """How many blocks are a line as "On 3 March, Ada Moor wrote:", of one or two lines, and the name; 0 and "" else."""
    text = ""
    for count, block in enumerate(blocks[index : index + 2], 1):
        text = f"{text} {block.text}".strip()
        if len(text) > _LONGEST:
            break
        found = _wrote().fullmatch(text)
        if found is not None and count > 1 and not (found["opens"] or any(map(str.isdigit, blocks[index].text))):
            break  # the name below a text and such a line
        if found is not None and (_ADDRESS.search(text) or (found["opens"] and any(map(str.isdigit, text)))):
            return count, _name(found["after"]) or _name(found["before"])
        if text.rstrip().endswith((".", "!", "?", ":", "”", '"')):
            break
    return 0, ""


def _head(blocks: Sequence[Block], depths: Sequence[int], index: int) -> tuple[int, str]:
    """How many blocks are a line "Forwarded message" and a head, and the writer in it; 0 and "" where none is."""
    end = index + _is_divider(blocks[index].text)
    fields: dict[str, str] = {}
    while end < len(blocks) and depths[end] == depths[index]:
        text = blocks[end].text
        marks = list(_field().finditer(text))
        if not marks or marks[0].start():
            break
        for mark, after in zip(marks, [*marks[1:], None], strict=True):
            fields[mark["key"].lower()] = text[mark.end() : after.start() if after else len(text)].strip()
        end += 1
    writer = next((value for key, value in fields.items() if writes_field(key)), None)
    if writer is None or len(fields) < _LEAST:
        return 0, ""
    return end - index, writer_named(writer)


def _is_divider(text: str) -> bool:
    return normal(text) in vocabulary().lists["mail forwarded"]


def _name(words: str) -> str:
    """The name in front of an address, or the part of the address before its "@"; empty where there is neither."""
    reversed_name = _REVERSED.search(words)
    if reversed_name is not None:
        return f"{reversed_name[2].strip()} {reversed_name[1].strip()}"
    address = _ADDRESS.search(words)
    before = words[: address.start()] if address is not None else words
    name = before.strip(" \"'(<[,*")
    while (cut := _NO_NAME.sub("", name).strip(" \"'(<[*")) != name:
        name = cut
    return name or (address[1] if address is not None else "")


def field_at(line: str) -> tuple[str, str] | None:
    """The name in small letters and the value of a field of a mail's head at the beginning of a line, or None."""
    found = _field().match(line)
    return None if found is None else (found["key"].lower(), line[found.end() :].strip())


def writes_field(key: str) -> bool:
    """Whether a field names who wrote the mail."""
    return key in vocabulary().lists["mail writer"]


def writer_named(value: str) -> str:
    """The writer that such a field names, as far as possible without the address."""
    return _name(value) or value


@cache
def _wrote() -> re.Pattern[str]:
    lists = vocabulary().lists
    opens, verbs = (_one_of(lists[name]) for name in ("mail opening", "mail wrote"))
    return re.compile(
        rf"(?P<opens>(?:{opens})\s)?(?P<before>.*?)\b(?:{verbs})\b(?P<after>[^:]*|.*<[^<>]*>\s*):\s*", re.IGNORECASE
    )


@cache
def _field() -> re.Pattern[str]:
    lists = vocabulary().lists
    keys = _one_of(lists["mail writer"] | lists["mail head"])
    return re.compile(rf"(?:^|(?<=\s))\*?(?P<key>{keys})\s?:\*?(?=\s|$)", re.IGNORECASE)


def _one_of(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
