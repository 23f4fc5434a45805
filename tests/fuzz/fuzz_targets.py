"""What is fuzzed: for each target how an input is run, what may be raised, and what has to hold of a result."""

from __future__ import annotations

import atexit
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from fuzz_checks import acts_on_a_terminal, harmless, kept_whole, spans_fit
from fuzz_limits import DEFAULT, Allowance

if TYPE_CHECKING:
    from reader.search.document import DocumentIndex

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour.yaml"


@dataclass(frozen=True, slots=True)
class Target:
    """One way in. ``run`` returns whether the input was taken (False: it was refused as documented).

    Anything that ``run`` raises is a crash: the documented errors are caught inside.
    """

    name: str
    run: Callable[[bytes], bool]
    allowance: Allowance = DEFAULT


def _yaml(data: bytes) -> bool:
    """A document of ours: only a `DocumentError`, every problem with a place; what loads is written and loads again."""
    from reader.document.problems import DocumentError, Severity
    from reader.document.yaml.read import check, load
    from reader.document.yaml.write import dump

    problems = check(data, "f")
    for problem in problems:
        assert problem.line >= 1 <= problem.column, problem
        assert not acts_on_a_terminal(str(problem)), problem
    try:
        document = load(data, "f")
    except DocumentError as error:
        found = set(error.problems)  # a check also warns of what is right and doubtful
        others = [problem for problem in problems if problem not in found]
        assert found <= set(problems)
        assert all(problem.severity is Severity.WARNING for problem in others)
        return False
    assert not any(problem.severity is Severity.ERROR for problem in problems)
    harmless(document)
    assert load(dump(document)) == document, "what was written is not what was read"
    return True


def _yaml_in_python(data: bytes) -> bool:
    """The parser that is taken where PyYAML has no libyaml; what both accept they read alike."""
    from reader.document.decoding import decoded
    from reader.document.problems import TextFindings, TooManyProblemsError
    from reader.document.yaml.events import parse

    data = data[:20_000]
    first, second = (TextFindings(lambda: decoded(data), "") for _ in range(2))
    try:
        node, other = parse(data, first), parse(data, second, pure=True)
    except TooManyProblemsError:
        return False
    if node is None or other is None:
        return False
    assert node == other
    assert first.problems() == second.problems()
    return True


def _kind(data: bytes) -> bool:
    """Telling what a file is, and its encoding."""
    from reader.ingest.errors import UnreadableError
    from reader.ingest.sources.file_type import kind_of
    from reader.ingest.sources.text_encoding import declared_encoding, is_text, text_of

    is_text(data)
    text_of(data)
    text_of(data, declared_encoding(data))
    name = ("", "a.yaml", "a.md", "a.html", "a.txt")[len(data) % 5]
    try:
        kind_of(data, name, "sample")
    except UnreadableError as error:
        return _refused(error)
    return True


def _importer(kind_name: str) -> Callable[[bytes], bool]:
    """Reading one format, and making an article of it, in this process so that nothing hides behind a child."""

    def run(data: bytes) -> bool:
        from reader.ingest.errors import UnreadableError
        from reader.ingest.make import article_of
        from reader.ingest.sources.file_type import Kind
        from reader.ingest.sources.source import SourceData

        given = SourceData(data, Kind[kind_name], "sample", keep_all=data[-1:] > b"\xe0")
        try:
            document = article_of(given, in_child=False)
        except UnreadableError as error:
            return _refused(error)
        assert document.paragraphs
        harmless(document)
        kept_whole(document)
        return True

    return run


def _opening(data: bytes) -> bool:
    """From bytes of any kind to a document with its speakers, as `reader open` does it."""
    from reader.document.problems import DocumentError
    from reader.document.yaml.read import load
    from reader.document.yaml.write import dump
    from reader.ingest.errors import UnreadableError
    from reader.ingest.make import article_of, with_quotations
    from reader.ingest.sources.file_type import Kind, kind_of
    from reader.ingest.sources.source import SourceData

    try:
        kind = kind_of(data, "", "sample")
        if kind is Kind.OURS:
            load(data)
            return True
        document = with_quotations(article_of(SourceData(data, kind, "sample"), in_child=False))
    except (UnreadableError, DocumentError):
        return False
    assert load(dump(document)) == document, "what was written is not what was made"
    return True


