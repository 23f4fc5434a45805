"""The columns of a shard beside its search index: what filters, facets and shown quotations need, mapped.

There are three tables, of quotations, mentions and documents; a quotation names its mention, and a mention its document
by number. Texts are one run of bytes with the place where each ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.compact.lazy import LazySequence
from reader.library.embedded.index.container import Array, Container
from reader.library.embedded.rows import KINDS, SURE, packed_parts
from reader.library.engine import LibraryError, Mention
from reader.library.kept import KeptDocument


class Strings(LazySequence[str]):
    """Texts by number, read from a run of UTF-8."""

    __slots__ = ("_bytes", "_ends")

    def __init__(self, data: Array, ends: Array) -> None:
        self._bytes, self._ends = data, ends

    def __len__(self) -> int:
        return len(self._ends)

    def entry(self, number: int) -> str:
        """A text."""
        start = int(self._ends[number - 1]) if number else 0
        return bytes(self._bytes[start : int(self._ends[number])]).decode("utf-8", "surrogatepass")


class Columns:
    """The tables of a shard in a file.

    Of quotations: ``text``, ``number``, ``via`` (a mention, -1 for none), ``sure``, ``rule``, ``parts``. Of mentions:
    ``mention_ids``, ``of`` (the document), ``place`` (-1 for nobody's), ``name``, ``role``, ``affiliation``. Of
    documents: ``source``, ``title``, ``publisher``, ``published``, ``day``, ``language``. Role, affiliation, rule,
    publisher and language are numbers of their different values.
    """

    def __init__(self, file: Container) -> None:
        self.number: npt.NDArray[np.int32] = file.array("number")
        self.via: npt.NDArray[np.int32] = file.array("via")
        self.sure: npt.NDArray[np.uint16] = file.array("sure")
        self.rule = file.array("rule")
        self.mention_ids: npt.NDArray[np.int64] = file.array("mention_ids")
        self.of: npt.NDArray[np.int32] = file.array("of")
        self.place: npt.NDArray[np.int32] = file.array("place")
        self.role, self.affiliation = file.array("role"), file.array("affiliation")
        self.publisher, self.language = file.array("publisher"), file.array("language")
        self.day: npt.NDArray[np.int32] = file.array("day")
        self.text, self.parts, self.name, self.source, self.title, self.published = (
            _strings(file, name) for name in ("text", "parts", "name", "source", "title", "published")
        )
        self.roles, self.affiliations, self.rules, self.publishers, self.languages = (
            list(_strings(file, f"{name} values")) for name in ("role", "affiliation", "rule", "publisher", "language")
        )


class Rows:
    """Documents laid out as rows: of quotations by id, of mentions by id."""

    def __init__(self, documents: Sequence[KeptDocument]) -> None:
        """Lay documents out.

        Raises:
            LibraryError: a quotation is of a kind that there is not.
        """
        self.documents = documents
        self.mentions: list[tuple[int, int, int, Mention]] = sorted(
            (
                (id, at, place, mention)
                for at, kept in enumerate(documents)
                for id, place, mention in (
                    *((i, p, m) for p, (i, m) in enumerate(zip(kept.mentions, kept.entry.mentions, strict=True))),
                    (kept.nobody, -1, Mention("")),
                )
            ),
            key=lambda row: row[0],
        )
        self.place = {row[0]: number for number, row in enumerate(self.mentions)}
        self.said = sorted(
            (
                (id, at, said)
                for at, kept in enumerate(documents)
                for id, said in zip(kept.said, kept.entry.said, strict=True)
            ),
            key=lambda row: row[0],
        )
        for _, _, said in self.said:
            if said.kind not in KINDS:
                raise LibraryError(f"no quotation is of the kind {said.kind!r}; it is one of {', '.join(KINDS)}")

    def indexed(self) -> list[tuple[int, str, int, int]]:
        """Id, text, number of the mention and of the kind of every quotation, as an index takes them."""
        found = []
        for id, at, said in self.said:
            kept = self.documents[at]
            mention = kept.nobody if said.speaker is None else kept.mentions[said.speaker]
            found.append((id, said.text, self.place[mention], KINDS.index(said.kind)))
        return found

    def columns(self) -> dict[str, Array | str]:
        """The parts of a file that `Columns` reads."""
        said = [one for _, _, one in self.said]
        via = [-1 if one.via is None else self.place[self.documents[at].mentions[one.via]] for _, at, one in self.said]
        entries = [kept.entry for kept in self.documents]
        parts: dict[str, Array | str] = {
            "number": np.array([one.number for one in said], np.int32),
            "via": np.array(via, np.int32),
            "sure": np.array([round(one.sure * SURE) for one in said], np.uint16),
            "mention_ids": np.array([id for id, _, _, _ in self.mentions], np.int64),
            "of": np.array([of for _, of, _, _ in self.mentions], np.int32),
            "place": np.array([place for _, _, place, _ in self.mentions], np.int32),
            "day": np.array([entry.day for entry in entries], np.int32),
        }
        mentions = [mention for _, _, _, mention in self.mentions]
        for name, values in (
            ("text", (one.text for one in said)),
            ("parts", (packed_parts(one.parts) for one in said)),
            ("name", (mention.name for mention in mentions)),
            ("source", (entry.source for entry in entries)),
            ("title", (entry.title for entry in entries)),
            ("published", (entry.published for entry in entries)),
        ):
            parts |= _run(name, values)
        for name, values in (
            ("role", (mention.role for mention in mentions)),
            ("affiliation", (mention.affiliation for mention in mentions)),
            ("rule", (one.rule for one in said)),
            ("publisher", (entry.publisher for entry in entries)),
            ("language", (entry.language for entry in entries)),
        ):
            numbers: dict[str, int] = {"": 0}
            parts[name] = np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int32)
            parts |= _run(f"{name} values", numbers)
        return parts


def _run(name: str, values: Iterable[str]) -> dict[str, Array | str]:
    encoded = [value.encode("utf-8", "surrogatepass") for value in values]
    ends: npt.NDArray[Any] = np.cumsum(np.fromiter(map(len, encoded), np.int64, len(encoded)))
    return {name: np.frombuffer(b"".join(encoded), np.uint8), f"{name} ends": ends}


def _strings(file: Container, name: str) -> Strings:
    return Strings(file.array(name), file.array(f"{name} ends"))
