"""CSL-JSON, Web Annotation and schema.org against their own models, written down here as far as we use them."""

from __future__ import annotations

import json
import re

import pytest
from articles import fifty, harbour
from generated import documents
from hypothesis import given
from noted import NOTED

from reader.export.excerpt import Excerpt
from reader.export.formats.formats import format_named

jsonschema = pytest.importorskip("jsonschema")


def rendered(name: str, *excerpts: Excerpt) -> object:
    return json.loads(format_named(name).render(excerpts))


def both(document) -> tuple[Excerpt, Excerpt]:
    return Excerpt(document, "a.yaml"), Excerpt(document, "b.yaml", tuple(range(len(document.quotations))))


# CSL-JSON: csl-data.json of the Citation Style Language, version 1.0.2

WORDS = {"type": "string", "minLength": 1}
NAME = {
    "oneOf": [
        {"properties": {"literal": WORDS}, "required": ["literal"], "additionalProperties": False},
        {
            "properties": dict.fromkeys(("family", "given", "non-dropping-particle", "suffix"), WORDS),
            "required": ["family"],
            "additionalProperties": False,
        },
    ]
}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {
                "type": "array",
                "minItems": 1,
                "prefixItems": [
                    {"type": "integer", "minimum": 1, "maximum": 9999},
                    {"type": "integer", "minimum": 1, "maximum": 12},
                    {"type": "integer", "minimum": 1, "maximum": 31},
                ],
                "items": False,
            },
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
CSL = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"enum": ["article-newspaper", "webpage", "document"]},
            "id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "author": {"type": "array", "minItems": 1, "items": NAME},
            "issued": DATE,
            "accessed": DATE,
            "URL": {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"},
            **dict.fromkeys(("title", "container-title", "language", "abstract", "note", "annote"), WORDS),
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}


@fifty
@given(documents())
def test_csl_json_fits_its_schema(document):
    jsonschema.Draft202012Validator(CSL).validate(rendered("csl-json", *both(document), NOTED))


