"""Which language a text is in: by its script, and by the frequent words of those that share the script."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from reader.languages import LANGUAGES
from reader.languages.tags import primary as primary

ENOUGH = 12
"""Words of a text at least, for its words to speak against what is said of it."""
CLEAR = 0.1
"""The share of a language's frequent words in a text that is in it: Polish has 0.12, English 0.4."""
TIMES = 3
"""So many times the share of another language speaks against it."""
FEW = 0.06
"""Below this share of frequent words no language is told."""
PLAIN = 0.3
"""With so large a share of its frequent words a text is in a language, and no other is looked at."""
SHORT = 80
"""In texts of fewer words, a few that two languages share decide nothing."""
AHEAD = 2
"""So many different words more speak in a short text for a language that the reader does not know than for its own."""
LOOKED_AT = 6_000
"""Characters of a text that are looked at."""
_SCRIPTS = (
    (0x0041, 0x024F, "Latin"),
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0900, 0x097F, "hi"),
    (0x0980, 0x09FF, "bn"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0E00, 0x0E7F, "th"),
    (0x10A0, 0x10FF, "ka"),
    (0x1E00, 0x1EFF, "Latin"),
    (0x3040, 0x30FF, "ja"),
    (0x4E00, 0x9FFF, "Han"),
    (0xAC00, 0xD7AF, "ko"),
)
_NOT_LATIN = re.compile("[^\x00-\x7f\xc0-\u024f\u1e00-\u1eff\u2000-\u206f]")
"""What is no letter of Latin script, ASCII or general punctuation."""
_WRITTEN_IN = {"Cyrillic": ("ru", "uk", "bg", "sr"), "Arabic": ("ar", "fa", "ur")}
_NAMES = {
    "el": "Greek", "hy": "Armenian", "he": "Hebrew", "hi": "Hindi", "bn": "Bengali", "ta": "Tamil", "th": "Thai",
    "ka": "Georgian", "ja": "Japanese", "ko": "Korean", "zh": "Chinese",
}  # fmt: skip
_POINTS = ".,;:!?…\"'“”„«»‹›‘’()[]¿¡—–،؟"


@cache
def has_speakers(tag: str) -> bool:
    """Whether the reader knows how this language (a BCP 47 tag) says who speaks."""
    name = primary(tag)
    return name.isalpha() and (LANGUAGES / name / "cues.txt").is_file()


def unknown_language(tag: str) -> str:
    """What English calls a language of which the reader does not know how it says who speaks; else an empty string."""
    return "" if has_speakers(tag) else name_of(tag)


def name_of(tag: str) -> str:
    """What English calls a language; its tag where it has no name here."""
    name = primary(tag)
    return _names().get(name, tag)


@cache
def _table() -> dict[str, tuple[str, frozenset[str]]]:
    """Name and frequent words of each language, by its tag."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for line in (LANGUAGES / "stop_words.txt").read_text(encoding="utf-8").splitlines():
        head, equals, words = line.partition(" = ")
        if equals and not line.startswith("#"):
            tag, _, name = head.partition(" ")
            found[tag] = name, frozenset(words.split())
    return found


@cache
def _letters() -> dict[str, frozenset[str]]:
    """The letters that hardly another language in Latin script has, by tag."""
    lines = (LANGUAGES / "letters.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if not line.startswith("#"))
    return {tag: frozenset(letters.split()) for tag, equals, letters in pairs if equals}


@cache
def _names() -> dict[str, str]:
    return _NAMES | {tag: name for tag, (name, _) in _table().items()}


def script_of(text: str) -> str:
    """The script that most letters of a text are of, or the language that alone uses it; empty where it has none."""
    if text.isascii():
        return "Latin" if any(map(str.isalpha, text)) else ""
    if _NOT_LATIN.search(text) is None:
        return "Latin" if any(map(str.isalpha, text)) else ""
    counts: Counter[str] = Counter()
    for char, times in Counter(text).items():
        if not char.isalpha():
            continue
        code = ord(char)
        script = next((name for first, last, name in _SCRIPTS if first <= code <= last), "other")
        counts[script] += times
    if counts["ja"] and counts["Han"] and counts["ja"] * 10 > counts["Han"]:
        return "ja"
    best = max(counts, key=counts.__getitem__, default="")
    return "zh" if best == "Han" else best


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without the points and marks around them."""
    return [word.strip(_POINTS) for word in text.lower().replace("’", "'").split()]


