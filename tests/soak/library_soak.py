"""A thousand documents into a library with three readers beside it: nothing fails, and no file is left over.

    python tests/soak/library_soak.py --adds 1000

Documents come, are replaced and removed; segments are made, merged and rewritten all the while. Every so often all
files of the folder are held against what the library names. Exit code 1 where a reader failed, a quotation was not
found, or a file was left that nothing names.
"""

from __future__ import annotations

import argparse
import multiprocessing as mp
import random
import sys
import tempfile
import time
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]

from reader.library.embedded.engine import EmbeddedLibrary  # noqa: E402
from reader.library.embedded.index import upkeep  # noqa: E402
from reader.library.engine import EVERYTHING, Entry, Facet, Mention, Said, Where  # noqa: E402
from reader.search.query import parse  # noqa: E402

WORDS = (
    "harbour bridge council budget spring water school mayor never always money build close river night vote".split()
)
_FLUSHED = 400  # so that a thousand documents make and merge many segments
_DATABASE = {"library.sqlite", "library.sqlite-wal", "library.sqlite-shm"}


def entry(number: int, version: int, dice: random.Random) -> Entry:
    """A document of eight quotations, one of which nobody else has."""
    texts = [
        f"{' '.join(dice.choices(WORDS, k=9))} n{number} v{version}",
        *(" ".join(dice.choices(WORDS, k=9)) for _ in range(7)),
    ]
    said = tuple(Said(at, text, speaker=at % 2) for at, text in enumerate(texts))
    mentions = (Mention(f"Ada {dice.choice(WORDS).title()}"), Mention("Tom Hill"))
    return Entry(
        f"/a/{number}", f"{number}-{version}", "", dice.choice(WORDS), "", 730_000 + number, "en", mentions, said
    )


def read(folder: str, stop: Event, out: Any) -> None:
    """Search, list and count until it is stopped; what failed."""
    problems: list[str] = []
    count = 0
    dice = random.Random()
    try:
        with EmbeddedLibrary(Path(folder), keeps_index=False) as library:
            while not stop.is_set():
                words = " ".join(dice.choices(WORDS, k=3))
                where = Where(first=730_000 + dice.randrange(500)) if dice.random() < 0.5 else EVERYTHING
                library.search(parse(words), where, 10)
                library.counts(where, dice.choice(list(Facet)), 5)
                library.like(words, 5)
                count += 1
    except Exception as error:  # whatever it is, it is what the soak looks for
        problems.append(f"{type(error).__name__}: {error}")
    out.put((count, problems))


def left_over(folder: Path, library: EmbeddedLibrary) -> list[str]:
    """Files that nothing names."""
    library.settle()
    named = {name for (name,) in library._writing.execute("select name from segment union select name from vocabulary")}
    known = named | _DATABASE | {".writing.lock"}
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and path.name not in known)


def soak(folder: Path, adds: int, seed: int, readers: int = 3) -> list[str]:
    """Do it; what went wrong."""
    upkeep.FLUSHED = _FLUSHED
    ctx = mp.get_context("spawn")
    stop, out = ctx.Event(), ctx.Queue()
    problems: list[str] = []
    dice = random.Random(seed)
    there: dict[int, int] = {}
    most = 0
    with EmbeddedLibrary(folder) as library:
        made = [ctx.Process(target=read, args=(str(folder), stop, out)) for _ in range(readers)]
        for process in made:
            process.start()
        for number in range(adds):
            roll = dice.random()
            if roll < 0.1 and there:
                again = dice.choice(list(there))
                there[again] += 1
                library.add([entry(again, there[again], dice)])
            elif roll < 0.14 and there:
                gone = dice.choice(list(there))
                del there[gone]
                library.remove([f"/a/{gone}"])
            there[number] = 0
            library.add([entry(number, 0, dice)])
            if number % 100 == 99:
                some = dice.choice(list(there))
                found = library.search(parse(f'"n{some} v{there[some]}"'), EVERYTHING, 3)
                if [hit.record.source for hit in found] != [f"/a/{some}"]:
                    problems.append(f"after {number}: /a/{some} is found as {found}")
                problems += [f"after {number}: {name} is left over" for name in left_over(folder, library)]
                most = max(most, len(list((folder / "index").iterdir())))
                if library.index_problem:
                    problems.append(library.index_problem)
        stop.set()
        said = [out.get() for _ in made]
        for process in made:
            process.join()
        problems += [problem for _, each in said for problem in each]
        problems += library.check()
        if library.stats().documents != len(there) or library.stats().quotations != 8 * len(there):
            problems.append(f"{library.stats()} of {len(there)} documents")
        asked = sum(count for count, _ in said)
    print(f"{adds} documents added, {len(there)} left, {asked:,} times asked by {readers} readers; "
          f"{most} files in the index at most; {len(problems)} problems")  # fmt: skip
    return problems


def main() -> int:
    """Run it and print what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--adds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="library-soak-") as place:
        problems = soak(Path(place) / "library", given.adds, given.seed)
    for problem in problems[:20]:
        print(f"  {problem}")
    if problems:
        print(f"seed {given.seed}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
