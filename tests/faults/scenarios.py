"""What is done while the process is killed, and what has to hold of the files afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from library_kept import LIBRARY
from remembered import REMEMBERED
from scenario import Acknowledge, Scenario, nothing, off_course
from session import SESSION

from reader.document.correcting import correct
from reader.document.yaml.read import load, load_file
from reader.document.yaml.write import dump
from reader.documents.open import open_to_read
from reader.documents.saving import CorrectionWriter
from reader.first_frame import folder, keep
from reader.ingest.batch import import_many
from reader.ingest.cache import Cache
from reader.ingest.importing import imported_here
from reader.ingest.limits import DEFAULT
from reader.storage import store
from reader.storage.files import save_text

ARTICLE = """The bridge at Holm

Mayor Ada Moor said on Tuesday: “We will rebuild the bridge by spring.”

Tom Hill, a plumber, called that “wishful thinking” and laughed.
"""
TIMES = 5


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
    return off_course(words, acknowledged, [[f"w{m}" for m in range(n)] for n in range(TIMES + 1)])


# Corrections

NAMES = ("Ida Holm", "Ben Quill", "Cy Dale", "Dot Ames")


def _write_article(folder: Path) -> None:
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    document = open_to_read(str(folder / "article.txt"), cached=False).document
    (folder / "own.yaml").write_text(dump(document), encoding="utf-8")


def _correct(name: str) -> Callable[[Path, Acknowledge], None]:
    def act(folder: Path, acknowledge: Acknowledge) -> None:
        opened = open_to_read(str(folder / name), cached=False)
        document, corrections = opened.document, CorrectionWriter(opened)
        for speaker in NAMES:
            document, known = correct.add_speaker(document, speaker)
            document = correct.attribute(document, 0, known)
            corrections.save(document)
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
    for edition in ("first", "second"):
        (folder / edition).mkdir()
        for name in FILES:
            text = f"{ARTICLE}\nThe {edition} end of {name}.\n"
            (folder / edition / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "out").mkdir()
    (folder / "now").mkdir()


def _now(folder: Path, edition: str, name: str) -> Path:
    """The source, which is of this edition now."""
    return (folder / edition / f"{name}.txt").replace(folder / "now" / f"{name}.txt")


def _import_here(folder: Path, acknowledge: Acknowledge) -> None:
    """What a child of an import does."""
    options = {"keep_all": False, "language": None, "again": False, "allow_private": False}
    for edition in ("first", "second"):
        for name in FILES:
            source = _now(folder, edition, name)
            imported_here({**options, "path": str(source), "directory": str(folder / "out")}, DEFAULT)
            acknowledge(f"{edition} {name}")


def _import(folder: Path, acknowledge: Acknowledge) -> None:
    """As the command does it, which leads such children."""
    for edition in ("first", "second"):
        sources = [str(_now(folder, edition, name)) for name in FILES]
        for outcome in import_many(sources, folder / "out", jobs=1).outcomes:
            acknowledge(f"{edition} {Path(outcome.path).stem}")


def _torn_import(folder: Path, acknowledged: Sequence[str]) -> str:
    editions = {}
    for path in sorted((folder / "out").glob("*.yaml")):
        _, edition, *rest = load_file(path).paragraphs[-1].text.split()
        if rest != ["end", "of", f"{path.stem}."]:
            return f"{path}: {rest}"
        editions[path.stem] = edition
    for said in acknowledged:
        edition, name = said.split()
        if editions.get(name) not in (edition, "second"):
            return f"{said} acknowledged, found {editions}"
    return ""


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


SCENARIOS = (
    Scenario("state", nothing, _remember, _forgotten),
    Scenario("corrections of one's own document", _write_article, _correct("own.yaml"), _not_corrected("own.yaml")),
    Scenario("corrections of a copy", _write_article, _correct("article.txt"), _not_corrected("article.txt")),
    Scenario("import", _write_articles, _import_here, _torn_import),
    Scenario("import, what leads it", _write_articles, _import, _torn_import),
    Scenario("cache", _write_article, _cache, _torn_cache, told=False),
    Scenario("export", _old_export, _export, _torn_export),
    Scenario("first frame", nothing, _frame, _torn_frame, told=False),
    *REMEMBERED,
    *LIBRARY,
    *SESSION,
)
