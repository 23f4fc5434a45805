"""HTML that stands alone: no script, no outside resource, readable on a screen and on paper, light and dark.

Whose words they are is said by colour and by a tag, never by colour alone. The page forbids itself, by its Content
Security Policy, to load anything. A click on a speaker dims everybody else, by style sheet alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.document.certainty import INFERRED, PARAPHRASED, is_inferred, is_paraphrased
from reader.document.speakers.shares import Presence, Share, apart
from reader.export.excerpt import Excerpt
from reader.export.formats.html_style import STYLE, only
from reader.export.formats.html_text import Look, article, escaped, look, quotations
from reader.export.reference import RETOLD, reference
from reader.export.sanitize import on_one_line, web_address
from reader.languages import tags
from reader.text.plural import counted


def render(excerpts: Sequence[Excerpt]) -> str:
    """One page with a section for each document."""
    titles = [on_one_line(one.document.title or one.name) or "Untitled" for one in excerpts]
    title = titles[0] if len(titles) == 1 else f"Quotations from {len(titles)} articles"
    looks = [look(excerpt, number, 1 if len(excerpts) == 1 else 2) for number, excerpt in enumerate(excerpts, 1)]
    speakers = max((len(one.numbers) for one in looks), default=0)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{_language(excerpts)}">',
        "<head>",
        '<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{escaped(title)}</title>",
        f"<style>\n{STYLE}{only(speakers)}</style>",
        "</head>",
        "<body>",
    ]
    if len(looks) == 1:
        lines += ['<main id="d1">', *_section(looks[0], title), "</main>"]
    else:
        lines += ["<main>", f"<h1>{escaped(title)}</h1>", *_contents(titles)]
        for one, heading in zip(looks, titles, strict=True):
            lines += [f'<section id="d{one.section}">', *_section(one, heading), "</section>"]
        lines.append("</main>")
    return "\n".join([*lines, "</body>", "</html>"]) + "\n"


def _language(excerpts: Sequence[Excerpt]) -> str:
    """The documents' language where they have one in common and it can be one (BCP 47)."""
    tags_of = {excerpt.document.language for excerpt in excerpts}
    tag = tags_of.pop() if len(tags_of) == 1 else "en"
    return tag if re.fullmatch(tags.PATTERN, tag) else "en"


def _contents(titles: Sequence[str]) -> Iterator[str]:
    if titles:
        yield '<ol class="articles">'
        yield from (f'<li><a href="#d{n}">{escaped(title)}</a></li>' for n, title in enumerate(titles, 1))
        yield "</ol>"


def _section(seen: Look, heading: str) -> Iterator[str]:
    yield from _header(seen, heading)
    yield from _legend(seen)
    yield from article(seen) if seen.excerpt.whole else quotations(seen)


def _header(seen: Look, heading: str) -> Iterator[str]:
    document = seen.excerpt.document
    source = reference(document)
    yield "<header>"
    if source.publisher:
        yield f'<p class="publisher">{escaped(source.publisher)}</p>'
    yield f'<h{seen.level} class="title">{escaped(heading)}</h{seen.level}>'
    if document.deck:
        yield f'<p class="deck">{escaped(on_one_line(document.deck))}</p>'
    front = [escaped(on_one_line(document.byline))] if document.byline else []
    if source.published:
        shown = source.published.american if document.language.startswith("en") else source.published.iso
        front.append(f'<time datetime="{source.published.iso}">{shown}</time>')
    if url := web_address(document.source.url):
        front.append(f'<a href="{escaped(url)}" rel="noreferrer">{escaped(url)}</a>')
    if document.source.retold:
        front.append(f"{RETOLD[0].upper()}{RETOLD[1:]}")
    if front:
        yield f'<p class="front">{" · ".join(front)}</p>'
    yield "</header>"


def _legend(seen: Look) -> Iterator[str]:
    """Who is quoted: tag, name, role, how often, and their share of the quoted words."""
    excerpt = seen.excerpt
    met = {q.speaker for _, q in excerpt.chosen} | {q.via for _, q in excerpt.chosen}
    listed = [share for share in seen.shares if excerpt.whole or share.speaker.id in met]
    if not listed:
        return
    yield '<nav aria-label="Speakers">'
    for presence, group in apart(listed):
        if presence is not Presence.QUOTED:
            yield f'<p class="role">{presence.capitalize()}</p>'
        yield from _list(seen, group)
    if any(is_inferred(quotation) for _, quotation in excerpt.chosen):
        yield f'<p class="role">A question mark behind a name: {INFERRED}</p>'
    if excerpt.whole and any(is_paraphrased(quotation) for _, quotation in excerpt.chosen):
        yield f'<p class="role">Underlined with dots: {PARAPHRASED}</p>'
    yield f'<p class="all"><a href="#d{seen.section}">Show everybody</a></p>'
    yield "</nav>"


def _list(seen: Look, listed: Sequence[Share]) -> Iterator[str]:
    yield "<ul>"
    for share in listed:
        yield _speaker(seen, share)
    yield "</ul>"


def _speaker(seen: Look, share: Share) -> str:
    speaker = share.speaker
    place = f"d{seen.section}s{share.number}"
    about = on_one_line(", ".join(filter(None, [speaker.role, speaker.affiliation])))
    role = f' <span class="role">{escaped(about)}</span>' if about else ""
    name = f'<a href="#{place}">{escaped(on_one_line(speaker.name))}</a>'
    count = f"{share.count} · {share.share:.0%}" if share.words else f"{share.count}"
    bar = f'<span class="bar" style="width: {share.share * 100:.1f}%"></span>' if share.words else ""
    quotations = counted(share.count, "quotation")
    title = f"{quotations}, {share.share:.0%} of the quoted words" if share.words else quotations
    return (
        f'<li id="{place}" class="{seen.classes(speaker.id)}"><b class="tag">{escaped(seen.tags[speaker.id])}</b>'
        f' {name}{role} <span class="count" title="{title}">{count}</span>{bar}</li>'
    )
