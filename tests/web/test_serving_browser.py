"""The reader in a real browser: what the page shows, takes and asks for."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import pytest
from browser import Browser
from serving import Served, until_gone

pytestmark = pytest.mark.asyncio(loop_scope="module")

TITLE = "Harbour wall vote is put off again"
WHY = "document.getElementById('ended').open ? document.getElementById('why').textContent : ''"


async def read(browser: Browser, served: Served):
    """A tab with the article in it."""
    tab = await browser.tab()
    await tab.go(served.url)
    await tab.until(TITLE)
    return tab


async def test_the_article_is_there_and_nobody_else_was_asked(served, browser):
    tab = await read(browser, served)
    await tab.press("n")
    await tab.until("quotation 1 of")
    await tab.press("n")
    await tab.until("quotation 2 of")
    asked = {urlsplit(url).netloc for url in tab.asked}
    assert asked == {served.host}
    assert any(url.startswith("ws://") for url in tab.asked)
    assert not [said for said in tab.said if "Content Security Policy" in said or "Uncaught" in said]
    loaded = "Array.from(document.fonts).filter((f) => f.status === 'loaded').length"
    assert await tab.evaluate(loaded) == 2


EAGER = """
window.WebSocket = class extends WebSocket {
  constructor(...how) {
    super(...how);
    // As one who types before the connection stands.
    queueMicrotask(() => ["n", "n"].forEach((key) => this.send(JSON.stringify(["stdin", key]))));
  }
};
"""


async def test_what_happens_before_the_connection_stands_is_no_error_and_not_lost(standing, browser):
    tab = await browser.tab()
    await tab.do("Emulation.setFocusEmulationEnabled", enabled=True)
    await tab.do("Page.addScriptToEvaluateOnNewDocument", source=EAGER)
    await tab.go(standing.url)
    await tab.until("quotation 2 of")
    assert not [said for said in tab.said if "Uncaught" in said or "WebSocket" in said]


async def test_an_address_elsewhere_in_the_query_is_not_asked(standing, browser):
    tab = await browser.tab()
    await tab.go(f"{standing.url}?ping=http://ping.invalid/")
    await tab.until(lambda _: [said for said in tab.said if "violates" in said])


async def test_it_fits_the_window(standing, browser):
    tab = await read(browser, standing)
    await tab.until("Speakers")
    await tab.resize(520, 500)
    await tab.until(lambda text: "Speakers" not in text and TITLE.split(maxsplit=1)[0] in text)
    assert await tab.evaluate("theTerminal.cols") < 70
    await tab.resize(1600, 900)
    await tab.until("Speakers")
    assert await tab.evaluate("theTerminal.cols") > 150


async def test_what_is_copied(served, browser):
    tab = await read(browser, served)
    await tab.press("n")
    await tab.until("quotation 1 of")
    await tab.evaluate(
        "navigator.clipboard.writeText = (words) => { window.copied = words; return Promise.resolve(); }"
    )
    await tab.press("y")
    await tab.until("through the browser")
    copied = await tab.until(lambda text: text not in ("", "None"), script="window.copied ?? ''")
    assert copied.startswith("“")


async def test_a_click(served, browser):
    tab = await read(browser, served)
    await tab.until("Quotations")
    rows = await tab.rows()
    third = [row for row, text in enumerate(rows) if "“" in text[-36:]][2]
    cell = await tab.evaluate("theTerminal._core._renderService.dimensions.css.cell")
    await tab.click((len(rows[third]) - 20) * cell["width"], (third + 0.5) * cell["height"])
    await tab.until("quotation 3 of")


async def test_what_the_browser_will_not_copy_is_there_to_be_taken(served, browser):
    """Headless, nothing has the focus that the clipboard wants, which is what is needed here."""
    tab = await browser.tab()
    await tab.do("Page.enable")
    refuse = "Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});"
    await tab.do("Page.addScriptToEvaluateOnNewDocument", source=f"{refuse} document.execCommand = () => false;")
    await tab.go(served.url)
    await tab.until(TITLE)
    await tab.press("n")
    await tab.until("quotation 1 of")
    await tab.press("y")
    words = "document.getElementById('uncopied').open ? document.getElementById('words').value : ''"
    assert (await tab.until(bool, script=words)).startswith("“")
    await tab.evaluate("document.getElementById('done').click()")
    await tab.press("n")
    await tab.until("quotation 2 of")


async def test_the_page_takes_the_colour_of_the_theme(standing, browser):
    tab = await read(browser, standing)
    colour = "getComputedStyle(document.querySelector('.xterm-viewport')).backgroundColor"
    await tab.until("rgb(21, 23, 27)", script=colour)
    await tab.press("t")
    await tab.until("dark")
    for letter in "paper":
        await tab.press(letter)
    await tab.press("Enter")
    await tab.until("rgb(251, 248, 241)", script=colour)


async def test_tabs_are_readers_of_their_own_and_end_with_them(served, browser):
    one, other = await asyncio.gather(read(browser, served), read(browser, served))
    both = served.readers()
    assert len(both) == 2
    await one.press("n")
    await one.until("quotation 1 of")
    assert "quotation – of" in await other.until("quotation")
    await one.close()
    while len(served.readers()) == 2:
        await asyncio.sleep(0.05)
    (left,) = served.readers()
    await other.press("n")
    await other.until("quotation 1 of")
    await other.close()
    until_gone({left})


async def test_reading_on_after_leaving(served, browser):
    tab = await read(browser, served)
    readers = served.readers()
    await tab.press("q")
    assert "left the reader" in await tab.until(bool, script=WHY)
    until_gone(readers)
    await tab.press("Enter")
    await tab.until(TITLE)
    assert len(served.readers()) == 1


async def test_it_says_when_the_server_was_stopped(served, browser):
    tab = await read(browser, served)
    await asyncio.to_thread(served.stop)
    assert "The server was stopped" in await tab.until(bool, script=WHY)


async def test_a_page_of_another_origin_gets_nothing(served, browser):
    """The token alone does not let a page of somebody else talk to it, whatever that page tries."""
    tab = await browser.tab()
    await tab.go("data:text/html,<title>elsewhere</title>")
    opens = f"""new Promise((done) => {{
      const socket = new WebSocket("{served.socket.replace("http", "ws")}");
      socket.onopen = () => done("open");
      socket.onerror = () => done("refused");
    }})"""
    assert await tab.evaluate(opens) == "refused"
    fetched = f"fetch('{served.url}').then((answer) => answer.text(), () => 'refused')"
    assert await tab.evaluate(fetched) == "refused"
    assert served.readers() == set()