def test_the_schema_refuses_what_is_wrong():
    (item,) = rendered("csl-json", NOTED)
    for wrong in (
        {**item, "type": "newspaper"},
        {**item, "issued": {"date-parts": [[2023, 13]]}},
        {**item, "issued": {"date-parts": [["2023"]]}},
        {**item, "author": [{"name": "x"}]},
        {**item, "publisher-name": "x"},
        {"type": "webpage"},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(CSL).validate([wrong])


# W3C Web Annotation Data Model and Vocabulary

OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
RDF, DC = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/elements/1.1/"
NUMBER = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
MOTIVATIONS = (
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating"
    " questioning replying tagging"
).split()

VOCABULARY = {
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    **{name: OA + name for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    **{name: OA + name for name in MOTIVATIONS},
    "body": {"@type": "@id", "@id": f"{OA}hasBody"},
    "target": {"@type": "@id", "@id": f"{OA}hasTarget"},
    "source": {"@type": "@id", "@id": f"{OA}hasSource"},
    "selector": {"@type": "@id", "@id": f"{OA}hasSelector"},
    "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": f"{OA}hasPurpose"},
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "start": {"@type": NUMBER, "@id": f"{OA}start"},
    "end": {"@type": NUMBER, "@id": f"{OA}end"},
    "value": f"{RDF}value",
    "format": f"{DC}format",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "items": {"@type": "@id", "@id": f"{AS}items", "@container": "@list"},
    "first": {"@type": "@id", "@id": f"{AS}first"},
    "partOf": {"@type": "@id", "@id": f"{AS}partOf"},
    "startIndex": {"@type": NUMBER, "@id": f"{AS}startIndex"},
    "total": {"@type": NUMBER, "@id": f"{AS}totalItems"},
}
"""The terms of http://www.w3.org/ns/anno.jsonld that we use."""


def expanded(excerpt: Excerpt) -> dict:
    """The collection with every term as an IRI. What is no term of the vocabulary, or no IRI, would be missing."""
    jsonld = pytest.importorskip("pyld").jsonld

    def offline(url, options=None):
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": VOCABULARY}, "contentType": ""}

    (collection,) = jsonld.expand(rendered("annotation", excerpt), options={"documentLoader": offline})
    return collection


@pytest.mark.parametrize("excerpt", [Excerpt(harbour(), "h"), NOTED], ids=["all", "noted"])
def test_every_property_of_an_annotation_is_one_of_the_vocabulary(excerpt):
    plain = rendered("annotation", excerpt)
    terms = set(re.findall(r'"(\w+)":', json.dumps(plain))) - {"@context"}
    assert terms <= set(VOCABULARY)
    collection = expanded(excerpt)
    assert collection["@type"] == [f"{AS}OrderedCollection"]
    (page,) = collection[f"{AS}first"]
    assert page["@type"] == [f"{AS}OrderedCollectionPage"]
    items = page[f"{AS}items"][0]["@list"]
    assert collection[f"{AS}totalItems"] == [{"@type": NUMBER, "@value": len(items)}]
    assert page[f"{AS}partOf"] == [{"@id": collection["@id"]}]


def required(item: dict) -> None:
    """What the data model asks of an annotation (sections 3 and 4)."""
    assert item["@type"] == [f"{OA}Annotation"]
    assert re.match(r"urn:uuid:[0-9a-f-]{36}$", item["@id"])
    assert {motive["@id"].removeprefix(OA) for motive in item[f"{OA}motivatedBy"]} <= set(MOTIVATIONS)
    for body in item.get(f"{OA}hasBody", []):
        assert body["@type"] == [f"{OA}TextualBody"]
        assert len(body[f"{RDF}value"]) == 1
        assert {one["@id"].removeprefix(OA) for one in body[f"{OA}hasPurpose"]} <= set(MOTIVATIONS)
    assert item[f"{OA}hasTarget"]
    for target in item[f"{OA}hasTarget"]:
        (source,) = target[f"{OA}hasSource"]
        assert re.match("https?:|urn:", source["@id"], re.IGNORECASE)
        for selector in target[f"{OA}hasSelector"]:
            if selector["@type"] == [f"{OA}TextQuoteSelector"]:
                assert len(selector[f"{OA}exact"]) == 1
            else:
                assert selector["@type"] == [f"{OA}TextPositionSelector"]
                (start,), (end,) = selector[f"{OA}start"], selector[f"{OA}end"]
                assert 0 <= start["@value"] <= end["@value"]


@fifty
@given(documents())
def test_every_annotation_has_what_the_model_requires(document):
    for excerpt in both(document):
        (page,) = expanded(excerpt)[f"{AS}first"]
        found = page.get(f"{AS}items", [{"@list": []}])[0]["@list"]
        assert len(found) == len(document.quotations)
        for item in found:
            required(item)


def test_so_have_those_of_notes():
    (page,) = expanded(NOTED)[f"{AS}first"]
    items = page[f"{AS}items"][0]["@list"]
    assert len(items) == 6
    for item in items:
        required(item)


# schema.org

PROPERTIES = {
    "NewsArticle": "headline alternativeHeadline author publisher datePublished inLanguage url creditText",
    "Person": "name alternateName jobTitle affiliation givenName familyName",
    "Organization": "name alternateName description disambiguatingDescription",
    "CreativeWork": "name alternateName description disambiguatingDescription text isPartOf comment keywords",
    "Quotation": "text abstract spokenByCharacter creator contributor genre isPartOf position comment keywords"
    " description",
    "Comment": "text",
}
"""The properties of each type at schema.org that we use. ``spokenByCharacter`` is Quotation's own."""


def typed(value: object):
    """Every object that says its type, at any depth."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from typed(inner)


@fifty
@given(documents())
def test_everything_of_schema_org_has_only_properties_of_its_type(document):
    found = list(typed(rendered("json-ld", *both(document), NOTED)))
    assert {one["@type"] for one in found} <= set(PROPERTIES)
    for one in found:
        assert set(one) - {"@type", "@id"} <= set(PROPERTIES[one["@type"]].split()), one
    quoted = [one for one in found if one["@type"] == "Quotation"]
    assert all("isPartOf" in one and ("text" in one or "abstract" in one) for one in quoted)
