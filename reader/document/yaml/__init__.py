"""The document as YAML: reading, writing, its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.document.yaml.read import check as check
    from reader.document.yaml.read import load as load
    from reader.document.yaml.read import load_file as load_file
    from reader.document.yaml.schema import schema_text as schema_text
    from reader.document.yaml.write import dump as dump
    from reader.document.yaml.write import save_file as save_file
else:
    __getattr__ = lazy(
        __name__,
        read="check load load_file",
        write="dump save_file",
        schema="schema_text",
    )
