"""``python -m reader.attribution FILE...``: the quotations of plain text files as lines of JSON, for development."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from reader.attribution import attribute, paragraphs_of
from reader.document.model import speakers_by_id, words_of


def main() -> int:
    """Print one JSON object a quotation; exit code 3 where a file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m reader.attribution", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--language", default="en")
    arguments = parser.parse_args()
    for path in arguments.files:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            print(f"{path}: cannot be read as UTF-8 text: {error}", file=sys.stderr)
            return 3
        document = attribute(paragraphs_of(text, arguments.language))
        speakers = speakers_by_id(document)
        for quotation in document.quotations:
            speaker = speakers.get(quotation.speaker or "")
            row = {
                "document": str(path),
                "id": quotation.id,
                "paragraph": document.paragraphs[quotation.paragraph].id,
                "start": quotation.span.start,
                "end": quotation.span.end,
                "text": words_of(document, quotation),
                "kind": quotation.kind.value,
                "speaker": speaker.name if speaker else None,
                "speaker_id": quotation.speaker,
                "role": speaker.role if speaker else "",
                "cue": quotation.cue,
                "via": quotation.via,
                "confidence": quotation.confidence,
                "rule": quotation.rule,
            }
            print(json.dumps(row, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
