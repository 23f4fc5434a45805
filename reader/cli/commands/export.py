"""`reader export`: quotations and articles for other programs."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli import documents, named_files
from reader.cli import option_flags as configured
from reader.cli.errors import BAD_INPUT, DONE, NOTHING_FOUND, WRONG_USAGE, CommandError, tell
from reader.cli.output_file import add_options, named_output, unknown_ending, write
from reader.document.clean import visible
from reader.export.formats.formats import FORMATS, Format, format_named, format_of_file
from reader.text.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.cli.speaker_option import Wanted
    from reader.documents.opened_document import OpenedDocument
    from reader.export.excerpt import Excerpt

USAGE = (
    "reader export [FILE...] [--format FORMAT] [--speaker SPEAKER] [--search QUERY] [--bookmarks] [--tag TAG] "
    "[-o FILE [--force]]"
)
HELP = """\
Write articles with their quotations in a format that other programs read. The export has all of each document; with
--speaker or --search only the matching quotations, in reading order; with --bookmarks or --tag only what you marked in
the app, with your notes and tags. Without --format the ending of FILE decides; where it has none it is Markdown, or
the format of your options. The encoding is always UTF-8; FILE is written whole or not at all, and no file that is there
already without --force.

formats:
""" + "\n".join(f"  {one.name:<12}{one.about}" for one in FORMATS)
EXAMPLES = """\
examples:
  reader export -o walk.html
  reader export --speaker murphy --format csv *.yaml > murphy.csv
  reader export --search "knocking at the door" article.yaml
  reader export *.yaml -o sources.bib
  reader export --tag to-check article.yaml -o notes.html
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Files, which of their quotations, the format, and where to."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents or folders; the bundled one if left out")
    named_files.add_option(parser)
    parser.add_argument("--format", dest="form", type=_format, metavar="FORMAT", help="one of those above")
    parser.add_argument(
        "--speaker", metavar="SPEAKER", help="only this speaker: a name, an alias or a role, misspelt or not"
    )
    parser.add_argument("--search", metavar="QUERY", help="only those that `reader search` finds for this")
    parser.add_argument("--bookmarks", action="store_true", help="only what you marked, with your notes and tags")
    parser.add_argument("--tag", metavar="TAG", help="only what you tagged so, with your notes")
    configured.add_file(parser)
    add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Choose, render and write."""
    from reader.cli.speaker_option import Wanted

    settings = configured.printing(options).settings
    files = named_files.files(options, options.files)
    output = named_output(options, files)
    form: Format | None = options.form or (None if output is None else format_of_file(output))
    if form is None:
        unknown_ending(output, [one.ending for one in FORMATS if one.ending])
        form = named(settings.format)
    if options.search is not None and not options.search.strip():
        raise CommandError("--search needs words; `reader search --help` shows what they may be", WRONG_USAGE)
    if options.tag is not None and not options.tag.strip("# "):
        raise CommandError("--tag needs a tag, such as to-check", WRONG_USAGE)
    wanted = Wanted(options.speaker)
    excerpts: list[Excerpt] = []
    failed = 0
    for opened in documents.each_opened(files, settings):
        if opened is None:
            failed += 1
        else:
            excerpts += _excerpts(*opened, wanted, options)
    if not excerpts:
        if failed:
            return BAD_INPUT
        wanted.require_known()
        raise CommandError(f"{_nothing(options)}; nothing is exported", NOTHING_FOUND)
    write(form.render(excerpts), output, force=options.force)
    if output is not None:
        tell(f"{visible(output)}: {_counted(excerpts)} as {form.name}")
    return BAD_INPUT if failed else DONE


def _nothing(options: argparse.Namespace) -> str:
    """Say what was not found."""
    if options.search is not None:
        return f"nothing found for {options.search}"
    if options.tag is not None:
        return f"nothing is tagged #{options.tag.strip().lstrip('#')}"
    return "nothing is bookmarked or noted" if options.bookmarks else "nothing found"


def _counted(excerpts: list[Excerpt]) -> str:
    """Say how much is in an export."""
    quotations = sum(len(excerpt.numbered) for excerpt in excerpts)
    passages = sum(len(excerpt.passages) for excerpt in excerpts)
    told = [counted(quotations, "quotation"), counted(passages, "other passage") if passages else ""]
    return " and ".join(filter(None, told))


def _excerpts(opened: OpenedDocument, name: str, wanted: Wanted, options: argparse.Namespace) -> Iterator[Excerpt]:
    """Yield what is wanted of a document, unless it has none of it."""
    from reader.export.excerpt import Excerpt

    document = opened.document
    meant = wanted.of(document)
    chosen: tuple[int, ...] | None = None
    of = None if meant is None else {speaker.id for speaker in meant}
    if options.search is not None:
        from reader.search.quotations import quotations_found

        chosen = quotations_found(document, options.search, of)
    elif of is not None:
        chosen = tuple(n for n, one in enumerate(document.quotations) if one.speaker in of)
    if options.bookmarks or options.tag is not None:
        excerpt = _noted(opened, name, options.tag, chosen)
    else:
        excerpt = Excerpt(document, name, chosen)
    if excerpt.whole or excerpt.indices or excerpt.passages:
        yield excerpt


def _noted(opened: OpenedDocument, name: str, tag: str | None, chosen: tuple[int, ...] | None) -> Excerpt:
    """Return what was marked in a document, at its present position.

    Raises:
        CommandError: the notes cannot be read.
    """
    from reader.annotations.anchoring import anchored
    from reader.annotations.excerpt import noted
    from reader.annotations.notes import marks_of
    from reader.storage.store import StoreError

    try:
        marks = marks_of(opened.source)
    except StoreError as error:
        raise CommandError(str(error)) from None
    placed = anchored(opened.document, marks)
    return noted(opened.document, name, placed, tag=(tag or "").strip(), only=chosen)


def named(name: str) -> Format:
    """Return the format of a name that was checked."""
    return format_named(name) or FORMATS[0]


def _format(name: str) -> Format:
    form = format_named(name.lower())
    if form is None:
        from difflib import get_close_matches

        names = [one.name for one in FORMATS]
        close = get_close_matches(name.lower(), names, 1, 0.5)
        hint = f"did you mean {close[0]}?" if close else f"write one of {', '.join(names)}"
        raise argparse.ArgumentTypeError(f"no format is called {name!r}; {hint}")
    return form
