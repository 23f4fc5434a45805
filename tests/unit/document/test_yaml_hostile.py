"""Files made to break a reader: nothing but a `DocumentError` ever comes out, and never slowly."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from yaml_bombs import BOMBS

from reader.document.problems import MOST_PROBLEMS, DocumentError, Severity, TextFindings
from reader.document.yaml.events import DEEPEST, Mapping, Sequence, parse
from reader.document.yaml.read import check, load

HEAD = "quote-reader: 1\ntitle: T\nparagraphs:\n"
quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

pieces = st.sampled_from(
    [
        *(
            "quote-reader: 1\n",
            "title: ",
            "paragraphs:\n",
            "  - text: ",
            "    quotations:\n",
            "      - exact: ",
            "at: 3-9\n",
        ),
        *(
            "continues: q1\n",
            "speaker: ",
            "speakers:\n",
            "  ann:\n",
            "    name: ",
            "aliases: ",
            "removed:\n",
            "source:\n",
            "kind: ",
        ),
        *(
            "\n",
            " ",
            "  ",
            "\t",
            "-",
            ":",
            "?",
            ",",
            "[",
            "]",
            "{",
            "}",
            "#",
            "&a",
            "*a",
            "!",
            "|",
            ">",
            ">-",
            "'",
            '"',
            "%",
            "@",
        ),
        *(
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "<<",
            "word",
            "“",
            "”",
            "\\e",
            "\\",
            "\r",
            "\x85",
            "\u2028",
            "\ufeff",
            "\x1b",
            "\ud800",
        ),
    ]
)


def survives(data: bytes | str) -> None:
    problems = check(data, "f")
    for problem in problems:
        assert problem.file == "f"
        assert problem.line >= 1
        assert problem.column >= 1
        assert not any(ord(character) < 32 for character in str(problem))
    if any(problem.severity is Severity.ERROR for problem in problems):
        with pytest.raises(DocumentError) as caught:
            load(data, "f")
        assert caught.value.problems == problems
    else:
        assert load(data, "f").paragraphs


@quick
@given(st.lists(pieces, max_size=40).map("".join))
def test_any_heap_of_yaml(data: str) -> None:
    survives(data)


@quick
@given(st.binary(max_size=200) | st.text(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b"\xff\xfea")
@example("\ufeff")
@example("\0")
@example("a: \ud800")
def test_any_bytes_and_any_text(data: bytes | str) -> None:
    survives(data)


@quick
@given(st.lists(pieces | st.sampled_from(["a: b\n", "- c\n", "é", "👍"]), max_size=25).map("".join))
def test_the_parser_in_python_agrees_on_what_is_a_file(data: str) -> None:
    """Both may refuse a file for different reasons; what both accept, they read alike and find in the same places."""
    first, second = TextFindings(lambda: data, ""), TextFindings(lambda: data, "")
    node, other = parse(data, first), parse(data, second, pure=True)
    if node is not None and other is not None:
        assert node == other
        assert first.problems() == second.problems()


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_the_depth_that_is_allowed_and_not_one_more(opening: str, closing: str, pure: bool) -> None:
    for depth, allowed in ((DEEPEST, True), (DEEPEST + 1, False)):
        data = opening * depth + "x" + closing * depth
        findings = TextFindings(lambda data=data: data, "")
        node = parse(data, findings, pure=pure)
        assert (node is not None) is allowed
        assert findings.failed is not allowed


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_of_megabytes_ends_soon_and_in_a_message(name: str) -> None:
    """In a process of its own with 20 seconds of processor and 1 GB, as a crash could not be caught."""
    pytest.importorskip("resource")
    script = f"""
        import resource, sys
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        sys.path.insert(0, {str(Path(__file__).parent)!r})
        from yaml_bombs import BOMBS
        from reader.document.yaml.read import check
        problems = check(BOMBS[{name!r}](), "bomb.yaml")
        print(len(problems), str(problems[0])[:100])
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-2000:]
    count, message = run.stdout.split(" ", 1)
    assert 0 < int(count) <= MOST_PROBLEMS
    assert message.startswith("bomb.yaml:")


def test_a_file_with_a_million_values_is_still_only_a_file() -> None:
    findings = TextFindings(str, "")
    node = parse("[" + "a," * 200_000 + "]", findings)
    assert isinstance(node, Sequence)
    assert len(node.items) == 200_000


def test_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.document.yaml.events.MOST_NODES", 10)
    (problem,) = check("[" + "a, " * 20 + "]", "f")
    assert str(problem) == "f:1:29: more than 10 values; split the file"


@pytest.mark.parametrize(
    "data", [HEAD + "  - text: “a” b\n", "[a, {b: c, 'd': \"e\"}]", "- |\n  x\n- >\n  y\n  z\n", "a: b: c", "'"]
)
def test_without_libyaml_the_parser_in_python_is_taken(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = TextFindings(lambda: data, "")
    node = parse(data, expected)
    monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    findings = TextFindings(lambda: data, "")
    assert parse(data, findings) == node
    assert findings.problems() == expected.problems()


def test_places_are_those_of_keys_and_values() -> None:
    text = "é: “x”\r\n👍 : [a,\n  {b: c}]\n"
    node = parse(text.encode(), TextFindings(lambda: text, ""))
    assert isinstance(node, Mapping)
    assert [text[place] for place in node.places] == ["é", "“", "👍", "["]
    assert [text[node.place_of_value(key)] for key in node.entries] == ["“", "["]
    inner = node.entries["👍"]
    assert isinstance(inner, Sequence)
    assert [text[place] for place in inner.places] == ["a", "{"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("pure", [False, True])
def test_a_byte_order_mark_inside_a_file(encoding: str, pure: bool) -> None:
    """libyaml skips it at the beginning of a line, so what follows would be nested deeper than anybody sees."""
    data = "a: b\n\ufeffc: d\n".encode(encoding)
    findings = TextFindings(lambda: "a: b\n\ufeffc: d\n", "f")
    assert parse(data, findings, pure=pure) is None
    assert [str(problem) for problem in findings.problems()] == [
        "f:2:1: an invisible byte order mark (U+FEFF) at the beginning of a line; delete it"
    ]
    within = "a: 'b\ufeff c'\n".encode(encoding)
    assert isinstance(parse(within, TextFindings(str, "f"), pure=pure), Mapping)


def test_an_escape_beyond_unicode_is_a_problem_for_both_parsers() -> None:
    for escape in ("\\U00110000", "\\UFFFFFFFF"):
        data = f'a: b\nc: "{escape}"\n'
        for pure in (False, True):
            findings = TextFindings(lambda data=data: data, "f")
            assert parse(data, findings, pure=pure) is None
            assert [problem.line for problem in findings.problems()] == [2]
