from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from document_strategies import documents
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from reader.document.model import Document
from reader.document.yaml.read import check
from reader.document.yaml.schema import schema, schema_text
from reader.document.yaml.write import dump

ROOT = Path(__file__).parents[3]
SHIPPED = sorted([*(ROOT / "data").glob("*.yaml"), *(ROOT / "tests" / "fixtures").glob("*.yaml")])
validator = Draft202012Validator(schema())

SMALL: dict[str, Any] = {
    "quote-reader": 1,
    "title": "T",
    "paragraphs": [{"text": "“a”", "quotations": [{"exact": "a"}]}],
}


def test_it_is_a_schema_and_its_text_is_it() -> None:
    Draft202012Validator.check_schema(schema())
    assert json.loads(schema_text()) == schema()
    assert schema_text().endswith("}\n")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_documents_of_the_project_are_valid(path: Path) -> None:
    validator.validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def test_there_are_documents_to_try() -> None:
    assert "harbour.yaml" in {path.name for path in SHIPPED}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_whatever_is_written_is_valid(document: Document) -> None:
    validator.validate(yaml.safe_load(dump(document)))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("quote-reader", 2),
        ("title", " "),
        ("titel", "T"),
        ("published", "15 March"),
        ("language", "English (UK)"),
        ("speakers", []),
        ("speakers", {"a": {"name": "A", "kind": "human"}}),
        ("speakers", {"a": {}}),
        ("speakers", {"": {"name": "A"}}),
        ("paragraphs", []),
        ("paragraphs", ["text"]),
        ("paragraphs", [{"text": "a", "kind": "footer"}]),
        ("paragraphs", [{"text": "a", "quotations": [{"speaker": "b"}]}]),
        ("paragraphs", [{"text": "a", "quotations": [{"exact": "a", "at": "3"}]}]),
        ("paragraphs", [{"text": "a", "quotations": [{"exact": "a", "confidence": 2}]}]),
        ("paragraphs", [{"text": "a", "quotations": [{"exact": "a", "continues": "q1", "speaker": "b"}]}]),
        ("source", {"sha256": "12"}),
        ("source", {"retold": "yes"}),
        ("removed", [{"reason": "r"}]),
    ],
)
def test_what_the_schema_refuses_reading_refuses_too(key: str, value: object) -> None:
    assert validator.is_valid(SMALL)
    wrong = SMALL | {key: value}
    assert not validator.is_valid(wrong)
    assert any(problem.severity == "error" for problem in check(json.dumps(wrong)))
