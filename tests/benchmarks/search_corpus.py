"""Real English sentences for the search benchmarks, out of Debian's documentation packages; nothing is committed.

``sentences(count, seed)`` downloads the packages once with ``apt-get download`` (no root needed; about 400 MB),
unpacks them under the cache directory, and picks that many different sentences. Packages and the sentences that come
of them depend on the Debian release (bookworm: 1.3 million of 40 to 240 characters).
"""

from __future__ import annotations

import gzip
import html
import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# Prose first: essays, dictionaries, fortunes, handbooks, manuals; then the documentation of languages and libraries.
PACKAGES = """anarchism dict-gcide dict-foldoc dict-jargon dict-devil fortunes wordnet-base debian-handbook
debian-policy debian-reference-en developers-reference installation-guide-amd64 gimp-help-en gnome-user-docs
libreoffice-help-en-us kicad-doc-en lilypond-doc-html git-doc perl-doc apache2-doc cmake-doc python3.11-doc
python-django-doc python-scipy-doc python-pandas-doc python-sympy-doc sqlite3-doc postgresql-doc-15 octave-doc
maxima-doc erlang-doc ghc-doc racket-doc cppreference-doc-en-html wx3.2-doc libglib2.0-doc libgtk-4-doc linux-doc-6.1
openjdk-17-doc qtbase5-doc-html libboost1.81-doc llvm-14-doc rust-doc sagemath-doc""".split()

CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "quote-reader-benchmarks"

_TAG = re.compile(r"<(script|style|pre|nav|head)\b.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|div|li|td|th|tr|dd|dt|h\d|br|table|ul|ol|blockquote|section)\b[^>]*>", re.IGNORECASE)
_INLINE = re.compile(r"<[^>]+>")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z])")
_GOOD = re.compile(r"[\"“‘(]?[A-Za-z][^|<>{}=\\_]*[a-z)\"”’]([.!?:][\"”’)]?)?$")
_OTHER_LANGUAGE = re.compile(r"/(?!en)[a-z]{2}([-_][A-Z]{2})?/")
_COMMON = frozenset(
    "the of and to in a is that for it as with be was by on not are this which or from have you".split()
)


def download(directory: Path) -> Path:
    """Fetch and unpack what is not there yet; returns where the files are."""
    tree, debs = directory / "tree", directory / "deb"
    debs.mkdir(parents=True, exist_ok=True)
    tree.mkdir(exist_ok=True)
    for package in PACKAGES:
        if (tree / package).exists():
            continue
        print(f"fetching {package}", file=sys.stderr)
        subprocess.run(["apt-get", "download", package], cwd=debs, check=True, stdout=subprocess.DEVNULL)
        deb = next(debs.glob(f"{package}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", str(deb), str(tree / package)], check=True)
        deb.unlink()
    return tree


def _blocks(path: Path) -> Iterator[str]:
    """The paragraphs of one file; nothing for a file that is no text."""
    name = path.name.removesuffix(".gz")
    raw = path.read_bytes()
    if path.suffix in {".gz", ".dz"}:
        raw = gzip.decompress(raw)
    if b"\0" in raw[:4096]:
        return
    text = raw.decode("utf-8", errors="replace")
    if name.endswith((".html", ".htm", ".xhtml")):
        text = _BLOCK.sub("\n\n", _TAG.sub(" ", text))
        text = html.unescape(_INLINE.sub("", text))
    elif path.name.startswith("data."):  # WordNet: definitions stand after a bar
        text = "\n\n".join(line.partition("| ")[2].replace("; ", "\n\n") for line in text.splitlines())
    elif path.parent.name == "fortunes":
        text = re.sub(r"^%$", "\n", text, flags=re.MULTILINE)
    elif not name.endswith((".txt", ".rst", ".md", ".pod", ".adoc", ".dict.dz")):
        return
    yield from re.split(r"\n\s*\n", text)


def _is_sentence(text: str) -> bool:
    if not 40 <= len(text) <= 240 or not _GOOD.match(text):
        return False
    words = text.split()
    plain = sum(c.isalpha() or c == " " for c in text)
    return len(words) >= 7 and plain >= 0.92 * len(text) and not _COMMON.isdisjoint(words)


def every_sentence(tree: Path) -> Iterator[str]:
    """All sentences of the unpacked packages, in a fixed order, some of them repeatedly."""
    for package in PACKAGES:
        for path in sorted((tree / package).rglob("*")):
            if path.is_file() and not path.is_symlink() and not _OTHER_LANGUAGE.search(str(path)):
                for block in _blocks(path):
                    for text in _SENTENCE.split(" ".join(block.split())):
                        if _is_sentence(text):
                            yield text


def sentences(count: int, seed: int, directory: Path = CACHE) -> list[str]:
    """So many different sentences, picked and shuffled by the seed.

    Raises:
        SystemExit: the packages hold fewer.
    """
    pool = directory / "sentences.txt"
    if not pool.exists():
        seen = dict.fromkeys(every_sentence(download(directory)))
        # Two that differ in case, marks or digits only are one to anybody who looks for them.
        distinct: dict[str, str] = {}
        for text in seen:
            distinct.setdefault(re.sub(r"[\W\d_]+", " ", text).lower(), text)
        pool.write_text("\n".join(distinct.values()), encoding="utf-8")
    found = pool.read_text(encoding="utf-8").split("\n")
    if len(found) < count:
        raise SystemExit(f"{pool} holds {len(found)} sentences; {count} are needed")
    return random.Random(seed).sample(found, count)


if __name__ == "__main__":
    for line in sentences(20, int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(line)
