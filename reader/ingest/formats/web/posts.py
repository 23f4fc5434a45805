"""Words of somebody else that a page sets off: embedded posts of social networks, and names below block quotations."""

from __future__ import annotations

import re

from reader.document.clean import without_controls
from reader.document.model import ParagraphKind
from reader.ingest.formats.markup import Element, local_name, walk
from reader.ingest.formats.web.classes import remembered
from reader.ingest.lines import one_line
from reader.ingest.source_page import Block
from reader.text.patterns import later

_POST = re.compile(
    r"(?:^|\s)(?:twitter-(?:tweet|video)|tweet|tweet-embed|embedded-tweet|mastodon-(?:embed|post|status)|toot|"
    r"bluesky-(?:embed|post)|bsky-(?:embed|post)|instagram-media|threads-post|text-post-media|fb-post|tiktok-embed|"
    r"substack-(?:post|note)-embed|(?:social|embedded)-post)(?:$|\s|--)",
    re.IGNORECASE,
)
_ELEMENTS = frozenset("blockquote div article section aside figure".split())
_AUTHOR = later(
    r"author-?name|display-?name|full-?name|user-?name|fn\b|screen-?name|post-?author|__author|author$", re.IGNORECASE
)
_HANDLE = later(r"handle|screen-?name|user-?id|acct|nickname", re.IGNORECASE)
_WORDS = later(
    r"(?:tweet|post|status|toot|note|entry)?-?_*(?:text|content|body|message)(?:$|[\s_-])|e-content", re.IGNORECASE
)
_SIGNED = later(r"[—–―]\s*(?P<name>[^—–―()@]{2,80}?)\s*\(\s*(?P<handle>@[\w.@-]+)\s*\)")
_SHARED_BY = later(
    r"(?:(?:A|Ein) (?:post|photo|video|reel|Beitrag) (?:shared|posted|geteilt) (?:by|von) (?P<name>[^(@]{2,80}?)\s*\()"
    r"|(?:Posted|Geposted|Gepostet) (?:by|von) (?P<poster>[^(@]{2,80}?) (?:on|am) ",
    re.IGNORECASE,
)
_LABEL = later(
    r"(?:(?:View|See|Watch|Open)\b.{0,40}\bon (?:Instagram|Mastodon|Bluesky|X|Twitter|Threads|Facebook|TikTok|YouTube)"
    r"|(?:A|Ein) (?:post|photo|video|reel|Beitrag) (?:shared|posted|geteilt) (?:by|von) .{2,80}|Post by @\S+)\W*",
    re.IGNORECASE,
)
"""What stands in the place of a post that a script would show."""
_BY_AUTHOR = later(r"(?P<words>.{2,}) by (?P<name>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3})$")
"""The first line of a card of Substack: the title and who wrote it."""
_PICTURE = later(r"\s*(?:pic\.\S+/\S+|https?://t\.co/\S+|https?://\S+)\s*$")
_DASH = later(r"^[—–―-]+\s*(?=[^\W\d_])")
_LONGEST_SIGNATURE, _LONGEST_NAME = 24, 6
"""Words of a line below a block quotation that says whose words they are, and of the name in it."""


def post_of(element: Element, name: str) -> list[Block] | None:
    """The blocks of an embedded post: its words with the name of their author as ``credit``, then the line of the name.

    None for an element that is no post, or one without words.
    """
    classes = element.get("class")
    if not classes or name not in _ELEMENTS or not _said_of_post(classes):
        return None
    line = element.sourceline or 0
    everything = _text(element)
    signed = _SIGNED.search(everything)
    shared = _SHARED_BY.search(everything)
    author = _by_class(element, _AUTHOR)
    who = signed["name"] if signed else author or (shared["name"] or shared["poster"] if shared else "")
    words = _by_class(element, _WORDS)
    paragraphs = [words] if words else _paragraphs(element)
    titled = _BY_AUTHOR.match(paragraphs[0]) if paragraphs and not who and "substack" in classes else None
    if titled is not None:
        who, paragraphs[0] = titled["name"], titled["words"]
    said = [text for text in (_PICTURE.sub("", paragraph) for paragraph in paragraphs) if text and text != who]
    if not said and signed:
        said = [everything[: signed.start()].strip()]
    said = [text for text in said if not (signed and text.startswith(("—", "–", "―"))) and not is_label(text)]
    if not any(said):
        return None
    handle = _by_class(element, _HANDLE)
    author = author or (who if titled is not None else "")
    below = everything[signed.start() :] if signed else " ".join(filter(None, (author, handle)))
    blocks = [Block(text, line, ParagraphKind.BLOCK_QUOTE, one_line(who)) for text in said]
    if below and below not in said:
        blocks.append(Block(below if below.startswith(("—", "–", "―")) else f"— {below}", line, plain=True))
    return blocks


@remembered
def _said_of_post(names: str) -> str:
    match = _POST.search(names)
    return "" if match is None else match[0]


def is_label(text: str) -> bool:
    """Whether a line says no more than whose post should stand there."""
    return _LABEL.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether the last line of a block quotation says whose words it has: a dash and a name."""
    return _DASH.match(text) is not None and len(text.split()) <= _LONGEST_SIGNATURE


def name_in_signature(text: str) -> str:
    """The name in the line below a block quotation, without role and work; an empty string where there is none."""
    name = re.split(r"[,(;:“\"]|\s[—–-]\s|\s(?:in|on|via)\s", _DASH.sub("", text.strip()), maxsplit=1)[0].strip(" .")
    words = name.split()
    return name if 0 < len(words) <= _LONGEST_NAME and words[0][0].isupper() else ""


def _by_class(element: Element, pattern: re.Pattern[str]) -> str:
    """The text of the first element below one whose class fits."""
    for child in element.iter():
        if child is not element and isinstance(child.tag, str) and pattern.search(child.get("class") or ""):
            text = _text(child)
            if text:
                return text
    return ""


def _paragraphs(element: Element) -> list[str]:
    return [text for child in element.iter() if local_name(child).lower() == "p" and (text := _text(child))]


def _text(element: Element) -> str:
    parts = []
    skipped: Element | None = None
    walked = walk(element, "start", "end")
    for event, child in walked:
        name = local_name(child).lower()
        if event == "start":
            if name in ("script", "style", "svg"):
                walked.skip_subtree()
                skipped = child
            else:
                parts.append(" " if name == "br" else child.text or "")
            continue
        if name in ("p", "div", "li") and child is not skipped:
            parts.append(" ")
        if child is not element:
            parts.append(child.tail or "")
    return one_line(without_controls("".join(parts)))
