"""The JSON Schema (2020-12) of the YAML format, so that editors complete and check a document while it is written.

It is made from the same table of fields that reading uses. A schema sees one value at a time: whether a quotation
stands in its paragraph, or a speaker exists, only `reader.document.yaml.read.check` knows.
"""

from __future__ import annotations

from typing import Any

from reader.document.yaml.fields import (
    DOCUMENT,
    FORMAT_VERSION,
    LINK,
    LONGEST_ID,
    PAGE_BREAK,
    PARAGRAPH,
    PART,
    PATTERNS,
    QUOTATION,
    REMOVED,
    SOURCE,
    SPEAKER,
    Field,
    Shape,
)
from reader.document.yaml.record import OWN_PREFIX

SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"

_RECORDS = {
    "source": SOURCE,
    "speaker": SPEAKER,
    "paragraph": PARAGRAPH,
    "page-break": PAGE_BREAK,
    "link": LINK,
    "quotation": QUOTATION,
    "part": PART,
    "removed": REMOVED,
}
_SHAPES: dict[Shape, dict[str, Any]] = {
    Shape.VERSION: {"const": FORMAT_VERSION},
    Shape.WORDS: {"type": "string"},
    Shape.ID: {"type": "string", "minLength": 1, "maxLength": LONGEST_ID},
    Shape.FRACTION: {"type": "number", "minimum": 0, "maximum": 1},
    Shape.LINE: {"type": "integer", "minimum": 1},
    Shape.FLAG: {"type": "boolean"},
    Shape.LIST: {"type": "array", "items": {"type": "string"}},
    **{shape: {"type": "string", "pattern": f"^{pattern}$"} for shape, pattern in PATTERNS.items()},
    Shape.PAGE: {"type": ["string", "integer"], "pattern": f"^{PATTERNS[Shape.PAGE]}$", "minimum": 0},
}


def schema() -> dict[str, Any]:
    """Return the schema as a dict that `json` can write."""
    return {
        "$schema": SCHEMA_ID,
        "title": "quote-reader document",
        "description": "An article, the quotations in it, and who said them.",
        **_record(DOCUMENT),
        "$defs": {name: _record(fields) for name, fields in _RECORDS.items()},
    }


def schema_text() -> str:
    """Return the schema as JSON, indented, with a line end at its end."""
    import json

    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _record(fields: tuple[Field, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.key: {"description": field.about, **_value(field)} for field in fields},
        "required": [field.key for field in fields if field.required],
        "patternProperties": {f"^{OWN_PREFIX}": {}},
        "additionalProperties": False,
    }


def _value(field: Field) -> dict[str, Any]:
    entry = {"$ref": f"#/$defs/{field.inside}"}
    if field.shape is Shape.RECORD:
        return entry
    if field.shape is Shape.RECORDS_BY_ID:
        names = {"minLength": 1, "maxLength": LONGEST_ID}
        return {"type": "object", "propertyNames": names, "additionalProperties": entry}
    if field.shape is Shape.RECORDS:
        items = {"anyOf": [entry, {"$ref": "#/$defs/part"}]} if field.inside == "quotation" else entry
        return {"type": "array", "items": items, **({"minItems": 1} if field.required else {})}
    if field.shape is Shape.CHOICE:
        return {"enum": [str(choice) for choice in field.choices]}
    filled = {"pattern": r"^$|\S" if field.may_be_empty else r"\S"} if _is_filled(field) else {}
    return _SHAPES[field.shape] | filled


def _is_filled(field: Field) -> bool:
    return field.required and field.shape is Shape.WORDS
