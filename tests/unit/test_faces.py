"""What each package offers: the same names for type checkers and for the interpreter, and nothing loaded too early."""

from __future__ import annotations

import ast
import doctest
import importlib
import pkgutil
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from articles import harbour

import reader
from reader import ReaderError, open_document, search

PACKAGE = Path(reader.__file__).parent
HARBOUR = PACKAGE.parent / "tests" / "fixtures" / "harbour.yaml"


def faces() -> list[str]:
    """The packages whose names are imported lazily."""
    files = [file for file in PACKAGE.rglob("__init__.py") if "= lazy(" in file.read_text("utf-8")]
    return sorted(".".join(file.parent.relative_to(PACKAGE.parent).parts) for file in files)


def written(package: str) -> tuple[dict[str, str], dict[str, str]]:
    """By name the module that it comes from, as type checkers see it and as the interpreter does."""
    source = Path(importlib.import_module(package).__file__ or "").read_text("utf-8")
    block = next(node for node in ast.parse(source).body if isinstance(node, ast.If))
    # A name that is not exported is there for an annotation of the face's own.
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    typed = {alias.name: node.module or "" for node in imports for alias in node.names if alias.asname}
    call = next(node for node in ast.walk(ast.Module(block.orelse, [])) if isinstance(node, ast.Call))
    lazily = {
        name: f"{package}.{(keyword.arg or '').replace('__', '.')}"
        for keyword in call.keywords
        for name in ast.literal_eval(keyword.value).split()
    }
    return typed, lazily


def test_every_room_has_a_face() -> None:
    assert {"reader", "reader.document", "reader.documents", "reader.search", "reader.export"} <= {*faces()}


@pytest.mark.parametrize("package", faces())
def test_type_checkers_and_the_interpreter_see_the_same_names(package: str) -> None:
    typed, lazily = written(package)
    assert typed == lazily
    face = importlib.import_module(package)
    for name, home in lazily.items():
        if (package, name) != ("reader", "search"):
            assert getattr(face, name) is getattr(importlib.import_module(home), name)


@pytest.mark.parametrize("package", faces())
def test_no_name_is_that_of_a_module(package: str) -> None:
    """Else it would change its meaning once the module of that name is imported."""
    face = importlib.import_module(package)
    modules = {module.name for module in pkgutil.iter_modules(face.__path__)}
    assert modules.isdisjoint({*written(package)[1]} - {"search"})


@pytest.mark.parametrize("package", faces())
def test_a_face_loads_no_module_of_its_package(package: str) -> None:
    code = f"import {package}, sys; print(*(name for name in sys.modules if name.startswith({package!r} + '.')))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    own = {*ran.stdout.split()} - {"reader.faces", "reader.version"}
    assert own == set()


@pytest.mark.parametrize("package", faces())
def test_no_module_imports_from_the_face_of_its_own_package(package: str) -> None:
    folder = Path(importlib.import_module(package).__file__ or "").parent
    importing = [
        (str(file.relative_to(folder)), node.lineno)
        for file in folder.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == package
        if any(
            not (folder / f"{alias.name}.py").exists() and not (folder / alias.name).is_dir() for alias in node.names
        )
    ]
    assert importing == []


@pytest.mark.parametrize("package", faces())
def test_what_is_not_offered_is_an_attribute_error(package: str) -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        importlib.import_module(package).nonsense  # noqa: B018


def test_the_example_of_the_package_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(HARBOUR, tmp_path)
    monkeypatch.chdir(tmp_path)
    ran = doctest.testmod(reader)
    assert ran.attempted > 5
    assert ran.failed == 0


@pytest.mark.parametrize("before", ["", "import reader.search.fold", "import reader.search"])
def test_search_can_be_called_whatever_was_imported_before(before: str) -> None:
    code = (
        f"{before}\nfrom reader import open_document, Document, Quotation, Speaker, search\n"
        f"document = open_document({str(HARBOUR)!r})\n"
        "assert isinstance(document, Document) and isinstance(document.quotations[0], Quotation)\n"
        "assert isinstance(document.speakers[0], Speaker)\n"
        "print(len(search(document, 'harbour wall', 3)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "3\n"


def test_what_cannot_be_opened_is_an_error_of_ours() -> None:
    with pytest.raises(ReaderError):
        open_document("/no/such/file.txt")
    assert len(search(harbour(), "wall", limit=1)) == 1
