"""The lines of names and dates above an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.ingest.article.dates import date_in_words
from reader.ingest.article.vocabulary import normal, vocabulary, words_of
from reader.text.patterns import later

_LONGEST_NAMES = 5
"""Words of names that only a date beside them tells."""
_LONGEST_OUTLET = 5
_LONGEST_BYLINE = 16
"""Words."""
_HANDLE = re.compile(r"\s*\(?@\w+\)?$")
_NUMERIC_DATE = re.compile(r"[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}(?:,? [0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?)?")
_CLOCK = later(r"\b[0-9]{1,2}[:.h][0-9]{2}\b|\b[0-9]{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_INITIAL = re.compile(r"\b\w{1,3}\.$")
_FULL_NAME = r"(?:[^\W\d_a-z][\w.'’-]*)(?: (?:de|da|di|del|la|le|van|von|der|den|bin|al|el|[^\W\d_a-z][\w.'’-]*)){1,2}"
_PLACE = r"(?: in [^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2})?"
_NAMES = later(rf"{_FULL_NAME}{_PLACE}(?:(?:,| and|, and| und| &) {_FULL_NAME}{_PLACE}){{0,4}}")
_NAME = later(r"(?:[^\W\d_a-z][\w.'’-]*|(?:de|da|di|del|la|le|van|von|der|den|bin|al|el|y|e)\b)")
_STOP = re.compile(r"[.!?][\"'”’)]*$")
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Sir|Dame|Rev)\.? )?"
    r"[^\W\d_a-z][\w.'’-]*(?: (?:de|da|di|del|della|la|le|van|von|der|den|ten|bin|al|el|y|e|dos|zu)\b"
    r"| [^\W\d_a-z][\w.'’-]*| [\"“][^\W\d_a-z]\w+[\"”]){1,4}"
)
_LABELLED = re.compile(r"[^\W\d_]{3,}(?: [^\W\d_]+){0,2}:\s+")
_REPORTS = later(rf"(?P<name>{_FULL_NAME}) (?:reports?|berichtet)\b(?: [^.]{{0,60}})?$")
_CONNECTION = re.compile(r"\s+(?:on|at|am|um)$")
_ROLE = re.compile(r",.*$|;.*$|\s(?:in|for|of|at)\s.*$")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|https?://\S+|www\.\S+|\(?@\w+\)?")
_BETWEEN = re.compile(r"\s*(?:[,;|•·&/\n]|\s[–—-]\s|\s{3,}|\b(?:and|und|with|mit)\b)\s*")
_TAIL = re.compile(
    r"\s+(?:in|for|at|of|from|reports?|reporting|writes|für|aus|is|for The)\s.*$|\s+(?:is|reports?|writes|berichtet)$"
)


def names_in(text: str, publisher: str = "", *, marked: bool = False, loose: bool = False) -> list[str]:
    """The names of persons in a byline, without dates, papers, roles, places and addresses; none where it is no byline.

    ``marked`` says that the page marks the text as a byline, so that it needs no "By" in front; with ``loose`` (a field
    of metadata) a single word or an agency may be a name too.
    """
    text = _pictures().split(_ADDRESS.sub(" ", text).strip(" .,;:|()"))[0]
    rest, began = _without_by(text)
    label = _LABELLED.match(rest) if marked and not began else None
    if label is not None and not _names_work(text):  # "Interview: Ada Moor"
        rest = rest[label.end() :]
    if not (began or marked):
        told = line_of_head(text)
        if not told[0] or not told[2]:
            return []
        rest, _ = _without_by(told[0])
    names: list[str] = []
    for number, piece in enumerate(_BETWEEN.split(rest)):
        words, again = _without_by(piece)
        if (number and _names_work(piece)) or _is_update(piece) or _is_dating(piece):
            if names or number:
                break
            continue
        name = _person(words, publisher, loose=loose and not again)
        if name and name not in names:
            names.append(name)
        elif not name and number == 0 and not loose and not marked:
            return []
    return names


def _without_by(text: str) -> tuple[str, bool]:
    """A text without "By", "Story by" and the like in front, and whether it had one."""
    known = vocabulary().lists["byline"]
    words = text.split()
    for size in (3, 2, 1):
        if len(words) > size and normal(" ".join(words[:size])) in known:
            return " ".join(words[size:]).lstrip(": "), True
    return text, False


@cache
def _pictures() -> re.Pattern[str]:
    """Where a byline goes on with who took the pictures: " Pictures: …"."""
    works = "|".join(sorted(map(re.escape, vocabulary().lists["credit"]), key=len, reverse=True))
    return re.compile(rf"(?<=\w)[;,]?\s+(?:and )?(?:{works})(?:\s*:| by\b).*$", re.IGNORECASE)


def _names_work(piece: str) -> bool:
    """Whether a part of a byline names somebody who took the pictures."""
    known = vocabulary().lists["credit"]
    words = words_of(piece)
    return any(" ".join(words[:size]) in known for size in (1, 2, 3) if len(words) > size)


def _person(piece: str, publisher: str, *, loose: bool) -> str:
    """The name of a person that a part of a byline is, an empty string for a role, a paper, a place or a date."""
    known = vocabulary().lists
    name = _TAIL.sub("", piece).strip(" .,;:()–—-") if not _INITIAL.search(piece) else piece.strip(" ,;:()")
    name = _without_date(name)[0].strip(" ,")
    key = normal(name)
    for agency in sorted(known["agency"] | ({normal(publisher)} if publisher else set()), key=len, reverse=True):
        if agency and key.endswith(f" {agency}") and len(key.split()) - len(agency.split()) > 1:
            name = " ".join(name.split()[: -len(agency.split())])
            key = normal(name)
            break
    if not key or key in known["nobody"] or any(c.isdecimal() for c in name):
        return ""
    site = normal(publisher)
    if site and (key == site or (len(key.split()) == 1 and key in site.split())):
        return ""
    if key in known["agency"]:
        return name if loose else ""
    if key in known["writer"] or any(key.endswith(f" {role}") or key == role for role in known["writer"]):
        return ""
    if _PERSON.fullmatch(name) is None:
        single = loose and len(name.split()) == 1 and name[:1].isupper() and not name.isupper()
        return name if single else ""
    return name


def line_of_head(text: str) -> tuple[str, str, bool]:
    """The byline and the date in a line above an article, and whether it holds these and nothing else."""
    if len(text) > 200 or text.rstrip().endswith(":"):
        return "", "", False
    byline = published = ""
    whole = True
    told = False
    parts = [part for part in _parts().split(text) if part]
    if (
        len(parts) > 1
        and are_only_names(parts[0])
        and not _without_by(parts[0])[1]
        and any(date_in_words(part)[1] for part in parts[1:])
    ):
        byline, told = parts.pop(0), True
    for part in parts:
        date, only = date_in_words(part)
        if date and only:
            published = published or ("" if _is_update(part) else date)
            told = True
        elif named := byline_in(part):
            byline, dated = byline or named[0], named[1]
            published = published or dated
            told = True
        elif _NUMERIC_DATE.fullmatch(part) or (told and _is_update(part) and _CLOCK.search(part)):
            told = True
        elif normal(part) in vocabulary().whole or date or (told and is_outlet(part)):
            continue
        else:
            whole = False
    return byline, published, whole and told


@cache
def _parts() -> re.Pattern[str]:
    """What stands between the parts of a line: signs, or that an update follows."""
    updates = "|".join(sorted(map(re.escape, vocabulary().lists["updated"]), key=len, reverse=True))
    return re.compile(rf"\s*[|•·]\s*|\s{{3,}}|(?<=[0-9.])\s+(?=(?:{updates})\b)", re.IGNORECASE)


def _is_update(part: str) -> bool:
    return _opens_with(part, "updated")


def _is_dating(part: str) -> bool:
    """Whether a part says when a text came out: "Published on Monday", "le 5 mai"; not "Lea Holt", "Stanley Moor"."""
    return _opens_with(part, "published")


def _opens_with(part: str, words: str) -> bool:
    """Whether a part begins with one of a list's entries, as whole words."""
    key = f"{normal(part)} "
    return any(key.startswith(f"{entry} ") for entry in vocabulary().lists[words])


