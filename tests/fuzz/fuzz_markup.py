"""Generators of HTML, and of the XML inside EPUB and DOCX."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from fuzz_texts import sentence, words

TAGS = (
    "p p p p p div span article section main h1 h2 h6 blockquote q figure figcaption ul li table tr td br "
    "hr img a b i em nav footer header aside script style template svg math iframe textarea select "
    "noscript form button time address pre center body html head title meta link base frameset plaintext "
    "xmp listing caption details dl dt custom-tag o:p font"
).split()
ATTRIBUTES = (
    'class="byline"', 'class="standfirst"', 'itemprop="author"', 'rel="author"', 'datetime="2024-03-05"',
    'datetime="99999-99-99"',
    'lang="en"', 'lang="xx-$"', 'style="display:none"', 'id="x"', 'id="x', "class=", 'hidden', 'href="javascript:x"',
    "on='", "=",
    'content="' + "a" * 500 + '"', 'property="og:title"', 'type="application/ld+json"', "\x00=\x01", 'xmlns:x="y"',
    "x:y='z'",
)  # fmt: skip
_ODD = (
    "&", "&lt;", "&#0;", "&#x1b;[31m", "&#8238;", "&bogus;", "&#99999999999;", "<!--", "-->", "<![CDATA[", "]]>",
    "<!DOCTYPE html>", "<?x",
    "<", ">", "</", "</p", "<p/", "<!ENTITY a 'b'>", "\x00", "\ufeff", "<!-- - -- -->", "</html>", "</body>",
    "<br><br>", "<1>",
)  # fmt: skip
_DATES = (
    "2024-03-05T08:00:00Z",
    "yesterday",
    "9" * 5000,
    "0000-00-00",
    "March 5, 2024",
    "5/3/24",
    "",
    20240305,
    None,
    1e400,
    -1,
)


def html(dice: Random) -> bytes:
    """A page: a head that states things, right and wrong, and a body of any elements in any order."""
    head = f"<head><title>{words(dice, 8)} | {words(dice, 2)}</title>{_meta(dice)}{_linked(dice)}</head>"
    body = "".join(_node(dice, dice.randint(0, 6)) for _ in range(dice.randint(1, 10)))
    if dice.random() < 0.5:  # enough that trafilatura finds an article
        body += "<article>" + "".join(f"<p>{sentence(dice)} {words(dice, 40)}</p>" for _ in range(5)) + "</article>"
    if dice.random() < 0.03:
        tag = dice.choice(TAGS)
        body += f"<{tag}>" * int(2 ** dice.uniform(4, 14)) + words(dice)
    page = f"{dice.choice(('<!doctype html>', '', '<?xml version=1.0?>'))}<html>{head}<body>{body}</body></html>"
    encoding = dice.choice(("utf-8",) * 9 + ("utf-16", "latin-1", "utf-8-sig"))
    return page.encode(encoding, "replace")


def _node(dice: Random, depth: int) -> str:
    if depth == 0 or dice.random() < 0.3:
        return dice.choice(_ODD) if dice.random() < 0.15 else sentence(dice)
    tag = dice.choice(TAGS)
    attributes = "".join(f" {dice.choice(ATTRIBUTES)}" for _ in range(dice.choice((0, 0, 1, 3))))
    inside = "".join(_node(dice, depth - 1) for _ in range(dice.randint(0, 3)))
    return f"<{tag}{attributes}>{inside}" + (f"</{tag}>" if dice.random() < 0.85 else "")


def _meta(dice: Random) -> str:
    names = (
        "og:title",
        "og:description",
        "author",
        "article:published_time",
        "date",
        "og:locale",
        "og:site_name",
        "description",
    )
    key = dice.choice(("name", "property", "itemprop"))
    values = [words(dice), words(dice), *_DATES[:5]]
    made = [f'<meta {key}="{dice.choice(names)}" content="{dice.choice(values)}">' for _ in range(dice.randint(0, 5))]
    return "".join(made) + dice.choice(
        ("", '<meta charset="utf-8">', '<meta charset="shift_jis">', '<meta charset="zip">')
    )


def _linked(dice: Random) -> str:
    if dice.random() < 0.4:
        return ""
    entry: dict[str, Any] = {
        "@type": dice.choice(("NewsArticle", ["Article"], 5, None, "Report", ["x", 1])),
        "headline": words(dice),
    }
    entry |= {
        key: _value(dice, 4)
        for key in ("author", "publisher", "datePublished", "inLanguage", "name")
        if dice.random() < 0.6
    }
    whole = json.dumps(dice.choice((entry, [entry], {"@graph": [entry, _value(dice, 3)]})))
    if dice.random() < 0.2:
        whole = whole.replace("5", dice.choice(("1" * 5000, "NaN", "1e999", "[" * 3000)))
    return f'<script type="application/ld+json">{whole}</script>'


def _value(dice: Random, depth: int) -> Any:
    """Any value of JSON."""
    match dice.randrange(8 if depth else 5):
        case 0:
            return words(dice, 4)
        case 1:
            return dice.choice(_DATES)
        case 2:
            return dice.choice((True, None, 0, -1.5, 10**30, ""))
        case 3:
            return "https://a.example/x"
        case 4:
            return "\x1b[31m\u202e" + words(dice, 2)
        case 5:
            return [_value(dice, depth - 1) for _ in range(dice.randint(0, 4))]
        case _:
            return {
                dice.choice(("name", "@type", "url", "x")): _value(dice, depth - 1) for _ in range(dice.randint(0, 3))
            }


_ENTITIES = (
    "", "", "",
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>', '<!DOCTYPE x [<!ENTITY a "&a;">]>',
)  # fmt: skip


def doctype(dice: Random) -> str:
    """Nothing, or a document type with entities that grow, lead out or to themselves."""
    return dice.choice(_ENTITIES)


def xhtml(dice: Random) -> str:
    """A chapter of a book."""
    inside = "".join(
        f"<p>{words(dice)} {dice.choice(('', '&a;', '&c;', '<br/>', '<b>x'))}</p>" for _ in range(dice.randint(0, 5))
    )
    inside += _node(dice, 3) if dice.random() < 0.3 else ""
    nested = "<div>" * dice.choice((0, 0, 0, 3, 255, 257, 3000))
    return f"<?xml version='1.0'?>{doctype(dice)}<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>x</h1>{nested}{inside}</body></html>"


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RUNS = ("<w:r><w:t>{}</w:t></w:r>", "<w:ins><w:r><w:t>{}</w:t></w:r></w:ins>",
    "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>",
         "<w:r><w:tab/><w:br/><w:t xml:space='preserve'> {} </w:t></w:r>",
         "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>",
         "<w:hyperlink><w:r><w:t>{}</w:t></w:r></w:hyperlink>", "<w:r><w:instrText>{}</w:instrText></w:r>", "{}",
         "<w:t>{}")  # fmt: skip


def word(dice: Random) -> str:
    """The main part of a Word document."""

    def paragraph() -> str:
        style = dice.choice(("", "", "Titel", "Heading1", "Untertitel", "Bild", "x"))
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        runs = "".join(dice.choice(_RUNS).format(words(dice).replace("<", "&lt;")) for _ in range(dice.randint(0, 3)))
        made = f"<w:p>{properties}{runs}</w:p>"
        return f"<w:tbl><w:tr><w:tc>{made}</w:tc></w:tr></w:tbl>" if dice.random() < 0.1 else made

    nested = "<w:tbl><w:tr><w:tc>" * dice.choice((0, 0, 0, 0, 60, 300))
    body = nested + "".join(paragraph() for _ in range(dice.randint(0, 6)))
    return f'{doctype(dice)}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
