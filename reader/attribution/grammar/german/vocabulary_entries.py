"""How entries of German lists are read that are more than a word: verbs with what goes with them, or behind "="."""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Cue


def _lemma(word: str) -> str:
    """A verb as the list of cues has it: "wirft ... vor" for "wirft_vor"."""
    return word.replace("_", " ... ", 1).replace("_", " ")


def lemmas(entries: frozenset[str]) -> frozenset[str]:
    """The verbs of a list as the list of cues has them."""
    return frozenset(_lemma(word) for word in entries)


def listed(entries: frozenset[str]) -> dict[str, frozenset[str]]:
    """What stands behind "=" in a list of verbs, apart by strokes; an empty word where nothing stands there."""
    out: dict[str, frozenset[str]] = {}
    for word in entries:
        verb, _, others = word.partition("=")
        out[_lemma(verb)] = out.get(_lemma(verb), frozenset()) | frozenset(others.split("/"))
    return out


def light(phrases: tuple[tuple[str, ...], ...]) -> dict[str, list[Cue]]:
    """The verbs that say something only with what stands with them: "ist ... der ansicht"."""
    out: dict[str, list[Cue]] = {}
    for phrase in phrases:
        verb, gap = phrase[0], " ".join(phrase[2:])
        form = "participle" if verb.startswith("ge") and verb.endswith(("en", "t")) and verb != "gibt" else "finite"
        out.setdefault(verb, []).append(Cue((verb,), "stance", form, " ".join(phrase), gap))
    return out


def joined(cues: dict[str, tuple[Cue, ...]]) -> dict[str, Cue]:
    """Separable verbs as they stand at the end of a clause: "mitteilte" for "teilte ... mit"."""
    out: dict[str, Cue] = {}
    for several in cues.values():
        for cue in several:
            if cue.form == "finite" and cue.gap and len(cue.words) == 1:
                before, _, particle = cue.gap.rpartition(" ")
                out.setdefault(particle + cue.words[0], Cue(cue.words, cue.tier, cue.form, cue.lemma, before))
    return out
