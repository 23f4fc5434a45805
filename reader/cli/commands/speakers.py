"""`reader speakers`: who is quoted, how often and how much."""

from __future__ import annotations

import argparse

from reader.cli import documents, named_files, output
from reader.cli.errors import BAD_INPUT, DONE, NOTHING_FOUND
from reader.document.clean import visible

USAGE = "reader speakers [FILE...] [--names] [--json] [--plain] [--width N] [--color WHEN]"
HELP = """\
Print the speakers, those who say most first: number (as in the app), tag, how many quotations, share of the quoted
words, name and role. Those who are only paraphrased stand apart, below the others. Scare quotes count for no speaker;
reported speech counts as a quotation, but its words as the reporter's."""
EXAMPLES = """\
examples:
  reader speakers
  reader quotes --speaker "$(reader speakers --names | fzf)"
  reader speakers --json *.yaml | jq -r '[.document, .speaker, .quotations] | @tsv'

JSON: document, number, tag, speaker, speaker_id, kind (person, anonymous, organisation, document), role, affiliation,
aliases, quotations, quoted and paraphrased (how many of them are in quotation marks, and not), only_paraphrased, words,
share (0 to 1), first (the id of the first quotation, null if there is none).
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: files, and how to print their speakers."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents or folders; the bundled one if left out")
    named_files.add_option(parser)
    parser.add_argument("--names", action="store_true", help="only the names, one a line")
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the speakers of every file that can be read."""
    out = output.Output(options)
    failed = found = 0
    names: dict[str, None] = {}
    files = named_files.files(options, options.files)
    for opened in documents.each(files, out.settings):
        if opened is None:
            failed += 1
            continue
        document, name = opened
        if not document.speakers:
            continue
        if options.names:
            names.update(dict.fromkeys(visible(speaker.name) for speaker in document.speakers))
        elif out.json:
            from reader.export.rows import speaker_rows

            out.rows(speaker_rows(document, name))
        else:
            from reader.plain.speakers import UNBROKEN, speaker_table

            if len(files) > 1:
                out.heading(name, first=not found)
            out.lines(speaker_table(document, out.width if out.blocks else UNBROKEN, out.colours))
        found += len(document.speakers)
    out.lines(names)
    if failed:
        return BAD_INPUT
    return DONE if found else NOTHING_FOUND
