"""The next input for a target: generated, or an earlier one changed. The same seed gives the same inputs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import fuzz_archives
import fuzz_markup
import fuzz_pdf
import fuzz_texts
from fuzz_limits import LONGEST
from fuzz_mutations import WORDS, mutated

TESTS = Path(__file__).parents[1]
REGRESSIONS = Path(__file__).parent / "regressions"

Make = Callable[[Random], bytes]

_OF_ALL: tuple[Make, ...] = (
    fuzz_texts.prose, fuzz_texts.markdown, fuzz_texts.yaml, fuzz_markup.html, fuzz_archives.epub, fuzz_archives.docx,
    fuzz_pdf.pdf,
)  # fmt: skip
_MAKERS: dict[str, tuple[Make, ...]] = {
    "yaml": (fuzz_texts.yaml,),
    "yaml-python": (fuzz_texts.yaml,),
    "kind": _OF_ALL,
    "text": (fuzz_texts.prose, fuzz_texts.prose, fuzz_texts.markdown),
    "markdown": (fuzz_texts.markdown,),
    "html": (fuzz_markup.html,),
    "epub": (fuzz_archives.epub,),
    "docx": (fuzz_archives.docx,),
    "pdf": (fuzz_pdf.pdf,),
    "opening": _OF_ALL,
    "attribution": (fuzz_texts.prose,),
    "query": (fuzz_texts.query,),
    "search": (lambda dice: fuzz_texts.prose(dice) + b"\n" + fuzz_texts.query(dice),),
    "cleaning": (lambda dice: b"".join(dice.choice(WORDS) for _ in range(dice.randint(1, 12))), fuzz_texts.prose),
    "export": (fuzz_texts.prose,),
    "command": (fuzz_texts.yaml, fuzz_texts.yaml, fuzz_texts.prose, fuzz_texts.markdown),
}
_KEPT = 400
"""Parents at most; a new one takes the place of another then."""


class Inputs:
    """Inputs for one target, from its generators, from fixtures, and from what reached something new."""

    def __init__(self, target: str, seed: int) -> None:
        self._dice = Random(f"{target} {seed}")
        self._makers = _MAKERS[target]
        self.parents = seeds(target)

    def next(self) -> bytes:
        """An input of at most `LONGEST` bytes."""
        dice = self._dice
        data = dice.choice(self._makers)(dice) if dice.random() < 0.5 else dice.choice(self.parents)
        if dice.random() < 0.6:
            data = mutated(dice, data, WORDS, self.parents)
        return data[:LONGEST]

    def keep(self, data: bytes) -> None:
        """Make an input a parent of later ones."""
        if len(self.parents) < _KEPT:
            self.parents.append(data)
        else:
            self.parents[self._dice.randrange(_KEPT)] = data


def seeds(target: str) -> list[bytes]:
    """What fuzzing begins with: the tests' own fixtures, and all that ever failed."""
    sys.path.append(str(TESTS / "unit" / "ingest"))
    import ingest_samples as samples

    whole = [path.read_bytes() for path in sorted((TESTS / "fixtures").rglob("*.yaml"))]
    text = samples.pasted().encode()
    found: dict[str, list[bytes]] = {
        "yaml": whole,
        "html": [samples.PAGE.encode()],
        "epub": [samples.epub(f"<p>{samples.LEAD}</p>", f"<p>{samples.MAYOR}</p>")],
        "docx": [samples.docx(samples.word_paragraph(samples.TITLE, "Titel"), samples.word_paragraph(samples.MAYOR))],
        "pdf": [samples.pdf((samples.TITLE, samples.LEAD[:90]), (samples.MAYOR,))],
        "text": [text, samples.pasted(samples.BANNER, samples.TITLE, *samples.BODY, samples.NEWSLETTER).encode()],
        "query": [b'@murphy "maximum pressure" -kind:partial', b":12 'wall presure", b'kind:direct @"ada quill" wall'],
    }
    found |= {"yaml-python": whole, "markdown": [b"# A walk\n\n" + text]}
    of_all = [one for made in found.values() for one in made[:3]]
    made = found.get(target) or (of_all if target in ("kind", "opening") else [text, *whole[:20]])
    return made + [path.read_bytes() for path in regressions(target)]


def regressions(target: str) -> list[Path]:
    """The files of the inputs that a target once failed on."""
    return sorted((REGRESSIONS / target).glob("*.bin"))
