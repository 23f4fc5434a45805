"""`reader verify`: whether the quotations of an article are what a source says."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli import documents, output, output_file
from reader.cli import source_flags as sources
from reader.cli.errors import BAD_INPUT, DONE, NOTHING_FOUND, WRONG_USAGE, CommandError, complain, tell
from reader.cli.named_files import is_piped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.config import Settings
    from reader.documents.opened_document import OpenedDocument
    from reader.export.verification.formats import ReportFormat
    from reader.verify.check import Checked
    from reader.verify.report import Report
    from reader.verify.source import Source

FAULTS = NOTHING_FOUND
"""The exit code where somebody has something to look at."""

USAGE = (
    "reader verify ARTICLE --against FILE|URL|-... [--library [FOLDER]] [--speaker NAME] [--only KINDS] [--strict] "
    "[--seen] [--json | --format FORMAT] [-o FILE]"
)
HELP = """\
Hold every quotation of an article against what was said: a transcript, a speech, subtitles, another article. Each
gets a verdict: verbatim, cut, changed, spliced, not-found or not-checked; and flags: meaning (a negation, a number, a
modal, a quantity or a condition differs), other-speaker, bracketed, context, short, small, marked, unmarked. On a
terminal with the differences, [-what the source has-]{+what the article has+}; else one line each,
ARTICLE:PARAGRAPH:VERDICT[FLAGS]: WORDS. Of several sources the best verdict counts. With --library the sources are how
all others in your library printed the words: not what was said, and copies of the same article confirm nothing.

Exit codes: 0 nothing to look at; 1 words are changed, spliced, cut without a mark, not found, somebody else's, or touch
the meaning; 2 wrong usage; 3 a source or the article cannot be read."""
EXAMPLES = """\
examples:
  reader verify article.html --against debate.txt
  reader verify article.yaml --against hearing.vtt --against https://example.org/statement --json
  reader verify article.md --against speech.txt --only meaning,spliced --format sarif -o quotations.sarif
  curl -s https://example.org/briefing | reader verify article.txt --against -
  reader verify article.html --library

