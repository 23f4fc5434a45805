"""Every exception class of the package has one base and one style of name."""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
from functools import cache
from pathlib import Path

import pytest

import reader
from reader.errors import ReaderError

PACKAGE = Path(reader.__file__).parent
EXCEPTIONS = {name for name, value in vars(builtins).items() if inspect.isclass(value) and issubclass(value, Exception)}


@cache
def exception_classes() -> list[tuple[str, str]]:
    """The module and the name of every class that names an exception among its bases."""
    found = []
    for file in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        source = file.read_text("utf-8")
        if "class " not in source:
            continue
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.ClassDef):
                continue
            bases = {ast.unparse(base).rpartition(".")[2] for base in node.bases}
            if bases & EXCEPTIONS or any(base.endswith("Error") for base in bases):
                found.append((module, node.name))
    return found


def test_all_are_looked_at() -> None:
    assert len(exception_classes()) > 15


@pytest.mark.parametrize(("module", "name"), exception_classes())
def test_one_base_and_one_style(module: str, name: str) -> None:
    found = getattr(importlib.import_module(module), name)
    assert issubclass(found, ReaderError)
    assert name.endswith("Error")
