"""The club that a German text names only in its own words: "„Der SV Tannau sagt ab“, teilte der Verein mit"."""

from __future__ import annotations

from reader.attribution.entities.registry import Registry
from reader.document.model import Document
from reader.text.patterns import later

_CLUB = later(r"\b((?:1\. )?([A-Z]{2,4}|(?:Tu|Vf|SpV)[A-Z][a-z]*) [^\W\d_a-z][\w-]+(?: [^\W\d_a-z][\w-]+)?)")


def club_in_marks(document: Document, registry: Registry) -> None:
    """Enter the only club that a text names in marks, where its cast has none."""
    forms = registry.grammar.club_forms
    if not forms or any(not forms.isdisjoint(e.key.split()) for e in registry.entities if e.named):
        return
    found = [name for one in document.paragraphs for name, form in _CLUB.findall(one.text) if form.lower() in forms]
    if len(set(found)) != 1:
        return
    registry.organisation(found[0], 0)
