"""`reader compare`: what several articles quote of one speech, and how their wordings differ."""

from __future__ import annotations

import argparse

from reader.cli import documents, output, output_file
from reader.cli.commands.verify import format_of
from reader.cli.errors import BAD_INPUT, DONE, NOTHING_FOUND, WRONG_USAGE, CommandError

USAGE = "reader compare FILE FILE... [--json | --format FORMAT] [-o FILE]"
HELP = """\
Compare the quotations of articles about one speech: what each of them quotes, what only one of them has, who cut it
short and who changed a word. None of them is a source of truth; of every statement the longest wording is what the
others are compared with. Exit 1 where they have no quotation in common."""
EXAMPLES = """\
examples:
  reader compare herald.html courier.html
  reader compare *.yaml --format html -o compared.html
  reader compare a.txt b.txt --json | jq -c 'select(.shared)'

JSON: one object a statement: number, shared, wordings (document, id, paragraph from 1, text, speaker, relation, flags,
meaning, edits); relation is longest, same, shorter, cut, small, changed. Then one object comparison.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: the articles, and how to print what they have."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="two articles or more")
    parser.add_argument("--format", dest="form", metavar="NAME", help="a report: md, html or csv")
    output_file.add_options(parser)
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Compare and print."""
    from reader.verify.compare import compare_articles

    if len(options.files) < 2:
        raise CommandError("compare needs two articles or more", WRONG_USAGE)
    if options.files.count("-") > 1:
        raise CommandError("standard input can be one of the articles only", WRONG_USAGE)
    if options.json and options.form:
        raise CommandError("--json and --format are two formats; name one", WRONG_USAGE)
    options.output = target = output_file.named_output(options, [path for path in options.files if path != "-"])
    form = format_of(options)
    if form is not None and not form.compares:
        raise CommandError(f"a comparison is no {form.name} report; there is md, html, csv", WRONG_USAGE)
    out = output.Output(options)
    opened = [found for found in documents.each(options.files, out.settings) if found is not None]
    if len(opened) < 2:
        return BAD_INPUT
    comparison = compare_articles([document for document, _ in opened], [name for _, name in opened])
    if form is not None:
        output_file.write(form.render_comparison(comparison), target, force=options.force)
    elif out.json or target is not None:
        from reader.export.rows import json_line
        from reader.export.verification.rows import comparison_rows

        rows = list(comparison_rows(comparison))
        if target is None:
            out.rows(rows)
        else:
            output_file.write("".join(f"{json_line(row)}\n" for row in rows), target, force=options.force)
    elif out.blocks:
        from reader.plain.verdicts import comparison_lines

        out.lines(comparison_lines(comparison, out.width, out.colours))
    else:
        from reader.plain.verdicts import comparison_rows as pipe_rows

        out.lines(pipe_rows(comparison))
    if len(opened) < len(options.files):
        return BAD_INPUT
    return DONE if comparison.shared else NOTHING_FOUND
