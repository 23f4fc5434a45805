"""What is done while the process is killed, and what has to hold of the files afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.document import correct
from reader.document.read import load, load_file
from reader.document.save import save_text
from reader.document.write import dump
from reader.first_frame import folder, keep
from reader.ingest.cache import Cache
from reader.ingest.many import import_many
from reader.library import store
from reader.library.opened import open_to_read
from reader.library.saving import save

Acknowledge = Callable[[str], None]

ARTICLE = """The bridge at Holm

Mayor Ada Moor said on Tuesday: “We will rebuild the bridge by spring.”

Tom Hill, a plumber, called that “wishful thinking” and laughed.
"""
TIMES = 5


@dataclass(frozen=True, slots=True)
class Scenario:
    """``prepare`` and ``act`` get a folder; ``act`` acknowledges what it kept; ``wrong`` says what is lost or torn."""

    name: str
    prepare: Callable[[Path], None]
    act: Callable[[Path, Acknowledge], None]
    wrong: Callable[[Path, Sequence[str]], str]


# State

WORDS = store.Shape("words", 1, lambda value: [str(word) for word in value.get("words", ())])  # type: ignore[attr-defined]


def _remember(folder: Path, acknowledge: Acknowledge) -> None:
    for n in range(TIMES):
        store.change(folder / "state.json", WORDS, lambda value, n=n: {"words": [*value.get("words", ()), f"w{n}"]})  # type: ignore[misc]
        acknowledge(f"w{n}")


def _forgotten(folder: Path, acknowledged: Sequence[str]) -> str:
    kept = store.read(folder / "state.json", WORDS)
    if kept.notice:
        return kept.notice
    words = list(kept.value.get("words", ()))  # type: ignore[call-overload]
    return _prefix(words, acknowledged, [f"w{n}" for n in range(TIMES)])


def _prefix(found: Sequence[str], acknowledged: Sequence[str], everything: Sequence[str]) -> str:
    """What is wrong unless all that was acknowledged is there, and at most the next as well."""
    if list(found) not in (list(everything[: len(acknowledged)]), list(everything[: len(acknowledged) + 1])):
        return f"acknowledged {list(acknowledged)}, found {list(found)}"
    return ""


# Corrections

NAMES = ("Ida Holm", "Ben Quill", "Cy Dale", "Dot Ames")


def _write_article(folder: Path) -> None:
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    document = open_to_read(str(folder / "article.txt"), cached=False).document
    (folder / "own.yaml").write_text(dump(document), encoding="utf-8")


def _correct(name: str) -> Callable[[Path, Acknowledge], None]:
    def act(folder: Path, acknowledge: Acknowledge) -> None:
        opened = open_to_read(str(folder / name), cached=False)
        document = opened.document
        for speaker in NAMES:
            document, known = correct.add_speaker(document, speaker)
            document = correct.attribute(document, 0, known)
            save(opened, document)
            acknowledge(speaker)

    return act


def _not_corrected(name: str) -> Callable[[Path, Sequence[str]], str]:
    def wrong(folder: Path, acknowledged: Sequence[str]) -> str:
        document = open_to_read(str(folder / name), cached=False).document
        speaker = next(s.name for s in document.speakers if s.id == document.quotations[0].speaker)
        done = len(acknowledged)
        allowed = [acknowledged[-1] if acknowledged else "Ada Moor", *NAMES[done : done + 1]]
        return "" if speaker in allowed else f"acknowledged {list(acknowledged)}, found {speaker}"

    return wrong


# Import, cache, export, first frame

FILES = ("a", "b", "c", "d")


def _write_articles(folder: Path) -> None:
    for name in FILES:
        (folder / f"{name}.txt").write_text(f"{ARTICLE}\nThe end of {name}.\n", encoding="utf-8")


def _import(folder: Path, acknowledge: Acknowledge) -> None:
    for _ in range(2):
        for outcome in import_many([str(folder / f"{name}.txt") for name in FILES], folder / "out", jobs=1).outcomes:
            acknowledge(outcome.path)
        for name in FILES:
            (folder / f"{name}.txt").write_text(f"{ARTICLE}\nAnother end of {name}.\n", encoding="utf-8")


def _torn_import(folder: Path, acknowledged: Sequence[str]) -> str:
    texts = {}
    for path in sorted((folder / "out").glob("*.yaml")):
        document = load_file(path)
        texts[path.stem] = document.paragraphs[-1].text
        if not texts[path.stem].endswith(f"end of {path.stem}."):
            return f"{path}: {texts[path.stem]}"
    missing = {Path(path).stem for path in acknowledged} - set(texts)
    return f"missing {missing}" if missing else ""


def _cache(folder: Path, acknowledge: Acknowledge) -> None:
    from dataclasses import replace

    document = open_to_read(str(folder / "article.txt"), cached=False).document
    for n in range(TIMES):
        key = f"{n}" * 16
        Cache(folder / "cache").put(key, replace(document, source=replace(document.source, sha256=key * 4)))
        acknowledge(key)


def _torn_cache(folder: Path, acknowledged: Sequence[str]) -> str:
    for path in (folder / "cache").rglob("*.yaml"):
        load(path.read_bytes())  # whole, or it says what is wrong
    kept = [key for key in acknowledged if Cache(folder / "cache").get(key) is None]
    return f"not in the cache: {kept}" if kept else ""


def _old_export(folder: Path) -> None:
    (folder / "export.md").write_text("old\n" * 1_000, encoding="utf-8")


def _export(folder: Path, acknowledge: Acknowledge) -> None:
    for n in range(TIMES):
        save_text(f"new {n}\n" * 1_000, folder / "export.md")
        acknowledge(f"{n}")


def _torn_export(folder: Path, acknowledged: Sequence[str]) -> str:
    text = (folder / "export.md").read_text(encoding="utf-8")
    done = len(acknowledged)
    allowed = [f"new {done - 1}\n" * 1_000 if done else "old\n" * 1_000, f"new {done}\n" * 1_000]
    return "" if text in allowed else f"{len(text)} characters, of neither"


FRAME = json.dumps(list(range(500)))


def _frame(folder: Path, acknowledge: Acknowledge) -> None:
    for n in range(TIMES):
        keep(f"key {n % 2}", f"{n}{FRAME}")
        acknowledge(f"{n}")


def _torn_frame(home: Path, acknowledged: Sequence[str]) -> str:
    for path in Path(folder()).iterdir() if Path(folder()).exists() else ():
        if "." not in path.name and not path.read_text(encoding="utf-8").endswith(FRAME):
            return f"{path} is torn"
    return ""


def _nothing(folder: Path) -> None:
    return


SCENARIOS = (
    Scenario("state", _nothing, _remember, _forgotten),
    Scenario("corrections of one's own document", _write_article, _correct("own.yaml"), _not_corrected("own.yaml")),
    Scenario("corrections of a copy", _write_article, _correct("article.txt"), _not_corrected("article.txt")),
    Scenario("import", _write_articles, _import, _torn_import),
    Scenario("cache", _write_article, _cache, _torn_cache),
    Scenario("export", _old_export, _export, _torn_export),
    Scenario("first frame", _nothing, _frame, _torn_frame),
)