def _attribution(data: bytes) -> bool:
    """Who said what in any text: nothing changed, every span fits, every id known, the same result again."""
    from reader.attribution import attribute, paragraphs_of
    from reader.document.clean import clean

    language = ("en", "de", "en-GB", "xx")[len(data) % 4]
    before = paragraphs_of(clean(data.decode("utf-8", "replace")), language)
    after = attribute(before)
    assert after.paragraphs == before.paragraphs
    spans_fit(after)
    if len(data) < 4000:
        assert attribute(after) == after
    return bool(after.quotations)


def _query(data: bytes) -> bool:
    """A query, and searching with it: the hits stand in the text."""
    from reader.search.document import search_document
    from reader.search.query import parse

    text = data.decode("utf-8", "surrogatepass" if data[:1] < b"\x80" else "replace") if _whole(data) else repr(data)
    query = parse(text)
    for index in _indices():
        results = search_document(index, query)
        for hit in results:
            assert 0 < hit.score <= 1, hit
            for span in hit.spans:
                assert 0 <= span.start < span.end <= len(hit.passage.text)
            for place in hit.places:
                text_there = index.document.paragraphs[place.paragraph].text
                assert 0 <= place.span.start < place.span.end <= len(text_there)
    return bool(query)


def _search(data: bytes) -> bool:
    """A document of any text and a query of any text: the last line is the query."""
    from reader.attribution import attribute, paragraphs_of
    from reader.document.clean import clean
    from reader.search.document import DocumentIndex, search_document

    text = clean(data[:60_000].decode("utf-8", "replace"))
    body, _, asked = text.rpartition("\n")
    document = attribute(paragraphs_of(body or text))
    index, growing = DocumentIndex.build(document), DocumentIndex.begin(document)
    for query in (asked[-400:], text[:60], f'"{asked[:40]}"'):
        found = search_document(index, query)
        search_document(growing, query)
        for hit in found:
            assert all(0 <= s.start < s.end <= len(hit.passage.text) for s in hit.spans)
    return True


def _text_cleaning(data: bytes) -> bool:
    """`clean` is idempotent and leaves no control; `visible` keeps every place."""
    from reader.document.clean import clean, visible

    text = data.decode("utf-8", "surrogatepass") if _whole(data) else data.decode("latin-1")
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not acts_on_a_terminal(cleaned)
    assert len(visible(text)) == len(text)
    assert not acts_on_a_terminal(visible(text))
    assert "\n" not in visible(text)
    return True


def _export(data: bytes) -> bool:
    """A document of any text in every format and citation style."""
    from reader.attribution import attribute, paragraphs_of
    from reader.document.clean import clean
    from reader.export.excerpt import Excerpt
    from reader.export.formats.formats import FORMATS

    document = attribute(paragraphs_of(clean(data[:20_000].decode("utf-8", "replace"))))
    some = tuple(range(min(3, len(document.quotations))))
    for excerpt in (Excerpt(document, "sample"), Excerpt(document, "sample", some)):
        for one in FORMATS:
            one.render([excerpt]).encode("utf-8")
    return True


_COMMANDS = (
    ("check", "FILE"),
    ("show", "FILE"),
    ("show", "FILE", "--json"),
    ("quotes", "FILE", "--json"),
    ("quotes", "FILE", "--speaker", "WORDS"),
    ("speakers", "FILE"),
    ("search", "WORDS", "FILE"),
    ("search", "WORDS", "FILE", "--json"),
    ("export", "FILE"),
    ("export", "FILE", "--format", "WORDS"),
    ("quotes", "-"),
    ("check", "WORDS"),
    ("show", "FILE", "--width", "WORDS"),
    ("show", "FILE", "--color", "always"),
    ("WORDS",),
    ("WORDS", "WORDS", "FILE"),
)