def byline_in(text: str) -> tuple[str, str] | None:
    """The names in a line such as "By Ada Moor and Ben Quill, staff writers", joined, and the date after them if any.

    None where the line is no byline. The names are empty where it says "By our staff".
    """
    handle = _HANDLE.search(text)
    if handle is not None and _are_names(text[: handle.start()]):
        return text[: handle.start()], ""
    words = text.split()
    if not 1 < len(words) <= _LONGEST_BYLINE or (_STOP.search(text) and not _INITIAL.search(text)):
        return None
    rest, began = _without_by(text)
    if began:
        return _after_by(rest)
    reports = _REPORTS.match(text)
    if reports is not None:
        return reports["name"], ""
    known = vocabulary().lists
    names, dated = _without_date(text)
    if dated and 1 < len(names.split()) <= _LONGEST_NAMES and _are_names(names):
        return names, dated
    if any(normal(text).endswith(writer) for writer in known["writer"]) and "," in text:
        names = text.rsplit(",", 1)[0]
        return (text, "") if _are_names(names) and len(names.split()) > 1 else None
    return None


def _after_by(rest: str) -> tuple[str, str] | None:
    """The names and the date behind "By"."""
    names, dated = _without_date(rest)
    names = _CONNECTION.sub("", names)
    if normal(names) in vocabulary().lists["nobody"]:
        return "", dated
    found = names_in(f"By {names}", marked=True)
    if found and len(" ".join(found).split()) * 3 >= len(_ROLE.sub("", names).split()):
        return joined(found), dated
    return (names, dated) if names and _are_names(names) else None


def joined(names: Sequence[str]) -> str:
    """Names as a byline has them: "Ada Moor, Ben Quill and Cora Vale"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _without_date(names: str) -> tuple[str, str]:
    date = ""
    for separator in (", ", " – ", " — ", " - ", " on ", " am ", " "):
        head, found, tail = names.partition(separator)
        while found:
            date, only = date_in_words(tail)
            if date and only:
                return head.rstrip(" ,"), date
            more, found, tail = tail.partition(separator)
            head = f"{head}{separator}{more}"
    return names, ""


def is_outlet(part: str) -> bool:
    """Whether a part of a line below the names is the name of a paper or a section."""
    words = list(_words(part))
    return len(words) <= _LONGEST_OUTLET and all(word[0].isupper() or word in ("of", "the", "and") for word in words)


def _are_names(text: str) -> bool:
    """Whether a text is names, with what stands between and after them."""
    words = list(_words(text))
    joins = vocabulary().lists["and"]
    named = sum(_NAME.fullmatch(word) is not None for word in words)
    allowed = (
        joins
        | {word for phrase in vocabulary().lists["writer"] for word in phrase.split()}
        | {"for", "in", "of", "the"}
    )
    return named > 1 and all(_NAME.fullmatch(word) or word.lower() in allowed for word in words)


def _words(text: str) -> Iterator[str]:
    for word in text.split():
        stripped = word.strip(",;:()/&")
        if stripped:
            yield stripped


def are_only_names(text: str) -> bool:
    """Whether a line is full names with what joins them, and where they write from."""
    return _NAMES.fullmatch(text) is not None
