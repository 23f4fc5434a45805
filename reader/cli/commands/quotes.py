"""`reader quotes`: every quotation with its speaker."""

from __future__ import annotations

import argparse

from reader.cli import documents, named_files, output
from reader.cli.errors import BAD_INPUT, DONE, NOTHING_FOUND

USAGE = "reader quotes [FILE...] [--speaker SPEAKER] [--json] [--plain] [--width N] [--color WHEN]"
HELP = """\
Print every quotation with its speaker and paragraph, as blocks on a terminal, else one line each
(DOCUMENT:PARAGRAPH: SPEAKER: “WORDS”). SPEAKER? is one that is inferred; check it."""
EXAMPLES = """\
examples:
  reader quotes
  reader quotes --speaker murphy article.yaml
  reader quotes *.yaml | grep -i pressure
  reader quotes --json | jq -r '[.speaker, .text] | @csv'

JSON: document, id, number (null for scare quotes), paragraph (its number on the screen; null outside of the body),
start, end (code points of that paragraph's text, end exclusive), page and last_page (on which it begins and ends; null
where the document has no pages), parts (paragraph, paragraph_id, page, start, end for each paragraph that it runs
over), text, kind (direct, partial, indirect, scare), paraphrased (whether it is indirect, so that the words are the
reporter's), speaker, speaker_id, tag, role, affiliation, cue, via, via_id, confidence (0 to 1), sure (false where the
speaker is inferred or nobody is named), rule, runners_up (who else may have said it: speaker, speaker_id, share 0 to
1), note.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: files, whose quotations, and how to print them."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents or folders; the bundled one if left out")
    named_files.add_option(parser)
    parser.add_argument(
        "--speaker", metavar="SPEAKER", help="only this speaker: a name, an alias or a role, misspelt or not"
    )
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the quotations of every file that can be read."""
    from reader.cli.speaker_option import Wanted

    out = output.Output(options)
    wanted = Wanted(options.speaker)
    failed = found = 0
    files = named_files.files(options, options.files)
    for opened in documents.each(files, out.settings):
        if opened is None:
            failed += 1
            continue
        document, name = opened
        meant = wanted.of(document)
        of = None if meant is None else frozenset(speaker.id for speaker in meant)
        chosen = [q for q in document.quotations if of is None or q.speaker in of]
        if not chosen:
            continue
        if out.json:
            from reader.export.rows import quotation_rows

            out.rows(quotation_rows(document, name, of))
        elif out.blocks:
            from reader.plain.quotations import quotation_blocks

            if len(files) > 1:
                out.heading(name, first=not found)
            out.lines(quotation_blocks(document, out.width, out.colours, of))
        else:
            from reader.plain.quotations import quotation_lines

            out.lines(quotation_lines(document, name, out.colours, of))
        found += len(chosen)
    if failed:
        return BAD_INPUT
    wanted.require_known()
    return DONE if found else NOTHING_FOUND
