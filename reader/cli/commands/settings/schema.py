"""`reader schema`: the JSON Schema of the format."""

from __future__ import annotations

import argparse

from reader.cli.errors import DONE
from reader.cli.stream import standard_output

USAGE = "reader schema"
HELP = "Print the JSON Schema of the YAML format, with which an editor completes and checks documents."
EXAMPLES = """\
examples:
  reader schema > quote-reader.schema.json

and then, as the first line of a document, for editors with the YAML language server:
  # yaml-language-server: $schema=quote-reader.schema.json
"""


def arguments(_: argparse.ArgumentParser) -> None:
    """Add no arguments: it takes none."""


def run(_: argparse.Namespace) -> int:
    """Print the schema."""
    from reader.document.yaml.schema import schema_text

    standard_output().write(schema_text().rstrip("\n") + "\n")
    return DONE
