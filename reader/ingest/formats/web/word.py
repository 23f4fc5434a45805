"""What Microsoft Word writes when it saves a text as a page: its styles as classes, its numbers and notes as text."""

from __future__ import annotations

from functools import cache

from lxml import etree
from lxml.html import HtmlElement

_IGNORED = "mso-list:ignore"
"""The style of the number or bullet that Word sets in front of an item, for programs without lists."""
_NOTES = ("_ftnref", "_ednref")
_BULLETS = "·•▪o§–- \u00a0"


@cache
def _styled() -> etree.XPath:
    return etree.XPath(
        "//p[starts-with(@class, 'Mso')] | //*[contains(@style, 'mso-list')] | //a[starts-with(@name, '_')]"
    )


def is_word(root: HtmlElement) -> bool:
    """Whether Word wrote all of a page, so that all of it is its text."""
    sections = root.xpath(
        "boolean(/html/body/div[starts-with(@class, 'WordSection') or starts-with(@class, 'Section')])"
    )
    names = (meta.get("content") or "" for meta in root.iter("meta") if (meta.get("name") or "").lower() == "generator")
    return bool(sections) and any(name.startswith("Microsoft Word") for name in names)


def name_styles(root: HtmlElement) -> None:
    """Make elements of HTML of what Word marks by its styles: title, subtitle, items; take the marks of notes out."""
    for element in _styled()(root):
        style = (element.get("style") or "").lower().replace(" ", "")
        name = element.get("class") or ""
        if element.tag == "p" and name == "MsoTitle":
            element.tag = "h1"
        elif element.tag == "p" and name == "MsoSubtitle":
            element.set("class", "subtitle")
        elif element.tag == "p" and name.startswith("MsoList"):
            element.tag = "li"
            _without_bullet(element)
        elif (_IGNORED in style) or (element.get("name") or "").startswith(_NOTES):
            element.drop_tree()


def _without_bullet(item: HtmlElement) -> None:
    """Take the bullet in front of the words of an item out."""
    for inner in item.iter():
        if (inner.text or "").strip():
            words = str(inner.text).lstrip()
            if words[:1] in _BULLETS and (len(words) == 1 or words[1] in " \u00a0"):
                inner.text = words.lstrip(_BULLETS)
            return
