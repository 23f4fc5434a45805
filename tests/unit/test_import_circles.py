"""No modules of the package import one another in a circle, not for types alone and not inside functions either."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import reader

PACKAGE = Path(reader.__file__).parent


def modules(package: Path) -> dict[str, Path]:
    """The modules of a package, by name."""
    found = {}
    for path in package.rglob("*.py"):
        parts = path.relative_to(package.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(name: str, path: Path, known: Mapping[str, Path]) -> Iterator[str]:
    """The modules of the package that a module names in an import, wherever that stands."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            wanted = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            wanted = [f"{base}.{alias.name}" if f"{base}.{alias.name}" in known else base for alias in node.names]
        else:
            continue
        yield from (module for module in wanted if module in known and module != name)


def circles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """The strongly connected components of more than one module (Tarjan 1972), each sorted."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []
    for root in graph:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        stack.append(root)
        work = [(root, iter(sorted(graph[root])))]
        while work:
            node, following = work[-1]
            step = next(following, None)
            if step is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    at = stack.index(node)
                    if len(stack) - at > 1:
                        found.append(sorted(stack[at:]))
                    del stack[at:]
            elif step not in index:
                index[step] = low[step] = len(index)
                stack.append(step)
                work.append((step, iter(sorted(graph[step]))))
            elif step in stack:
                low[node] = min(low[node], index[step])
    return found


def graph_of(package: Path) -> dict[str, set[str]]:
    known = modules(package)
    return {name: set(imported(name, path, known)) for name, path in known.items()}


def test_no_modules_import_one_another_in_a_circle():
    graph = graph_of(PACKAGE)
    assert len(graph) > 200
    assert circles(graph) == []


def test_a_circle_is_found_wherever_its_imports_stand(tmp_path):
    package = tmp_path / "ring"
    (package / "inner").mkdir(parents=True)
    files = {
        "__init__.py": "",
        "a.py": "from ring import b\n",
        "b.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ring.inner.c import C\n",
        "inner/__init__.py": "",
        "inner/c.py": "class C: ...\n\n\ndef f():\n    from ..a import g\n",
        "d.py": "import ring.a\n",
        "e.py": "from .d import x\nfrom .f import y\n",
        "f.py": "from . import e\n",
    }
    for name, text in files.items():
        (package / name).write_text(text)
    assert sorted(circles(graph_of(package))) == [["ring.a", "ring.b", "ring.inner.c"], ["ring.e", "ring.f"]]
