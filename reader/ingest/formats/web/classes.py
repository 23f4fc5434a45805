"""What the names of classes say about an element. They are words of page authors, not of a language."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reader.ingest.formats.markup import Element
from reader.text.patterns import later

_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|captions|cutline|figcaption|wp-caption-text)(?:$|[\s_-])", re.IGNORECASE)
_NO_CAPTION = later(r"closed|video|toggle|hide|button|icon|wrap|container|with-|has-", re.IGNORECASE)
_CREDIT = later(
    r"(?:^|[\s_-])(?:credits?|source|photographer|photo-?credit|image-?credit|copyright|byline|attribution)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-text|-only)?|screenreader(?:-text|-only)?|show-for-sr|"
    r"a11y-hidden|hidden-text|off-?screen|u-hidden|is-hidden|element-invisible|assistive-text|clip-text|accessibility-text|hidden-?label|label-?hidden|hide-?visually|vh)"
    r"(?:$|\s|--)",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"(?:hover|rollover|tooltip|tool-tip|popover|pop-up|popup|flyout|dropdown)[\w-]*?"
    r"(?:card|block|content|box|panel|inner|text|body|menu|list)|(?:^|[\s_-])(?:hovercard|hover-card|tooltip|popover|flyout)$",
    re.IGNORECASE,
)
_STYLE = later(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![a-z-])(?:left|top)\s*:\s*-\d{3,}\s*(?:px|r?em)"
    r"|(?<![a-z-])clip(?:-path)?\s*:\s*(?:rect\(\s*[01](?:px)?[\s,]|inset\(\s*(?:50|100)%)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:(?P<comments>comments?|disqus|discussion|replies|respond|top-?posts)|"
    r"(?P<related>related|recirc\w*|read-?more|more-?(?:on|from|stories|news)|also-?read|recommended|trending|popular|"
    r"most-?(?:read|viewed|popular)|teasers?|outbrain|taboola|you-may|inline-?links?|see-?also)|"
    r"(?P<newsletter>newsletters?|nl-?(?:box|form|sign-?up|widget|promo)|inbox|email-?(?:sign-?up|capture|form)|sign-?up|subscri\w*|paywall|piano|promos?|promotion|donat\w*|membership|cta|marketing|abo(?:-?(?:box|banner|hinweis|promo|teaser|wall))?)|"
    r"(?P<sharing>share|sharing|share-?(?:bar|tools|buttons)|social|social-?(?:share|links|bar)|toolbar|follow-?us)|"
    r"(?P<advertisement>ads?|partner-?content|paid-?(?:post|content|partner)\w*|branded-?content|native-?ad\w*|promoted|advert\w*|ad-?(?:slot|unit|container|wrapper)|sponsor\w*|dfp|leaderboard)|"
    r"(?P<author>author-?(?:bio|box|info|card|details|profile)|about-?(?:the-?)?author|bio|biography|contributor-?bio)|"
    r"(?P<navigation>nav|navbar|menu|breadcrumbs?|pagination|pager|tags?|topics|tag-?list|skip-?link|site-?(?:header|footer)|"
    r"masthead|cookie\w*|consent|gdpr|modal|banner|gallery-?nav))(?=$|[\s_-])",
    re.IGNORECASE,
)
_REASONS = {
    "comments": "comments",
    "related": "related stories",
    "newsletter": "newsletter",
    "sharing": "sharing",
    "advertisement": "advertisement",
    "author": "about the author",
    "navigation": "navigation",
}


_LONGEST = 200
"""Characters of names up to which what was found of them is remembered: a page has few, each of them often."""


def remembered(search: Callable[[str], str]) -> Callable[[str], str]:
    """A search in the names of classes that is made once for each."""
    known = lru_cache(maxsize=4096)(search)

    def asked(names: str) -> str:
        return known(names) if len(names) <= _LONGEST else search(names)

    return asked


def names_caption(element: Element) -> bool:
    """Whether the class of an element says that it is a caption."""
    names = element.get("class")
    return names is not None and "c" in names and _CAPTION.search(names) is not None and not _NO_CAPTION.search(names)


def names_credit(element: Element) -> bool:
    """Whether the class of an element inside a caption says that it names whose picture it is."""
    return _CREDIT.search(element.get("class") or "") is not None


def is_hidden(element: Element) -> bool:
    """Whether a page does not show an element, or only to screen readers or under the pointer."""
    names, style = element.get("class"), element.get("style")
    if names and (said := _said_of_hiding(names)) and (said == "hidden" or element.tag in ("span", "div", "aside")):
        return True
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    return element.get("aria-hidden") == "true" or (style is not None and _STYLE.search(style) is not None)


@remembered
def _said_of_hiding(names: str) -> str:
    return "hidden" if _HIDDEN.search(names) else "card" if _CARD.search(names) else ""


_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|Uhr))?", re.IGNORECASE)
_AUTHOR = re.compile(r"(?:^|[\s_-])(?:author|by-?line|writer|reporter)(?:-?name)?(?:$|[\s_-])", re.IGNORECASE)
_LONGEST_NAME = 6
"""Words."""


def is_of_post(element: Element, text: str) -> bool:
    """Whether a line belongs to a post of a live blog and is none of its text: a button, or the time."""
    return element.tag == "button" or (element.tag != "dt" and _CLOCK.fullmatch(text) is not None)


def names_author(element: Element, words: int) -> bool:
    """Whether a line of so many words is the name of an author, after its class."""
    return words <= _LONGEST_NAME and _AUTHOR.search(element.get("class") or "") is not None


def reason_beside(element: Element) -> str:
    """Why what is inside an element is no part of an article, after its classes and id; else an empty string."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _said_of_place(names) if len(names) > 1 else ""


@remembered
def _said_of_place(names: str) -> str:
    match = _BESIDE.search(names)
    return "" if match is None else _REASONS[match.lastgroup or "navigation"]
