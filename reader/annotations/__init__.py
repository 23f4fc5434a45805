"""Bookmarks, notes and tags: what they are, the file they are kept in, and where they stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.annotations.anchoring import Parts as Parts
    from reader.annotations.anchoring import anchored as anchored
    from reader.annotations.excerpt import noted as noted
    from reader.annotations.marks import Mark as Mark
    from reader.annotations.marks import MarkScope as MarkScope
    from reader.annotations.marks import has_tag as has_tag
    from reader.annotations.marks import new_mark as new_mark
    from reader.annotations.marks import quotes_of as quotes_of
    from reader.annotations.marks import tags_in as tags_in
    from reader.annotations.notebook import Notebook as Notebook
    from reader.annotations.notes import Edit as Edit
    from reader.annotations.notes import NotedDocument as NotedDocument
    from reader.annotations.notes import Notes as Notes
    from reader.annotations.notes import all_notes as all_notes
    from reader.annotations.notes import all_tags as all_tags
    from reader.annotations.notes import change_notes as change_notes
    from reader.annotations.notes import marks_of as marks_of
    from reader.annotations.notes import notes_path as notes_path
    from reader.annotations.notes import read_notes as read_notes
else:
    __getattr__ = lazy(
        __name__,
        marks="Mark MarkScope has_tag new_mark quotes_of tags_in",
        notes="Edit NotedDocument Notes all_notes all_tags change_notes marks_of notes_path read_notes",
        notebook="Notebook",
        anchoring="Parts anchored",
        excerpt="noted",
    )
