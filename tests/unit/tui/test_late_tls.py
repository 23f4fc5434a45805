"""asyncio begins without TLS in the app, and has it whole when the first frame stands."""

from __future__ import annotations

import subprocess
import sys

BEGUN = """
import sys
from reader.tui.terminal.late_tls import give_asyncio_tls, import_asyncio_without_tls
import_asyncio_without_tls()
"""

CONVERSATION = """
import asyncio, ssl

def context(side):
    made = ssl.SSLContext(side)
    made.check_hostname, made.verify_mode = False, ssl.CERT_NONE
    made.maximum_version = ssl.TLSVersion.TLSv1_2
    made.set_ciphers("aNULL:@SECLEVEL=0")  # needs no certificate
    return made

async def answer(reader, writer):
    writer.write((await reader.readline()).upper())
    await writer.drain()
    writer.close()

async def talk():
    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context(ssl.PROTOCOL_TLS_SERVER))
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context(ssl.PROTOCOL_TLS_CLIENT))
    writer.write(b"said\\n")
    print((await reader.read()).decode().strip(), writer.get_extra_info("cipher") is not None)
    writer.close()
    server.close()

asyncio.run(talk())
"""


def ran(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert not done.returncode, done.stderr
    return done.stdout.strip()


def test_what_the_first_frame_needs_of_textual_does_not_load_tls():
    assert ran(BEGUN + "import reader.tui.run\nprint({'ssl', '_ssl'} & {*sys.modules})") == "set()"


def test_a_connection_is_encrypted_once_tls_is_given():
    assert ran(BEGUN + "import reader.tui.run\ngive_asyncio_tls()" + CONVERSATION) == "SAID True"


def test_it_would_not_be_before():
    tried = "try: asyncio.run(talk())\nexcept Exception: print('refused')"
    refused = CONVERSATION.replace("asyncio.run(talk())", tried)
    assert ran(BEGUN + "import reader.tui.run" + refused) == "refused"


def test_asyncio_that_has_tls_keeps_it():
    script = "import asyncio, ssl\nwas = asyncio.sslproto.SSLProtocol\n" + BEGUN
    assert ran(script + "give_asyncio_tls()\nprint(asyncio.sslproto.SSLProtocol is was)" + CONVERSATION) == (
        "True\nSAID True"
    )
