"""Who is let in, decided from the headers alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.serving.access import Access, Origin, origin_of, split_host

HOME = Access("secret", names=frozenset({"127.0.0.1"}))
OPEN = Access("secret", others=True)
BEHIND = Access("secret", origins=frozenset({Origin("https", "reader.example.org", 443)}))


@pytest.mark.parametrize(
    ("access", "host", "let_in"),
    [
        (HOME, "127.0.0.1:7323", True),
        (HOME, "127.9.9.9:7323", True),
        (HOME, "localhost:9999", True),
        (HOME, "LocalHost", True),
        (HOME, "localhost.:7323", True),
        (HOME, "[::1]:7323", True),
        (HOME, "192.168.1.4:7323", False),
        (OPEN, "192.168.1.4:7323", True),
        (OPEN, "[fe80::1]:7323", True),
        (OPEN, "desk:7323", False),
        (Access("secret", names=frozenset({"desk"})), "desk:7323", True),
        (BEHIND, "reader.example.org", True),
        (BEHIND, "reader.example.org:443", True),
        (BEHIND, "reader.example.org:8080", False),
        (HOME, "reader.example.org", False),
        (HOME, "127.0.0.1.evil.example:7323", False),
        (HOME, "localhost.evil.example", False),
        (HOME, "evil.example", False),
        (HOME, "2130706433", False),
        (HOME, "0x7f.1", False),
        (HOME, "user@localhost", False),
        (HOME, "localhost:7323/x", False),
        (HOME, "localhost:", False),
        (HOME, "", False),
    ],
)
def test_the_name_that_is_asked_for(access, host, let_in):
    assert (access.refusal({"Host": host}, socket=False) is None) is let_in


@pytest.mark.parametrize(
    ("access", "host", "origin", "let_in"),
    [
        (HOME, "127.0.0.1:7323", "http://127.0.0.1:7323", True),
        (HOME, "localhost:7323", "http://localhost:7323", True),
        (HOME, "localhost", "http://localhost", True),
        (HOME, "localhost", "http://localhost:80", True),
        (HOME, "127.0.0.1:7323", None, False),
        (HOME, "127.0.0.1:7323", "null", False),
        (HOME, "127.0.0.1:7323", "http://localhost:7323", False),
        (HOME, "127.0.0.1:7323", "http://127.0.0.1:8000", False),
        (HOME, "127.0.0.1:7323", "https://127.0.0.1:7323", False),
        (HOME, "127.0.0.1:7323", "http://evil.example", False),
        (HOME, "127.0.0.1:7323", "http://127.0.0.1:7323.evil.example", False),
        (HOME, "127.0.0.1:7323", "http://127.0.0.1:7323/", False),
        (HOME, "127.0.0.1:7323", "http://x@127.0.0.1:7323", False),
        (HOME, "127.0.0.1:7323", "file://", False),
        (HOME, "127.0.0.1:7323", "chrome-extension://abcdefgh", False),
        (BEHIND, "127.0.0.1:7323", "https://reader.example.org", True),
        (BEHIND, "127.0.0.1:7323", "http://reader.example.org", False),
    ],
)
def test_the_page_that_asks_for_a_socket(access, host, origin, let_in):
    headers = {"Host": host} | ({} if origin is None else {"Origin": origin})
    assert (access.refusal(headers, socket=True) is None) is let_in


def test_a_page_is_asked_for_without_an_origin_but_not_with_a_foreign_one():
    assert HOME.refusal({"Host": "localhost"}, socket=False) is None
    assert HOME.refusal({"Host": "localhost", "Origin": "http://evil.example"}, socket=False)


@given(st.text())
def test_only_the_token_itself_is_known(text):
    assert HOME.knows(text) is (text == "secret")


@given(st.one_of(st.text(), st.text("0123456789:.[]@/\\%abh ")))
def test_any_text_as_a_header(text):
    host, origin = split_host(text), origin_of(text)
    assert host is None or (host[0] and not set(host[0]) & set("/@ \\"))
    assert origin is None or origin.scheme in ("http", "https")
    assert isinstance(HOME.refusal({"Host": text, "Origin": text}, socket=True), str)


def test_the_token_is_shown_to_nobody():
    assert "secret" not in repr(HOME)
