"""`reader search`: find what was said, even if it is remembered wrongly."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.cli import documents, named_files, output
from reader.cli.errors import BAD_INPUT, DONE, NOTHING_FOUND, CommandError, tell
from reader.cli.numbers import at_least_one
from reader.document.paragraph_numbers import paragraph_number

if TYPE_CHECKING:
    from reader.export.rows import Row
    from reader.plain.hits import Found

USAGE = "reader search WORDS... [FILE...] [-n LIMIT] [--speaker SPEAKER] [--json] [--plain] [--width N] [--color WHEN]"
HELP = """\
Find quotations, sentences and speakers by words, misspelt and in any order. Arguments at the end that are files, or
folders with a slash in their path, and all that follow `--`, are searched, or the bundled article if there are none.
The best results come first: quotations, then sentences, then speakers. On a terminal they are blocks, else lines
(DOCUMENT:PARAGRAPH: SPEAKER: “WORDS”)."""
EXAMPLES = """\
examples:
  reader search presure wroks
  reader search '"knocking at the door"' *.yaml
  reader search --speaker biegun pressure -- article.yaml
  reader search "@murphy kind:direct -pressure"
  reader search walk --json | jq -r .text

The words may contain operators: "exact words", 'exact, @speaker, kind:direct, ¶12, and -without. A capital in
exact words has to match too. An argument that begins with - is an option: write 'walk -away' as one argument.

JSON: document, kind, paragraph (its number on the screen; null for captions, title, deck and speakers), page and
last_page (of what matched), id (of a quotation, else null), speaker, speaker_id, tag, text, spans (start and end of
what matched in text), places (the same in the paragraphs of the document), confidence, sure, rule and runners_up (as in
`reader quotes`; null for what is no quotation), score (0 to 1), match, close.
"""
FILES_AFTER_DASHES = True

_COUNTED = 1000
"""Results are counted exactly up to here: a sentence is left out when the quotations in it were found."""

_FILE_ENDINGS = (".yaml", ".yml")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: words, files, and which results."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="what to look for, then files")
    named_files.add_option(parser)
    parser.add_argument(
        "-n", "--limit", type=at_least_one, default=20, metavar="LIMIT", help="most results (default 20)"
    )
    parser.add_argument("--speaker", metavar="SPEAKER", help="only what this speaker said: a name, an alias or a role")
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Search every file that can be read, and print the best results of all of them."""
    from reader.cli.speaker_option import Wanted
    from reader.plain.hits import Found, hit_blocks, hit_lines
    from reader.plain.legend import Legend
    from reader.search.document import GROUPS, DocumentIndex, search_document
    from reader.search.query import parse

    words, given = words_and_files(options.words, options.after)
    files = named_files.files(options, given)
    query = parse(" ".join(words))
    out = output.Output(options)
    wanted = Wanted(options.speaker)
    found: list[Found] = []
    suggestions: list[str] = []
    failed = total = 0
    for opened in documents.each(files, out.settings):
        if opened is None:
            failed += 1
            continue
        document, name = opened
        meant = wanted.of(document)
        if meant is not None:
            if not meant:
                continue
            query = replace(query, speakers=tuple(speaker.name for speaker in meant))
        results = search_document(DocumentIndex.build(document), query, max(options.limit, _COUNTED))
        total += max(results.total + results.close, len(results))
        legend = Legend.of(document)
        found += (Found(name, document, legend, hit) for hit in results)
        suggestions += filter(None, [results.suggestion])
    if len(files) > 1:  # each document's own are in order
        found.sort(key=lambda one: (one.hit.close, -one.hit.score, GROUPS.index(one.hit.group)))
    best = found[: options.limit]
    if out.json:
        out.rows(map(hit_row, best))
    elif out.blocks:
        out.lines(hit_blocks(best, out.width, out.colours, named=len(files) > 1))
        if len(best) < total:
            tell(f"{len(best)} of {total} results; `-n {total}` shows all")
    else:
        out.lines(hit_lines(best, out.colours))
    if failed:
        return BAD_INPUT
    if not found:
        wanted.require_known()
        hint = f"; did you mean {suggestions[0]}?" if suggestions else ""
        raise CommandError(f"nothing found for {' '.join(words)}{hint}", NOTHING_FOUND)
    return DONE


def words_and_files(given: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words to look for and the files to look in.

    ``after`` are the arguments behind ``--``, which are files. Of the others, those at the end are files that exist or
    are named as only files are; the first is always a word.
    """
    end = len(given)
    while end > 1 and _is_file(given[end - 1]):
        end -= 1
    return list(given[:end]), [*given[end:], *after]


def _is_file(argument: str) -> bool:
    # A folder only where it is written as a path: folders are called like words more often than they are meant.
    is_folder = "/" in argument.replace(os.sep, "/") and os.path.isdir(argument)  # noqa: PTH112
    return argument == "-" or is_folder or os.path.isfile(argument) or argument.lower().endswith(_FILE_ENDINGS)  # noqa: PTH113


def hit_row(found: Found) -> Row:
    """Return one hit for other programs; paragraphs count from 1, offsets in code points."""
    from reader.export.rows import page_row, part_rows

    hit, passage, speaker = found.hit, found.hit.passage, found.speaker
    return {
        "document": found.name,
        "kind": passage.kind,
        "paragraph": (paragraph_number(found.document, passage.paragraph) or None) if passage.paragraph >= 0 else None,
        **page_row(found.document, hit.places),
        "id": None if found.quotation is None else found.quotation.id,
        "speaker": "" if speaker is None else speaker.name,
        "speaker_id": passage.speaker,
        "tag": "" if speaker is None else found.legend.tags[speaker.id],
        "text": passage.text,
        "spans": [{"start": span.start, "end": span.end} for span in hit.spans],
        "places": part_rows(found.document, hit.places),
        **_how_sure(found),
        "score": round(hit.score, 4),
        "match": str(hit.match),
        "close": hit.close,
    }


def _how_sure(found: Found) -> Row:
    """Return how sure the attribution of a quotation is; None everywhere for what is no quotation."""
    from reader.document.certainty import ids_by_name
    from reader.export.rows import how_sure

    if found.quotation is None:
        return dict.fromkeys(("confidence", "sure", "rule", "runners_up"))
    return how_sure(found.quotation, found.speaker, ids_by_name(found.document))
