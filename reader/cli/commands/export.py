"""`reader export`: quotations and articles for other programs."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli import documents, named_files
from reader.cli import option_flags as configured
from reader.cli.errors import BAD_INPUT, DONE, NOTHING_FOUND, WRONG_USAGE, CommandError, tell
from reader.cli.output_file import add_options, named_folder, named_output, unknown_ending, write, write_each
from reader.document.clean import visible
from reader.export.formats.formats import FORMATS, Format, format_named, format_of_file
from reader.text.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.template.fill import Template

    Made = Format | Template

    from reader.cli.speaker_option import Wanted
    from reader.documents.opened_document import OpenedDocument
    from reader.export.excerpt import Excerpt

USAGE = (
    "reader export [FILE...] [--format FORMAT] [--speaker SPEAKER] [--search QUERY] [--bookmarks] [--tag TAG] "
    "[--template FILE] [-o FILE|FOLDER [--force]]"
)
HELP = (
    """\
Write articles with their quotations in a format that other programs read. The export has all of each document; with
--speaker or --search only the matching quotations, in reading order; with --bookmarks or --tag only what you marked in
the app, with your notes and tags. Without --format the ending of FILE decides; where it has none it is Markdown, or
the format of your options. The encoding is always UTF-8. FILE is written whole or not at all; one that is there already
is written over only with --force. With a folder after -o (one that is there, or whose name ends in a slash) each
document gets a file of its own in it.

formats:
"""
    + "\n".join(f"  {one.name:<12}{one.about}" for one in FORMATS)
    + """

A template is a text of your own with placeholders: {{title}} is a value, {{#quotations}} ... {{/quotations}} stands
once for each entry of a list or where there is a value, {{^note}} ... {{/note}} where there is none, {{! ... }} is a
comment. Values are escaped for Markdown, for HTML in a file that ends in .html, for YAML between lines of --- at the
top; not in a file that ends in .txt, and not with three braces, {{{link}}}. Nothing in a template is run.

placeholders:
  title deck byline publisher published language url file retold whole
  authors       list, each {{.}}
  quotations    list: number paragraph page text quoted speaker who credit where tag role affiliation via cue kind
                paraphrased inferred link note tags (list, each {{.}}); quoted has quotation marks where the words are
                somebody's own; page is that of print, as 12 or 12–13, empty where none is known
  paragraphs    list: text paragraph page body heading caption quotations
  speakers      list: speaker tag role affiliation kind count words share paraphrased quotations
  passages      list of other words that you noted: text paragraph page note tags
"""
)
EXAMPLES = """\
examples:
  reader export -o walk.html
  reader export --speaker murphy --format csv *.yaml > murphy.csv
  reader export --search "knocking at the door" article.yaml
  reader export *.yaml -o sources.bib
  reader export --tag to-check article.yaml -o notes.html
  reader export *.yaml -o vault/
  reader export --template note.md *.yaml -o vault/
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: files, which of their quotations, the format, and where to."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents or folders; the bundled one if left out")
    named_files.add_option(parser)
    parser.add_argument("--format", dest="form", type=_format, metavar="FORMAT", help="one of those above")
    parser.add_argument(
        "--speaker", metavar="SPEAKER", help="only this speaker: a name, an alias or a role, misspelt or not"
    )
    parser.add_argument("--search", metavar="QUERY", help="only those that `reader search` finds for this")
    parser.add_argument("--bookmarks", action="store_true", help="only what you marked, with your notes and tags")
    parser.add_argument("--tag", metavar="TAG", help="only what you tagged so, with your notes")
    parser.add_argument("--template", metavar="FILE", help="a file of your own with placeholders such as {{title}}")
    configured.add_file(parser)
    add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Choose, render and write."""
    from reader.cli.speaker_option import Wanted
    from reader.export.file_name import named_each
    from reader.export.template.parse import TemplateError

    settings = configured.printing(options).settings
    files = named_files.files(options, options.files)
    folder = named_folder(options)
    output = None if folder else named_output(options, files)
    form = _made_as(options, output, settings.format)
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
    try:
        if folder:
            write_each(named_each(excerpts, form), folder, files, force=options.force)
        else:
            write(form.render(excerpts), output, force=options.force)
    except TemplateError as error:
        raise CommandError(f"{visible(options.template)}: {error}") from None
    if folder:
        tell(f"{visible(str(folder))}: {_counted(excerpts)} as {form.name}, in {counted(len(excerpts), 'file')}")
    elif output is not None:
        tell(f"{visible(output)}: {_counted(excerpts)} as {form.name}")
    return BAD_INPUT if failed else DONE


def _made_as(options: argparse.Namespace, output: str | None, usual: str) -> Made:
    """Return what is written: a template, the format that is named, that of the output's ending, or the usual one.

    Raises:
        CommandError: a template and a format are named, the template is wrong, or an ending names no format.
    """
    if options.template is not None:
        if options.form is not None:
            raise CommandError("--template and --format: a template says itself what is written; name one", WRONG_USAGE)
        return _template(options.template)
    form: Format | None = options.form or (None if output is None else format_of_file(output))
    if form is not None:
        return form
    unknown_ending(output, [one.ending for one in FORMATS if one.ending])
    return named(usual)


def _template(path: str) -> Template:
    from reader.document.decoding import decoded
    from reader.export.template.fill import Template
    from reader.export.template.parse import TemplateError
    from reader.ingest.errors import UnreadableError
    from reader.ingest.sources.files import read_given
    from reader.storage.sources import path_of

    try:
        return Template(decoded(read_given(path_of(path))), path)
    except UnreadableError as error:
        raise CommandError(str(error)) from None
    except TemplateError as error:
        raise CommandError(f"{visible(path)}: {error}") from None


def _nothing(options: argparse.Namespace) -> str:
    """Say what was not found."""
    if options.search is not None:
        return f"nothing found for {options.search}"
    if options.tag is not None:
        return f"nothing is tagged #{options.tag.strip().lstrip('#')}"
    return "nothing is bookmarked or noted" if options.bookmarks else "nothing found"


def _counted(excerpts: list[Excerpt]) -> str:
    """Say how much is in an export."""
    quotations, passages = (sum(counts) for counts in zip(*(excerpt.counts for excerpt in excerpts), strict=True))
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

    placed = anchored(opened.document, documents.marks_of(opened))
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
