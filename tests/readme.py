"""Write the table of keys into `.github/KEYS.md`: `python tests/readme.py`."""

from __future__ import annotations

from pathlib import Path

from reader.tui.commands import COMMANDS
from reader.tui.help.keys import help_rows

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
KEYS = ROOT / ".github" / "KEYS.md"
BEGIN = "<!-- keys: made by tests/readme.py -->\n"
END = "<!-- end of keys -->\n"


def keys_table() -> str:
    """The commands of the app as a Markdown table, from the definitions that the app has its keys from."""
    lines = ["| keys | |", "| --- | --- |"]
    for keys, words in help_rows(COMMANDS):
        if keys:
            shown = "`1` … `9`" if keys == "1 … 9" else " ".join(f"`{key}`" for key in keys.split("  "))
            lines.append(f"| {shown} | {words} |")
        elif words:
            lines.append(f"| **{words}** | |")
    return "\n".join(lines) + "\n"


def with_keys(page: str) -> str:
    """The page with the table as it is now."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{keys_table()}\n{END}{after}"


if __name__ == "__main__":
    KEYS.write_text(with_keys(KEYS.read_text(encoding="utf-8")), encoding="utf-8")