JSON: one object a quotation: document, id, number, paragraph, page, last_page and parts (as in `reader quotes`), text,
kind, speaker, category, flags, meaning (its kind or null), edits (kind, was, now, meaning, and in source and quotation
their places in both texts), source, places (with source, speaker and time), source_text, before, after, likeness (0 to
1), severity, fault, seen, why; then one object report.
"""


_ROWS = (".jsonl", ".json")
"""The endings of an output that is written as JSON Lines."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: the article, its sources, what is wanted, and how to print it."""
    parser.add_argument("article", nargs="?", metavar="FILE", help="the article; - is standard input")
    parser.add_argument(
        "--against", action="append", nargs="+", default=[], metavar="SOURCE", help="what was said: a file, a URL or -"
    )
    parser.add_argument(
        "--library",
        nargs="?",
        const="",
        metavar="FOLDER",
        help="how all others in your library, or this one, printed it",
    )
    parser.add_argument("--speaker", metavar="NAME", help="only theirs: a name, an alias or a role, misspelt or not")
    parser.add_argument("--only", metavar="KINDS", help="only these categories and flags, with commas between")
    parser.add_argument("--strict", action="store_true", help="small differences and unchecked words are faults too")
    parser.add_argument("--seen", action="store_true", help="faults that you marked as seen do not count")
    parser.add_argument("--format", dest="form", metavar="NAME", help="a report: md, html, csv or sarif")
    output_file.add_options(parser)
    output.add_options(parser)
    sources.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Check, print, and say by the exit code whether somebody should look."""
    from reader.cli.speaker_option import Wanted
    from reader.verify.check import check
    from reader.verify.report import Report, is_wanted

    paths = [path for group in options.against for path in group]
    if options.article is None and len(paths) > 1:  # "--against SOURCE ARTICLE"
        options.article = paths.pop()
    elif options.article is None and paths and "-" not in paths and is_piped():
        options.article = "-"
    _refuse(options, paths)
    kinds = wanted_kinds(options.only)
    form = format_of(options)
    out = output.Output(options)
    opened = documents.opened(options.article, sources.how(options, out.settings))
    document = opened.document
    wanted = Wanted(options.speaker)
    meant = wanted.of(document)
    only = None if meant is None else frozenset(speaker.id for speaker in meant)
    indexed, unread = _sources(paths, options, out.settings, opened)
    if options.library is not None:
        indexed += _of_library(options, opened)
    if not indexed:
        return BAD_INPUT
    verdicts = check(document, indexed, only=only)
    if options.library is not None and not paths:
        verdicts = map(_not_missed, verdicts)
    checked = [one for one in verdicts if is_wanted(one.verdict, kinds)]
    wanted.require_known()
    report = Report(
        options.article, document, tuple(source.info for source in indexed), tuple(checked), tuple(unread),
        _seen(opened, checked) if options.seen else (),
    )  # fmt: skip
    code = BAD_INPUT if unread else FAULTS if report.faults(strict=options.strict) else DONE
    _print(report, out, form, options, code)
    return code


def _print(
    report: Report, out: output.Output, form: ReportFormat | None, options: argparse.Namespace, code: int
) -> None:
    if form is not None:
        output_file.write(form.render(report), options.output, force=options.force)
    elif out.json or options.output is not None:
        _json(report, out, options, code)
    elif out.blocks:
        from reader.plain.verdicts import summary_lines, verdict_block

        for one in report.checked:
            out.lines([*verdict_block(one, out.width, out.colours, report.reason(one.number)), ""])
        out.lines(summary_lines(report))
        return
    else:
        from reader.plain.verdicts import verdict_line

        out.lines(verdict_line(one, report.name, out.colours) for one in report.checked)
    if not out.json or options.output is not None:
        from reader.export.verification.summary import compared_with, counted

        for line in (*compared_with(report), counted(report)):
            tell(line)


def _json(report: Report, out: output.Output, options: argparse.Namespace, code: int) -> None:
    from reader.export.rows import json_line
    from reader.export.verification.rows import report_row, verdict_row

    rows = [verdict_row(one, report.name, report.reason(one.number)) for one in report.checked]
    rows.append(report_row(report, exit_code=code, strict=options.strict))
    if options.output is None:
        out.rows(rows)
        return
    output_file.write("".join(f"{json_line(row)}\n" for row in rows), options.output, force=options.force)


def _refuse(options: argparse.Namespace, paths: Sequence[str]) -> None:
    """Stop before anything is read where the arguments do not fit together.

    Raises:
        CommandError: no source, standard input twice, two formats, or an output that is one of the inputs.
    """
    if options.article is None:
        raise CommandError("verify needs an article and what to hold it against: ARTICLE --against SOURCE", WRONG_USAGE)
    if not paths and options.library is None:
        raise CommandError("verify needs a source: --against FILE, URL or -, or --library", WRONG_USAGE)
    if [options.article, *paths].count("-") > 1:
        raise CommandError("standard input can be the article or one source, and not both", WRONG_USAGE)
    if options.json and options.form:
        raise CommandError("--json and --format are two formats; name one", WRONG_USAGE)
    options.output = output_file.named_output(options, [path for path in (options.article, *paths) if path != "-"])


def wanted_kinds(only: str | None) -> frozenset[str]:
    """The categories and flags that ``--only`` names.

    Raises:
        CommandError: one of them is neither.
    """
    from reader.verify.report import WANTED

    if only is None:
        return frozenset()
    names = frozenset(name.strip().lower() for name in only.split(",") if name.strip())
    unknown = sorted(names - set(WANTED))
    if unknown or not names:
        from difflib import get_close_matches

        close = get_close_matches(unknown[0], WANTED, 1, 0.6) if unknown else []
        hint = f"did you mean {close[0]}?" if close else f"there is {', '.join(WANTED)}"
        raise CommandError(f"--only: no verdict is called {unknown[0] if unknown else only!r}; {hint}", WRONG_USAGE)
    return names


def format_of(options: argparse.Namespace) -> ReportFormat | None:
    """The format that was asked for, by its name or by the ending of the output; None for lines or JSON.

    Raises:
        CommandError: there is none of that name.
    """
    from reader.export.verification.formats import FORMATS, format_named, format_of_file

    if options.form is None:
        if options.output is None or options.json:
            return None
        known = format_of_file(options.output)
        if known is None and not options.output.lower().endswith(_ROWS):
            output_file.unknown_ending(options.output, [*(one.ending for one in FORMATS), *_ROWS])
        return known
    form = format_named(options.form.lower())
    if form is None:
        names = ", ".join(one.name for one in FORMATS)
        raise CommandError(f"no report is called {options.form!r}; there is {names}", WRONG_USAGE)
    return form


def _sources(
    paths: Sequence[str], options: argparse.Namespace, settings: Settings, opened: OpenedDocument
) -> tuple[list[Source], list[tuple[str, str]]]:
    """The sources that can be used, and why others cannot; that is told at once."""
    from dataclasses import replace

    from reader.documents.open import OpenOptions
    from reader.verify.fitness import unfit
    from reader.verify.source import Source

    how = replace(sources.how(options, settings) or OpenOptions(), keep_all=True)
    found: list[Source] = []
    unread: list[tuple[str, str]] = []
    for path in dict.fromkeys(paths):
        try:
            source = Source.of(documents.opened(path, how).document, path)
        except CommandError as failure:
            complain(str(failure))
            unread.append((path, str(failure)))
            continue
        problem = unfit(source, opened.document)
        if problem:
            complain(f"{path}: {problem}")
            unread.append((path, problem))
        else:
            found.append(source)
    return found, unread


def _of_library(options: argparse.Namespace, opened: OpenedDocument) -> tuple[Source, ...]:
    """How others in a library printed the article's quotations.

    Raises:
        CommandError: the library cannot be read, or nobody else printed any of them.
    """
    from reader.cli.commands.library.opened import opened as opened_library
    from reader.library.entry import named
    from reader.library.printings.printed import printed_elsewhere

    with opened_library(options) as library:
        printed = printed_elsewhere(library, opened.document, named(opened.source or options.article))
    left_out = f" ({printed.copies} left out as copies of this article)" if printed.copies else ""
    if not printed.sources and not options.against:
        raise CommandError(
            f"{options.article}: nobody else in the library printed these words{left_out}", NOTHING_FOUND
        )
    tell(f"compared with how {len(printed.sources)} others printed it, not with what was said{left_out}")
    return printed.sources


def _not_missed(one: Checked) -> Checked:
    """That nobody else printed something is no fault of it."""
    from dataclasses import replace

    from reader.verify.verdict import Category, Verdict

    if one.verdict.category is not Category.NOT_FOUND:
        return one
    why = "nobody else in the library printed these words"
    return replace(one, verdict=Verdict(one.verdict.quotation, Category.NOT_CHECKED, why=why))


def _seen(opened: OpenedDocument, checked: Sequence[Checked]) -> tuple[tuple[int, str], ...]:
    """What was marked as seen.

    Raises:
        CommandError: the notes cannot be read.
    """
    from reader.annotations.seen import seen

    return seen(opened.document, documents.marks_of(opened), checked)
