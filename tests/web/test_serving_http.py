"""The server over HTTP: what it answers, to whom, and how it ends. No browser is needed."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest
from processes import HARBOUR, environment, process
from serving import PATIENCE, Served, home, serving, until_gone

TITLE = "Harbour wall vote is put off again"


async def status(url: str, **headers: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers, allow_redirects=False) as answer:
        return answer.status


async def shaken(served: Served, **headers: str) -> int:
    """What a WebSocket is answered: 101 where it is opened."""
    try:
        async with aiohttp.ClientSession() as session, session.ws_connect(served.socket, headers=headers):
            return 101
    except aiohttp.WSServerHandshakeError as error:
        return error.status


async def drawn(connection: aiohttp.ClientWebSocketResponse, words: str) -> None:
    """Wait until these words were drawn."""
    seen = b""
    while words.encode() not in re.sub(rb"\x1b\[[0-9;]*[A-Za-z]", b"", seen):
        message = await asyncio.wait_for(connection.receive(), PATIENCE)
        assert message.type is aiohttp.WSMsgType.BINARY, (message, seen[-500:])
        seen += message.data


def tab(served: Served, session: aiohttp.ClientSession) -> aiohttp.client._WSRequestContextManager:
    return session.ws_connect(f"{served.socket}?width=130&height=35", headers={"Origin": served.origin})


async def test_a_page_that_asks_nobody_else_for_anything(standing):
    async with aiohttp.ClientSession() as session:
        async with session.get(standing.url) as answer:
            text = await answer.text()
            policy = answer.headers["Content-Security-Policy"]
        assert TITLE in text
        assert "default-src 'none'" in policy
        assert "http" not in policy
        found = re.findall(r'(?:src|href)="([^"]+)"', text)
        assert found
        assert not [one for one in found if "/" in one and not one.startswith("data:")]
        for name in found:
            if not name.startswith("data:"):
                async with session.get(standing.url + name) as answer:
                    assert answer.status == 200, name
                    assert answer.headers["X-Content-Type-Options"] == "nosniff"
                    if name.endswith(".css"):
                        assert "@import" not in (sheet := await answer.text())
                        assert not re.findall(r"url\(\s*[\"']?(?:https?:)?//", sheet)


async def test_who_is_refused(served):
    other = f"{served.origin}/{'x' * 43}/"
    assert await status(served.url) == 200
    assert await status(f"{served.origin}/") == 403
    assert await status(other) == 403
    assert await status(f"{other}page.js") == 403
    assert await status(f"{served.url}page.py") == 404
    assert await status(f"{served.url}..%2f..%2fpyproject.toml") == 404
    assert await status(served.url, Host="evil.example") == 403
    assert await status(served.url, Host=f"evil.example:{served.port}") == 403
    assert await status(served.url, Origin="http://evil.example") == 403
    assert await status(served.url, Host=f"localhost:{served.port}") == 200
    assert await shaken(served) == 403
    assert await shaken(served, Origin="http://evil.example") == 403
    assert await shaken(served, Origin="null") == 403
    assert await shaken(served, Origin=served.origin, Host="evil.example") == 403
    assert served.readers() == set()
    assert await shaken(served, Origin=served.origin) == 101


def own_address() -> str | None:
    """An address of this machine that is not loopback. Nothing is sent: a datagram socket is only routed."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            found: str = probe.getsockname()[0]
        except OSError:
            return None
    return None if found.startswith("127.") else found


async def test_other_interfaces_do_not_listen(standing, tmp_path):
    address = own_address()
    if address is None:
        pytest.skip("this machine has no other address")
    with socket.socket() as refused, pytest.raises(ConnectionRefusedError):
        refused.connect((address, standing.port))
    with serving(tmp_path / "open", "--host", "0.0.0.0", "--allow-others") as others:
        assert await status(others.url.replace("127.0.0.1", address)) == 200
        assert await status(others.url, Host="evil.example") == 403


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--host", "0.0.0.0"), 3, "add --allow-others if that is meant"),
        (("--host", "192.0.2.1", "--allow-others"), 3, "192.0.2.1 is not an address of this machine"),
        (("--host", "nowhere.invalid"), 3, "the host nowhere.invalid is not known"),
        (("--port", "70000"), 2, "is not a port"),
        (("--port", "x"), 2, "is not a port"),
        (("--allow-origin", "example.org"), 2, "is not an origin"),
        (("missing.txt",), 3, "missing.txt"),
        (("-",), 3, "piped input can be read only once"),
        (("one.txt", "two.txt"), 2, "unrecognized arguments"),
        (("--", "one.txt", "two.txt"), 3, "one source at a time"),
    ],
    ids=str,
)
def test_what_is_wrong_is_told_in_one_line(tmp_path, arguments, code, said):
    given = arguments if "--port" in arguments else ("--port", "0", *arguments)
    ran = process("serve", *given, env=home(tmp_path), cwd=tmp_path)
    out, err = ran.communicate(timeout=PATIENCE)
    assert (ran.returncode, out) == (code, b"")
    assert said in err.decode()
    assert err.decode().count("\n") == 1


