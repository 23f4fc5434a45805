"""The public names of a package, imported when they are first asked for (PEP 562).

A package's ``__init__`` lists its names twice: under `TYPE_CHECKING` for type checkers and editors, and as an argument
of `lazy` for the interpreter. A test holds the two together. So importing one module of a package loads no other, and
the command starts as fast as before. Modules of a package import from each other's modules, never from the package.
"""

from __future__ import annotations

from collections.abc import Callable


def lazy(package: str, **names: str) -> Callable[[str], object]:
    """The ``__getattr__`` of a package: ``names`` has for each module of the package the names that it gives."""
    homes = {name: module for module, listed in names.items() for name in listed.split()}

    def attribute(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        import sys
        from importlib import import_module

        home = f"{package}.{homes[name].replace('__', '.')}"
        value: object = getattr(import_module(home), name)
        setattr(sys.modules[package], name, value)
        return value

    return attribute