def shares(words: list[str], tags: tuple[str, ...] | None = None) -> dict[str, float]:
    """The share of each language's frequent words among some words; of all languages, or of those asked for."""
    if not words:
        return {}
    return {
        tag: sum(word in common for word in words) / len(words)
        for tag, (_, common) in _table().items()
        if tags is None or tag in tags
    }


def share_of(tag: str, words: list[str]) -> float:
    """The share of one language's frequent words; 0 where the reader has none of it."""
    name, common = _table().get(primary(tag), ("", frozenset()))
    return sum(word in common for word in words) / len(words) if words and name else 0.0


def frequent_words(tag: str) -> frozenset[str]:
    """The frequent words of a language; none where the reader has none of it."""
    return _table().get(primary(tag), ("", frozenset[str]()))[1]


def language_of(text: str, default: str = "en") -> str:
    """The language of a text, a BCP 47 tag; ``default`` where its words tell none."""
    return _told(text[:LOOKED_AT], default)


@lru_cache(maxsize=4)
def _told(text: str, default: str) -> str:
    """The same of a beginning; it is asked for the same text when a document is made and when it is read."""
    script = script_of(text)
    if script in ("", "other"):
        return default
    if script != "Latin" and script not in _WRITTEN_IN:
        return script
    candidates = _WRITTEN_IN.get(script)
    words = words_of(text)
    if candidates is None and share_of(default, words) >= PLAIN:
        return default
    if candidates is None and len(words) < SHORT:
        return _told_by_few(text, default)
    found = shares(words, candidates)
    if candidates is None:
        found = {tag: share for tag, share in found.items() if tag not in _others_scripts()}
    best = max(found, key=lambda tag: (found[tag], tag == default), default=default)
    if candidates is not None:
        return best if found.get(best) else candidates[0]
    return best if found.get(best, 0.0) >= FEW else default


def _told_by_few(text: str, default: str) -> str:
    """The language of a short text in Latin script: words in capitals are left out, letters of its own count.

    A language whose speakers the reader does not know needs ``AHEAD`` different words more than one that it knows.
    """
    written = [word for word in text.split() if len(word.strip(_POINTS)) < 2 or not word.strip(_POINTS).isupper()]
    words = words_of(" ".join(written)) or words_of(text)
    here = set(words)
    common = {tag: here & frequent for tag, (_, frequent) in _table().items() if tag not in _others_scripts()}
    lettered = {tag: _lettered(tag, here, written, common[tag]) for tag in common}
    share = {tag: sum(w in common[tag] or w in lettered[tag] for w in words) / len(words) for tag in common}
    best = max(share, key=lambda tag: (share[tag], tag == default), default=default)
    if share.get(best, 0.0) < FEW:
        return default
    if has_speakers(best) or best == default:
        return best
    known = max((tag for tag in share if has_speakers(tag)), key=lambda tag: (share[tag], tag == default))
    if len(common[best] - common[known]) + len(lettered[best]) >= AHEAD + len(common[known] - common[best]):
        return best
    return known if share[known] >= FEW else default


def _lettered(tag: str, here: set[str], written: list[str], common: set[str]) -> set[str]:
    """The words of a text with letters that only one language has.

    They count where one of them is a frequent word, or where there are two, one in small letters: names keep theirs.
    """
    letters = _letters().get(tag, frozenset())
    own = {word for word in here if not letters.isdisjoint(word)}
    small = any(word.islower() and not letters.isdisjoint(word) for word in written)
    return own if own & common or (len(own) > 1 and small) else set()


@cache
def _others_scripts() -> frozenset[str]:
    return frozenset(tag for tags in _WRITTEN_IN.values() for tag in tags)


def believed(stated: str, text: str) -> str:
    """The language that is said of a text where its words agree, else the one that they tell.

    Few words speak against nothing; nor do those of a text in which no language is clear.
    """
    text = text[:LOOKED_AT]
    told = language_of(text, primary(stated) or "en")
    if not stated or told == primary(stated):
        return stated or told
    if script_of(text) not in ("Latin", ""):
        own_script = primary(stated) not in _table() or primary(stated) in _others_scripts()
        return stated if own_script and primary(stated) not in _names() else told
    words = words_of(text)
    clear = share_of(told, words)
    if len(words) < ENOUGH or clear < CLEAR or share_of(stated, words) * TIMES > clear:
        return stated
    return told
