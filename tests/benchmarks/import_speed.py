"""How much CPU taking in pages takes, as a ratio to trafilatura's own extraction of the same pages in the same run.

Pages are made here, of the weight and make-up of news pages: navigation, scripts, JSON-LD, tabs in the source, an
article of twenty paragraphs with quotations, cards of other stories, comments.

    python tests/benchmarks/import_speed.py [PAGES]
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Sequence

from reader.ingest.formats.markup import html_root
from reader.ingest.garbage import collect_seldom
from reader.ingest.make import article_of, with_quotations
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData

NOUNS = "council harbour bridge ferry budget school river winter engineer report market tower field vote".split()
VERBS = "closed opened delayed approved inspected repaired counted painted measured rejected".split()
NAMES = "Ada Moor, Ben Quill, Cora Vale, Dan Hoyt, Edda Lund, Finn Rask, Greta Oll, Hugo Pym".split(", ")
PLACES = "Lowmere Skerry Tarn Hexley Ostend Brack Wendle".split()


def sentence(chance: random.Random) -> str:
    """A sentence of a report."""
    words = [chance.choice(NOUNS) for _ in range(chance.randint(6, 14))]
    return (
        f"The {words[0]} of {chance.choice(PLACES)} {chance.choice(VERBS)} the {' and the '.join(words[1:4])} "
        f"before the {' '.join(words[4:])} on {chance.choice(('Monday', 'Tuesday', 'Friday'))}."
    )


def paragraph(chance: random.Random) -> str:
    """A paragraph, every third with somebody's words."""
    if chance.random() < 0.35:
        name = chance.choice(NAMES)
        return f"“{sentence(chance)[:-1]},” said {name}, who has worked there for years. “{sentence(chance)}”"
    return " ".join(sentence(chance) for _ in range(chance.randint(1, 4)))


def page(number: int) -> bytes:
    """A page of about 90 kB."""
    chance = random.Random(number)
    title = f"{chance.choice(PLACES)} {chance.choice(NOUNS)} is {chance.choice(VERBS)} again after {number} years"
    menu = "".join(f'\n\t\t<li class="nav-item"><a href="/s{i}">Section {i}</a></li>' for i in range(60))
    body = "".join(
        f'\n\t\t\t<p class="story-text__paragraph" data-n="{i}">{paragraph(chance)}</p>'
        + ('\n\t\t\t<div class="ad-slot"><span>Advertisement</span></div>' if i % 5 == 4 else "")
        for i in range(22)
    )
    cards = "".join(
        f'\n\t\t<div class="card related__item"><a href="/a{i}"><h3>{sentence(chance)[:60]}</h3>'
        f'<p class="card__dek">{sentence(chance)}</p></a><time>March {i % 28 + 1}, 2026</time></div>'
        for i in range(40)
    )
    comments = "".join(
        f'\n\t\t<div class="comment"><span class="comment-author">reader{i}</span><p>{sentence(chance)}</p>'
        '<a href="#">Reply</a></div>'
        for i in range(30)
    )
    wrappers = "".join(f'\n\t<div class="w{i} grid"><div class="inner"><span></span></div></div>' for i in range(300))
    linked = {"@type": "NewsArticle", "headline": title, "datePublished": "2026-03-05T08:00:00Z"}
    linked["author"] = [{"@type": "Person", "name": NAMES[0]}]  # type: ignore[assignment]
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Packet</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Packet">
<script type="application/ld+json">{json.dumps(linked)}</script><script>{"var a = 1;" * 2500}</script>
<style>{".a { color: red }" * 300}</style></head><body>
<header class="site-header"><nav><ul>{menu}</ul></nav></header>
<main><article class="story"><h1>{title}</h1><p class="byline">By {NAMES[0]}</p>
<div class="story-body">{body}</div></article><aside class="related">{cards}</aside>
<section id="comments">{comments}</section>{wrappers}</main>
<footer>{menu}</footer></body></html>""".encode()


def cpu(work: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    """Seconds of CPU for all pages."""
    begin = time.process_time()
    for data in pages:
        work(data)
    return time.process_time() - begin


def extracted(data: bytes) -> object:
    """What trafilatura alone does."""
    from trafilatura import bare_extraction  # type: ignore[import-untyped,unused-ignore]

    return bare_extraction(html_root(data.decode()), include_comments=False, with_metadata=True)


def taken_in(data: bytes) -> object:
    """What `reader import` does without attribution."""
    return article_of(SourceData(data, Kind.HTML, "page"), in_child=False)


def imported(data: bytes) -> object:
    """What `reader import` does."""
    return with_quotations(article_of(SourceData(data, Kind.HTML, "page"), in_child=False))


def main() -> None:
    """Print the ratios."""
    collect_seldom()  # as the processes of `reader import` do
    pages = [page(number) for number in range(int(sys.argv[1]) if len(sys.argv) > 1 else 60)]
    for work in (extracted, imported):
        work(pages[0])
    alone, without, whole = cpu(extracted, pages), cpu(taken_in, pages), cpu(imported, pages)
    size = sum(map(len, pages)) / len(pages) / 1000
    print(f"{len(pages)} pages of {size:.0f} kB")
    print(f"trafilatura alone      1.00  {len(pages) / alone:6.1f} documents a CPU second")
    print(f"without attribution    {without / alone:.2f}  {len(pages) / without:6.1f}")
    print(f"with attribution       {whole / alone:.2f}  {len(pages) / whole:6.1f}")


if __name__ == "__main__":
    main()
