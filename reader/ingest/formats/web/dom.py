"""The blocks of text of an HTML page or a chapter of a book, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.document.clean import without_controls
from reader.document.model import ParagraphKind
from reader.ingest.formats.markup import Element, has_role, local_name, walk
from reader.ingest.formats.web.classes import names_caption, names_credit
from reader.ingest.formats.web.notes import is_note_mark
from reader.ingest.formats.web.posts import is_signature, name_in_signature, post_of
from reader.ingest.formats.web.printed_pages import PrintedPages
from reader.ingest.formats.web.tables import dialogue_of, row_of
from reader.ingest.lines import blocks_of, one_line
from reader.ingest.page_breaks import MARK, paged
from reader.ingest.source_page import Block
from reader.text.patterns import later

_SKIPPED = frozenset(
    "script style noscript template svg math title iframe object embed canvas audio video map select textarea".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
)
_USUAL = _SKIPPED | _BLOCKS | frozenset("a abbr b br cite em i img q small span strong sub sup time u".split())
"""Names of elements as HTML writes them, and without a namespace."""
_SPACE = " \t\n\r\f"
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CAPTIONS = frozenset(("figcaption", "caption"))
_SPANS = frozenset(("span", "time"))
_LEAST_CAPITALS = 3
_LISTED = frozenset(("li", "dd", "dt"))
_SIGNING = frozenset(("footer", "cite"))
_LEAST_PROSE = 12
"""Words of prose that somebody set as code."""
_WORDS_FOR_A_SIGN = 20
"""So many words of prose have one sign of code at most."""
_CODE = later(r"[{}=<>\\|_#`~^]|\w\(|[()\[\]];|;$|^\s*(?://|\$ )|\w[.:]{1,2}\w+\(", re.MULTILINE)
_SENTENCE_END = later(r"[^\W\d_]{2}[.!?][\"”’]?(?:\s|$)")
_BREAKS = re.compile(r"\n[^\S\n]*\n\s*")
_ONE_BREAK = "\n"
_PLACED = re.compile(r"\b(?:doc-)?(?:pagebreak|noteref)\b")
"""The number of a printed page, and the mark of a note."""
_MARKED = frozenset("a div hr p section span sup".split())
_MARKS = {"de": ("„", "“", "‚", "‘"), "fr": ("« ", " »", "“", "”"), "": ("“", "”", "‘", "’")}
_OPENING = '“”„«»"‘'
_STATES = {"a": "link", "b": "bold", "strong": "bold", "em": "italic", "i": "italic", "q": "q"}


@dataclass(slots=True)
class PageBlock:
    """A block and where it stands: ``element`` is the element that holds its text.

    ``linked``, ``bold`` and ``italic`` are the shares of its letters that are in links, bold type and italics, 0 to 1.
    """

    block: Block
    element: Element
    linked: float = 0.0
    bold: float = 0.0
    italic: float = 0.0

    @property
    def set_off(self) -> float:
        """The share of its letters by which another type sets it off, as the questions of an interview are."""
        return max(self.bold, self.italic)


def blocks_in(root: Element, language: str = "", pages: PrintedPages | None = None) -> Iterator[Block]:
    """Every block of text below ``root`` (see `page_blocks`), with the pages of print that it is on."""
    return (found.block for found in _Walker(root, language, pages).blocks())


def page_blocks(root: Element, language: str = "") -> list[PageBlock]:
    """Every block of text below ``root`` with its place. Two line breaks in a row end one as well, as on old pages.

    A heading is a heading, also around links; what stands in a caption is a caption. The rows of a table of data are
    one block each, as are embedded posts; ``q`` elements get the quotation marks that a browser draws, those of
    ``language`` (a BCP 47 tag). The marks of notes are left out.
    """
    return _Walker(root, language).blocks()


class _Walker:
    """Gathers text between the boundaries of block elements. Nothing recurses, so depth does not matter."""

    def __init__(self, root: Element, language: str, pages: PrintedPages | None = None) -> None:
        self._root = root
        self._pages = pages or PrintedPages()
        self._marks = _MARKS.get(language[:2].lower(), _MARKS[""])
        self._owners: list[Element] = []
        self._inside = dict.fromkeys(
            ("caption", "quote", "listed", "signing", "link", "bold", "italic", "q", "credit"), 0
        )
        self._opened: list[tuple[Element, str]] = []
        self._headings: list[str] = []
        self._held: list[PageBlock] = []
        self._holder: Element | None = None
        self._signed = ""
        self._whole_element: Element | None = None
        self._found: list[PageBlock] = []
        self._clear()

    def _clear(self) -> None:
        self._text: list[str] = []
        self._line = 0
        self._letters = {"link": 0, "bold": 0, "italic": 0, "all": 0}
        self._links: list[tuple[str, str]] = []
        self._credit: list[str] = []

    def blocks(self) -> list[PageBlock]:
        """Walk through the page."""
        walked = walk(self._root, "start", "end")
        for event, element in walked:
            name = element.tag
            if name not in _USUAL:
                name = local_name(element).lower()
            if event == "end":
                self._end(element, name)
                continue
            whole = self._whole(element, name)
            if whole is None:
                self._start(element, name)
                continue
            if whole:
                self._flush()
                self._keep(whole)
                if self._pages.places or self._pages.current:
                    self._text += [MARK for inner in element.iter() if self._pages.begins(inner)]
            walked.skip_subtree()
            self._whole_element = element
        self._flush()
        self._release()
        return self._found

    def _whole(self, element: Element, name: str) -> list[PageBlock] | None:
        """The blocks of an element that is read as one, None for an element that is walked through."""
        if name in _MARKED and has_role(element, _PLACED):
            if self._pages.begins(element):
                self._text.append(MARK)
            return []
        if not name or name in _SKIPPED:
            if not name and (element.text or "").startswith("&"):  # an entity that only the book itself declares
                self._add(element.text or "")
            return []
        if name == "sup" and is_note_mark(element, "".join(self._text[-3:])):
            return []
        line = element.sourceline or 0
        if name == "pre" and (text := _preformatted(element)):
            found = blocks_of(without_controls(text))
            return [PageBlock(replace(block, line=line + block.line - 1), element) for block in found] or None
        if name == "tr" and (row := row_of(element)):
            own = tuple((one_line("".join(a.itertext())), a.get("href") or "") for a in element.iter("{*}a"))
            return [PageBlock(Block(row, line, plain=True, links=own), element)]
        if name == "dl" and (turns := dialogue_of(element)):
            return [PageBlock(Block(turn, line, plain=True), element) for turn in turns]
        post = post_of(element, name)
        return None if post is None else [PageBlock(block, element) for block in post]

    def _start(self, element: Element, name: str) -> None:
        state = self._state_of(element, name)
        is_block = name in _BLOCKS or (state == "signing" and name == "cite")
        if is_block:
            self._flush()
            self._owners.append(element)
            self._line = element.sourceline or 0
        if self._pages.places and self._pages.begins(element):
            self._text.append(MARK)
        if state:
            self._opened.append((element, state))
            self._inside[state] += 1
        if name in _HEADINGS:
            self._headings.append(name)
        elif name == "br":
            self._text.append(_ONE_BREAK)
        elif name == "q":
            self._add(self._mark(element, closing=False))
        elif name == "a" and self._inside["link"] == 1:
            self._links.append(("", element.get("href") or ""))
        elif name in _SPANS and self._runs_on(element):
            self._text.append(" ")
        self._line = self._line or element.sourceline or 0
        self._add(element.text)

    def _runs_on(self, element: Element) -> bool:
        """Whether an element begins a word right behind the end of another's ("…Moor</span><span>Sea…"), also in
        capitals ("…MOOR</span><span>SEA…"), where a single letter may be the initial of a word.
        """
        before = element.getprevious()
        if before is None or before.tail or local_name(before) not in _SPANS or not self._text:
            return False
        last, first = self._text[-1][-_LEAST_CAPITALS:], (element.text or "")[:_LEAST_CAPITALS]
        if last[-1:].islower() and first[:1].isupper():
            return True
        return len(last) == len(first) == _LEAST_CAPITALS and last.isupper() and first.isupper() and last.isalpha()

    def _state_of(self, element: Element, name: str) -> str:
        """What everything inside an element is, an empty string where the element says nothing about it."""
        if self._inside["caption"] and names_credit(element):
            return "credit"
        if name in _CAPTIONS or (name in ("div", "p", "span") and names_caption(element)):
            return "signing" if self._holder is not None and name == "figcaption" else "caption"
        if name == "blockquote":
            if self._holder is None:
                parent = element.getparent()
                in_figure = parent is not None and local_name(parent) == "figure"
                self._holder = parent if in_figure else element
            return "quote"
        if name in _SIGNING and self._inside["quote"] and not self._inside["signing"]:
            return "signing" if name == "footer" or self._signs(element) else ""
        if name in _LISTED:
            return "listed"
        return _STATES.get(name, "")

    def _signs(self, cite: Element) -> bool:
        """Whether a ``cite`` names whose words a block quotation has, and is no title in a sentence."""
        parent = cite.getparent()
        behind = not (cite.tail or "").strip() and cite.getnext() is None
        stands_alone = parent is not None and local_name(parent) == "blockquote"
        return stands_alone or (behind and "".join(self._text).rstrip()[-1:] in '.!?”"—–-')

    def _end(self, element: Element, name: str) -> None:
        if element is self._whole_element:
            self._whole_element = None
            if element is not self._root:
                self._add(element.tail)
            return
        if name == "q":
            self._add(self._mark(element, closing=True))
        if self._owners and self._owners[-1] is element:
            self._flush()
            self._owners.pop()
            if name in _HEADINGS and self._headings:
                self._headings.pop()
        if self._opened and self._opened[-1][0] is element:
            self._inside[self._opened.pop()[1]] -= 1
        if element is self._holder:
            self._release()
        if element is not self._root:
            self._add(element.tail)

    def _mark(self, element: Element, *, closing: bool) -> str:
        """The quotation mark that a browser draws for a ``q`` element, unless the page has its own in the text."""
        content = (element.text or "").lstrip()
        if content[:1] in _OPENING and content:
            return ""
        level = 2 if self._inside["q"] % 2 == 0 else 0
        return self._marks[level + closing]

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if not text.strip(_SPACE):  # most of what stands between elements
            if self._text:
                self._text.append(" ")
            return
        words = without_controls(text.replace("\n", " "))
        inside = self._inside
        if inside["credit"]:
            self._credit.append(words)
            return
        self._text.append(words)
        count = len(words) - words.count(" ")
        self._letters["all"] += count
        if inside["bold"]:
            self._letters["bold"] += count
        if inside["italic"]:
            self._letters["italic"] += count
        if inside["link"]:
            self._letters["link"] += count
            if self._links:
                said, url = self._links[-1]
                self._links[-1] = (said + words, url)

    def _flush(self) -> None:
        """Make blocks of what was gathered, and begin to gather anew."""
        if not self._text and not self._credit:
            self._line = 0
            self._links.clear()
            return
        gathered, line, letters = "".join(self._text), self._line, self._letters
        links, credit = self._links, one_line(" ".join(self._credit)) if self._credit else ""
        self._clear()
        if (not gathered or gathered.isspace()) and not credit:
            return
        owner = self._owners[-1] if self._owners else self._root
        everything = max(letters["all"], 1)
        kind = self._kind()
        found = []
        title = bool(self._headings) and self._headings[-1] == "h1"
        plain = bool(self._inside["listed"] or self._inside["signing"])
        own = tuple((one_line(said), url) for said, url in links if said.strip()) if links else ()
        for part in _BREAKS.split(gathered) if _ONE_BREAK in gathered else (gathered,):
            words = part.replace(_ONE_BREAK, " ").strip()
            block = paged(Block(words, line, kind, credit, title, plain, own), self._pages)
            if block.text or credit:
                shares = [letters[name] / everything for name in ("link", "bold", "italic")]
                found.append(PageBlock(block, owner, *shares))
                credit = ""
        self._keep(found)

    def _kind(self) -> ParagraphKind | None:
        if self._headings:
            return ParagraphKind.HEADING
        if self._inside["caption"]:
            return ParagraphKind.CAPTION
        return ParagraphKind.BLOCK_QUOTE if self._inside["quote"] and not self._inside["signing"] else None

    def _keep(self, found: list[PageBlock]) -> None:
        """Take blocks; inside a block quotation they are held back until it is known whose words they are."""
        if self._holder is None:
            again = bool(found and self._signed) and found[0].block.text.lstrip("—–- ") == self._signed
            self._found += found[1:] if again else found  # some pages sign below the block quotation once more
            self._signed = ""
        else:
            self._held += found

    def _release(self) -> None:
        """Take the blocks of a block quotation with the name below it."""
        held, self._held, self._holder = self._held, [], None
        for found in held:
            if found.block.kind is ParagraphKind.BLOCK_QUOTE and is_signature(found.block.text):
                found.block = replace(found.block, kind=None, plain=True)
        below = [found.block.text for found in held if found.block.kind is None and found.block.plain]
        name = name_in_signature(below[-1]) if below else ""
        for found in held:
            if name and found.block.kind is ParagraphKind.BLOCK_QUOTE:
                found.block = replace(found.block, credit=name)
        self._signed = below[-1].lstrip("—–- ") if name else ""
        self._found += [found for found in held if not name or found.block.text.lstrip("—–- ") != name]


def _preformatted(pre: Element) -> str:
    """The text of a ``pre`` element whose lines are paragraphs; an empty string where it is the code of a program."""
    text = "".join(pre.itertext())
    if next(pre.iter("code"), None) is None:
        return text
    words = len(text.split())
    prose = words >= _LEAST_PROSE and len(_CODE.findall(text)) * _WORDS_FOR_A_SIGN <= words
    return text if prose and _SENTENCE_END.search(text) else ""
