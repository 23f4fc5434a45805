"""A report as HTML that stands alone: no script, no outside resource; differences by sign and colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from reader.document.pages import place_of_words
from reader.document.paragraph_numbers import paragraph_place
from reader.document.quotation_numbers import quotation_number
from reader.export.sanitize import harmless, on_one_line
from reader.export.verification.summary import compared_with, counted, place_of, relation_words
from reader.export.verification.word_diff import Diffed, Piece, diffed, title_of
from reader.verify.check import Checked
from reader.verify.compare import Comparison, Wording
from reader.verify.report import Report
from reader.verify.verdict import SIGNS, Passage, Severity

_STYLE = """\
:root { color-scheme: light dark; --ground: #fbf8f1; --ink: #22211e; --soft: #5f5b52; --line: #d9d0bd;
  --was: #a0331f; --now: #2f6b1f; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171b; --ink: #e4e2dc; --soft: #a5a29a; --line: #353a44;
  --was: #f0907f; --now: #8fd07f; } }
body { margin: 0 auto; padding: 3rem 1.25rem 5rem; max-width: 46rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.55 Charter, Georgia, serif; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; } h2 { margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 0; }
p { margin: 0.4rem 0; } .soft, footer { color: var(--soft); font-size: 0.875rem; }
article, .statement { border-left: 4px solid var(--line); padding: 0.2rem 0 0.2rem 1rem; margin: 1.5rem 0; }
article.fault { border-color: var(--was); }
blockquote { margin: 0.4rem 0; } .sign { font-family: ui-monospace, monospace; margin-right: 0.4em; }
del { color: var(--was); } ins { color: var(--now); }
del::before { content: "[-"; } del::after { content: "-]"; }
ins::before { content: "{+"; } ins::after { content: "+}"; }
.meaning { border: 2px solid currentColor; border-radius: 3px; padding: 0 0.15em; margin: 0 0.1em; font-weight: 700; }
mark { background: none; color: inherit; text-decoration: underline; text-underline-offset: 0.2em; }
@media print { :root { --ground: #fff; --ink: #000; } article, .statement { break-inside: avoid; } }
"""


def render(report: Report) -> str:
    """One page: what to look at, the gravest first, then everything else in reading order."""
    title = f"Quotations of {on_one_line(report.document.title) or on_one_line(report.name) or 'an article'}"
    faults = {one.number for one in report.faults()}
    body = [f"<h1>{_text(title)}</h1>", f"<p>{_text(counted(report))}</p>", "<ul>"]
    body += [f'<li class="soft">{_text(line)}</li>' for line in compared_with(report)]
    body = body if body[-1] != "<ul>" else body[:-1]
    body += ["</ul>"] if "<ul>" in body else []
    for heading, wanted in (("To look at", True), ("Everything else", False)):
        some = [one for one in report.checked if (one.number in faults) is wanted]
        if some:
            ordered = sorted(some, key=lambda one: -one.verdict.severity) if wanted else some
            body += [f"<section><h2>{heading}</h2>", *(line for one in ordered for line in _quotation(report, one))]
            body.append("</section>")
    return _page(title, body)


def _page(title: str, body: Iterable[str]) -> str:
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(title)}</title>",
        f"<style>\n{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        *body,
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _quotation(report: Report, one: Checked) -> Iterator[str]:
    verdict = one.verdict
    fault = ' class="fault"' if verdict.severity >= Severity.UNMARKED_CUT else ""
    who = f" · {_text(one.who)}" if one.who else ""
    yield f'<article{fault} id="q{quotation_number(one.document, one.number)}">'
    yield f'<h3><span class="sign" aria-hidden="true">{SIGNS[verdict.category]}</span>{_text(title_of(verdict))}'
    yield f'<span class="soft"> · {_text(place_of_words(one.document, one.quotation.parts))}{who}</span></h3>'
    yield f"<blockquote><p>{''.join(map(_piece, diffed(verdict)))}</p></blockquote>"
    yield f"<p>{_text(verdict.why)}</p>"
    reason = report.reason(one.number)
    if reason is not None:
        yield f'<p class="soft">Seen{f": {_text(reason)}" if reason else ""}</p>'
    yield from (_passage(passage) for passage in verdict.passages[:3])
    yield "</article>"


def _passage(passage: Passage) -> str:
    around = f"…{_text(passage.before)}<mark>{_text(passage.text)}</mark>{_text(passage.after)}…"
    return f'<p class="soft">{_text(place_of(passage))}: {around}</p>'


def _piece(piece: Diffed) -> str:
    text = _text(piece.text)
    if piece.piece is Piece.SAME:
        return text
    tag = "del" if piece.piece is Piece.WAS else "ins"
    if piece.meaning is None:
        return f"<{tag}>{text}</{tag}>"
    return f'<{tag} class="meaning" title="{piece.meaning}">{text}</{tag}>'


def render_comparison(comparison: Comparison) -> str:
    """One page: what several articles have, then what each of them alone has."""
    body = ["<h1>What the articles quote</h1>"]
    body.append("<p>No wording here is a source of truth: each is compared with the longest one.</p>")
    body.append(f"<section><h2>In more than one ({len(comparison.shared)})</h2>")
    for statement in comparison.shared:
        wordings = (_wording(comparison, wording) for wording in statement.wordings)
        body += ['<div class="statement">', *wordings, "</div>"]
    body.append("</section>")
    for at, name in enumerate(comparison.names):
        own = comparison.only(at)
        body.append(f"<section><h2>Only in {_text(name)} ({len(own)})</h2>")
        body += [_wording(comparison, wording) for statement in own for wording in statement.wordings]
        body.append("</section>")
    return _page("What the articles quote", body)


def _wording(comparison: Comparison, wording: Wording) -> str:
    words = "".join(map(_piece, diffed(wording.verdict))) if wording.verdict else _text(wording.text)
    who = f" {_text(comparison.who(wording))}:" if wording.speaker else ""
    name = _text(comparison.names[wording.article])
    place = paragraph_place(comparison.documents[wording.article], wording.paragraph)
    about = f"{name} {place} ({_text(relation_words(wording))}){who}"
    return f'<p><span class="soft">{about}</span> “{words}”</p>'


def _text(text: str) -> str:
    return escape(harmless(text).replace("\n", " "))