def _command(data: bytes) -> bool:
    """Every command on a file of any bytes, and with arguments made of them: an exit code, never an exception."""
    from reader.cli import main
    from reader.document.clean import visible

    path = _folder() / ("sample" + (".yaml", ".txt", ".md", "")[len(data) % 4])
    path.write_bytes(data)
    words = visible(data[:60].decode("utf-8", "replace")).replace("-", "w").strip() or "w"
    given = {"FILE": str(path), "WORDS": f"w{words}"}
    arguments = [given.get(word, word) for word in _COMMANDS[data[0] % len(_COMMANDS) if data else 0]]
    ends = [io.TextIOWrapper(io.BytesIO(part), "utf-8") for part in (data, b"", b"")]
    ends[2].reconfigure(errors="backslashreplace")
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = ends
    try:
        code = main(arguments)
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    ends[1].flush()
    out, said = (end.buffer.getvalue().decode() for end in ends[1:])
    assert code in (0, 1, 2, 3), code
    assert "Traceback" not in said
    assert code != 3 or said.startswith(("reader: ", "sample")) or out or said, said
    coloured = "always" in arguments
    assert not acts_on_a_terminal(said)
    assert coloured or not acts_on_a_terminal(out)
    return code == 0


def _refused(error: Exception) -> bool:
    """False, where a refusal is one harmless line that names the source and says what to do."""
    said = str(error)
    assert said.startswith("sample: ")
    assert "; " in said
    assert "\n" not in said
    assert not acts_on_a_terminal(said)
    return False


@cache
def _folder() -> Path:
    """A folder for the files of commands, and for the cache."""
    folder = Path(tempfile.mkdtemp(prefix="reader-fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.chdir(folder)
    for home in ("CACHE", "CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{home}_HOME"] = str(folder / home.lower())
    return folder


@cache
def _indices() -> tuple[DocumentIndex, ...]:
    from reader.document.yaml.read import load_file
    from reader.search.document import DocumentIndex

    document = load_file(HARBOUR)
    return DocumentIndex.build(document), DocumentIndex.begin(document)


def _whole(data: bytes) -> bool:
    """Whether bytes are UTF-8, halves of characters included."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _break(data: bytes) -> bool:
    """What a target must never do, so that the fuzzer can be tested itself."""
    if data == b"raise":
        raise ValueError("as asked")
    while data == b"hang":
        pass
    if data == b"fill":
        return not bytearray(1 << 34)
    if data == b"die":
        os._exit(9)
    return True


BREAK = Target("break", _break, Allowance(0.3, 1.0))
"""Never fuzzed."""

TARGETS = {
    target.name: target
    for target in (
        Target("yaml", _yaml),
        Target("yaml-python", _yaml_in_python, Allowance(8.0, 400.0)),
        Target("kind", _kind),
        Target("text", _importer("TEXT")),
        Target("markdown", _importer("MARKDOWN"), Allowance(2.0, 90.0)),
        Target("html", _importer("HTML"), Allowance(3.0, 90.0)),
        Target("epub", _importer("EPUB"), Allowance(6.0, 90.0)),
        Target("docx", _importer("DOCX"), Allowance(6.0, 90.0)),
        Target("pdf", _importer("PDF"), Allowance(8.0, 90.0)),
        Target("opening", _opening, Allowance(8.0, 90.0)),
        Target("attribution", _attribution, Allowance(2.0, 60.0)),
        Target("query", _query),
        Target("search", _search, Allowance(4.0, 90.0)),
        Target("cleaning", _text_cleaning),
        Target("export", _export, Allowance(4.0, 90.0)),
        Target("command", _command, Allowance(6.0, 200.0)),
    )
}
"""Every target under its name."""
