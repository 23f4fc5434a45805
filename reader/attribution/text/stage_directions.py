"""Stage directions, remarks and marks of a record between the turns of a transcript."""

from __future__ import annotations

from reader.text.patterns import later

STAGE = later(r"^\s*(?:\{[^{}]*\}\s*\d{0,4}|(?:\[(?:\[[^\]]*\]|[^\]]*)\]|\([^)]*\)|\*[^*]*\*|<[^<>]*>)\s*)+[.—–-]?\s*$")
_HEADED = later(r"[^\W\d_a-z][^a-z.!?]{0,40}\s[^a-z.!?]{1,40}")
"""Words in capitals between turns, as records head what follows: "CROSS-EXAMINATION OF BO TYRELL"."""
_INTERRUPTION = later(r"^[^.!?]{2,60}[—–-]$")
_SWORN = later(r"[^\W\d_a-z][^a-z.!?]{2,60}[,\s]+\(?(?:(?:re)?called|sworn|affirmed)\)?\.?")
"""Who is sworn, as records head what a witness says: "ADA MOOR (sworn)"."""
END = later(r"^\s*[-–—#*(\[]*\s*(?:END|E N D|FIN|ENDE)\b[^a-z]*$|^\s*\d{1,2}:\d{2}\s*[AaPp]\.?[Mm]\.?[^a-z]*$")


def is_stage(text: str) -> bool:
    """Whether a paragraph is a stage direction, a remark of the record or its end, and nobody's words."""
    whole = any(pattern.fullmatch(text) for pattern in (_HEADED, _SWORN))
    return whole or any(pattern.match(text) for pattern in (STAGE, _INTERRUPTION, END))