def test_a_port_that_is_taken(standing, tmp_path):
    ran = process("serve", "--port", str(standing.port), env=home(tmp_path))
    out, err = ran.communicate(timeout=PATIENCE)
    assert (ran.returncode, out) == (3, b"")
    assert f"port {standing.port} is taken" in err.decode()


async def test_keys_and_sizes_go_to_a_process_that_ends_with_its_tab(served):
    async with aiohttp.ClientSession() as session:
        async with tab(served, session) as connection:
            await drawn(connection, "Harbour wall vote")
            await connection.send_json(["stdin", "n"])
            await drawn(connection, "quotation 1 of")
            await connection.send_json(["resize", {"width": 90, "height": 20}])
            await connection.send_json(["stdin", "G"])
            await drawn(connection, "100 %")
            readers = served.readers()
            assert len(readers) == 1
        until_gone(readers)


@pytest.mark.parametrize(
    "nonsense",
    ["", "{", "[]", "null", '["stdin"]', '["stdin", 3]', '["resize", {"width": -1, "height": 9e99}]', '["resize", []]',
     '["resize", {"width": 1e400, "height": "x"}]', '["quit"]', "[" * 100_000, '["stdin", "\\ud800"]', '["focus", 1]'],
    ids=lambda text: text[:24],
)  # fmt: skip
def test_what_means_nothing_is_not_handed_on(nonsense):
    from reader.serving.session import packet_for

    packet = packet_for(nonsense)
    assert packet is None or packet == b"D\0\0\0\x01?"


async def test_nonsense_ends_nothing(served):
    async with aiohttp.ClientSession() as session, tab(served, session) as connection:
        await drawn(connection, "Harbour wall vote")
        for text in ("", "{", '["resize", {"width": -1, "height": "x"}]', '["stdin", 3]'):
            await connection.send_str(text)
        await connection.send_bytes(b"\0\1\2")
        await connection.send_json(["stdin", "\ud83d\ude00n"])
        await drawn(connection, "quotation 1 of")


async def test_a_tab_says_why_it_ended(served, tmp_path):
    async with aiohttp.ClientSession() as session:
        async with tab(served, session) as connection:
            await drawn(connection, "Harbour wall vote")
            await connection.send_json(["stdin", "q"])
            assert await ended(connection) == (1000, "")
        async with tab(served, session) as connection:
            await drawn(connection, "Harbour wall vote")
            (reader,) = served.readers()
            os.kill(reader, signal.SIGKILL)
            code, said = await ended(connection)
            assert code == 1011
            assert said


async def test_a_source_that_is_gone_when_a_tab_opens(tmp_path):
    source = tmp_path / "note.txt"
    source.write_text("“The wall holds,” said Dorothea Quill, the harbourmaster.\n\nNobody else spoke.\n")
    with serving(tmp_path, source=str(source)) as served:
        source.unlink()
        async with aiohttp.ClientSession() as session, tab(served, session) as connection:
            code, said = await ended(connection)
    assert code == 1011
    assert "note.txt" in said or "no file" in said


async def ended(connection: aiohttp.ClientWebSocketResponse) -> tuple[int | None, str]:
    """The code and the reason with which it was closed."""
    while True:
        message = await asyncio.wait_for(connection.receive(), PATIENCE)
        if message.type is aiohttp.WSMsgType.CLOSE:
            return message.data, message.extra or ""
        assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT), message


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
async def test_a_signal_ends_the_server_and_all_readers(served, number, code):
    async with aiohttp.ClientSession() as session:
        async with tab(served, session) as one, tab(served, session) as other:
            await drawn(one, "Harbour wall vote")
            await drawn(other, "Harbour wall vote")
            readers = served.readers()
            assert len(readers) == 2
            served.running.send_signal(number)
            assert await ended(one) == (1001, "The server was stopped.")
            assert await ended(other) == (1001, "The server was stopped.")
        assert await asyncio.to_thread(served.running.wait, PATIENCE) == code
    until_gone(readers)
    assert served.running.stderr.read().count(b"\n") == 1


