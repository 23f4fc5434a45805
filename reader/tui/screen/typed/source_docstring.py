"""The docstring of a function as its source has it: ``python -OO`` and PYTHONOPTIMIZE=2 keep none in memory."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from functools import cache


def source_docstring(function: Callable[..., object]) -> str:
    """The docstring of a function of a module, or an empty string where its source is not there or has none."""
    path = inspect.getsourcefile(function)
    return _docstrings(path).get(function.__code__.co_firstlineno, "") if path else ""


@cache
def _docstrings(path: str) -> dict[int, str]:
    """The docstring of each function of a file, by the line of its ``def`` or of its first decorator."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - it is what inspect gave
            tree = ast.parse(file.read())
    except (OSError, SyntaxError):
        return {}
    return {
        min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]): ast.get_docstring(node) or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }
