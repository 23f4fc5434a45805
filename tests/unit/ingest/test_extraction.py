"""trafilatura is imported without the packages that an extraction never calls, and with them where it calls them."""

from __future__ import annotations

import subprocess
import sys

TEXT = "".join(f"<p>The sluice of Vane was shut on day {day} of the flood by two hands.</p>" for day in range(9))
PAGE = f"<html><body><article>{TEXT}</article></body></html>"
UNUSED = ("courlan", "htmldate", "justext", "urllib3", "charset_normalizer")


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_what_is_not_called_is_not_imported_and_can_be_later() -> None:
    code = f"""
import sys
from lxml import html
from reader.ingest.formats.web.extraction import article_in
body = article_in(html.document_fromstring({PAGE!r}))
print(len(body.xpath("//p")), [name for name in {UNUSED!r} if name in sys.modules], len(sys.meta_path))
import trafilatura, importlib.metadata, courlan
print(trafilatura.extract({PAGE!r})[:10], bool(importlib.metadata.version("trafilatura")), courlan.__file__ is not None)
"""
    before = run("import sys; print(len(sys.meta_path))")
    assert run(code).split("\n") == [f"9 [] {before}", "The sluice True True"]


def test_what_is_called_after_all_is_imported_then() -> None:
    code = """
import sys
from reader.ingest.formats.web.extraction import _extract
_extract()
import trafilatura.external as external
print("justext" in sys.modules, isinstance("x", external.ParagraphMaker), len(external.get_stoplist("English")) > 100)
print("justext" in sys.modules)
"""
    assert run(code).split() == ["False", "False", "True", "True"]


def test_a_version_that_needs_more_is_imported_whole() -> None:
    code = f"""
import sys
from lxml import html
from reader.ingest.formats.web import extraction
class Odd(extraction._StandIn):
    def __getattr__(self, name):
        raise AttributeError(name)
extraction._StandIn = Odd
print(len(extraction.article_in(html.document_fromstring({PAGE!r})).xpath("//p")), "courlan" in sys.modules)
"""
    assert run(code).split() == ["9", "True"]
