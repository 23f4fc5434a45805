"""trafilatura's extraction, without the packages that it imports for dates, addresses, encodings and downloads.

`import trafilatura` takes as long as it takes to read several pages, and two thirds of that are packages that the
extraction of a page that is parsed already never calls. They are stood in for while it is imported, and imported when
something in them is used after all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from threading import get_ident
from types import ModuleType
from typing import Any

_PACKAGE = "trafilatura"
_NOT_NEEDED = frozenset(("charset_normalizer", "courlan", "htmldate", "justext", "urllib3"))
_METADATA = "importlib.metadata"
"""A fourth of what is left, for the number of trafilatura's version, which only its own formats name."""


def article_in(root: Any) -> Any:
    """The body that trafilatura takes for the article of a parsed page (lxml), None where it takes none.

    Raises:
        RecursionError: lists and quotations are nested deeper than it goes.
    """
    found = _extract()(root, include_comments=False, include_tables=True, with_metadata=False, as_dict=False)
    return getattr(found, "body", None)


@cache
def _extract() -> Any:
    if f"{_PACKAGE}.core" not in sys.modules:
        try:
            with _deferred():
                import_module(f"{_PACKAGE}.core")
        except (ImportError, AttributeError, TypeError):  # a version that needs more of them: all is imported
            for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
                del sys.modules[name]
    return import_module(f"{_PACKAGE}.core").bare_extraction


@contextmanager
def _deferred() -> Iterator[None]:
    """Stand in for what is not needed, and for the package itself, whose ``__init__`` imports all that it has."""
    finder = _Finder(get_ident())
    spec = find_spec(_PACKAGE)
    bare = None if spec is None or _PACKAGE in sys.modules else module_from_spec(spec)
    if bare is not None:
        sys.modules[_PACKAGE] = bare
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in finder.made:
            sys.modules.pop(name, None)
        if bare is not None and sys.modules.get(_PACKAGE) is bare:
            del sys.modules[_PACKAGE]


class _Finder(MetaPathFinder, Loader):
    """Gives a module that stands in for one that is not needed, to one thread."""

    def __init__(self, thread: int) -> None:
        self.made: list[str] = []
        self._thread = thread

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """A spec for the packages in `_NOT_NEEDED` and what is in them, and for `_METADATA`."""
        needed = fullname.partition(".")[0] not in _NOT_NEEDED and fullname != _METADATA
        if needed or get_ident() != self._thread:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module."""
        self.made.append(spec.name)
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is in it until it is asked for."""


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if (self.__name__, name) == (_METADATA, "version"):
            return lambda package: ""
        return _Later(name, (), {"home": self.__name__})


class _Later(type):
    """Something in a module that is imported when it is called or looked into.

    It is a class, as what it stands for may be one: nothing is an instance of it before its module is imported.
    """

    home: str

    def __call__(cls, *arguments: Any, **named: Any) -> Any:
        return _real(cls)(*arguments, **named)

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_real(cls), name)

    def __instancecheck__(cls, instance: Any) -> bool:
        return cls.home in sys.modules and isinstance(instance, _real(cls))


def _real(later: _Later) -> Any:
    return getattr(import_module(later.home), later.__name__)