async def test_readers_leave_when_the_server_is_killed(served):
    async with aiohttp.ClientSession() as session, tab(served, session) as connection:
        await drawn(connection, "Harbour wall vote")
        readers = served.readers()
        assert served.stop(signal.SIGKILL) == -signal.SIGKILL
        until_gone(readers)


async def test_a_file_name_is_a_name_and_nothing_else(tmp_path):
    folder = tmp_path / "a;touch owned;$(touch owned) '\" -x"
    folder.mkdir()
    source = folder / "`touch owned`&--plain\n$HOME.yaml"
    source.write_bytes(HARBOUR.read_bytes())
    with serving(tmp_path, source=str(source)) as served:
        async with aiohttp.ClientSession() as session, tab(served, session) as connection:
            await drawn(connection, "Harbour wall vote")
    assert not [*tmp_path.rglob("owned")]


async def test_a_title_is_text_in_the_page(tmp_path):
    source = tmp_path / "odd.yaml"
    source.write_text(HARBOUR.read_text().replace("title: ", "title: </title><script>$socket ", 1))
    with serving(tmp_path, source=str(source)) as served:
        async with aiohttp.ClientSession() as session, session.get(served.url) as answer:
            text = await answer.text()
    assert "&lt;/title&gt;&lt;script&gt;$socket" in text


async def test_the_browser_is_opened_without_showing_the_token_to_others(tmp_path):
    """Its arguments can be seen by every user of the machine, so they name a file, and the file names the address."""
    note = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nf="${{1#file://}}"\n(echo "$1"; stat -c %a "$f"; cat "$f") > {note}.part\n'
                       f"mv {note}.part {note}\n")  # fmt: skip
    browser.chmod(0o755)
    with serving(tmp_path, "--open", env={"BROWSER": f"{browser} %s"}) as served:
        while not note.exists():
            await asyncio.sleep(0.02)
        argument, mode, page = note.read_text().split("\n", 2)
        token = served.url.split("/")[3]
        assert token not in argument
        assert mode == "600"
        assert f"url={served.url}" in page
        assert served.stop() == 0
    assert not Path(argument.removeprefix("file://")).exists()


async def test_each_tab_is_shown_as_was_asked_for(tmp_path):
    with serving(tmp_path, "--theme", "paper", "--no-mouse") as served:
        async with aiohttp.ClientSession() as session, tab(served, session) as connection:
            await drawn(connection, "\x1b]11;#fbf8f1")


async def test_ipv6(tmp_path):
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6")
    with serving(tmp_path, "--host", "::1") as served:
        assert served.url.startswith("http://[::1]:")
        async with aiohttp.ClientSession() as session, tab(served, session) as connection:
            await drawn(connection, "Harbour wall vote")


def test_what_is_missing_is_named(monkeypatch, capsys):
    from reader.cli import main
    from reader.ingest import extras

    monkeypatch.setitem(extras.EXTRAS, "web", ("no_such_package_at_all",))
    assert main(["serve"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "reader: serve: to read in a browser, more has to be installed; run `pip install 'quote-reader[web]'`\n"
    )


async def test_there_is_an_end_to_tabs(monkeypatch):
    from reader.serving import server
    from reader.serving.access import Access

    monkeypatch.setattr(server, "TABS", 0)
    app = server.application(server.Serving("Title", [], Access("token")))
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        await aiohttp.web.SockSite(runner, listening).start()
        origin = f"http://127.0.0.1:{listening.getsockname()[1]}"
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"{origin}/token/socket", headers={"Origin": origin}) as connection,
        ):
            code, said = await ended(connection)
        await runner.cleanup()
    assert code == 1013
    assert "tabs are open" in said


def test_the_server_does_not_load_textual():
    program = "import sys; import reader.cli.commands.serve, reader.serving.server; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, text=True, check=True)
    assert not {"textual", "rich", "textual_serve"} & {*ran.stdout.split()}
