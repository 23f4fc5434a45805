"""How long until the first frame stands in a real pseudo-terminal, and the memory it takes, as ratios to hello-world.

    python tests/benchmarks/app_start.py [runs]

Prints, all measured in turns within one run: time to first paint, and on Linux the processor time of the process until
then, which other work on the machine disturbs less, of `reader`, of a document of 3,000 paragraphs, of a text whose
quotations have to be found first, of `reader` where it was left the last time, and of a hello-world Textual app; how
long quitting takes; and the peak memory of each after its first frame.
"""

from __future__ import annotations

import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from fcntl import ioctl
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
import contextlib

from long_document import long_article, long_document

HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Static("Hello, world")
Hello().run()
"""
SIZE = (120, 40)


class Start(NamedTuple):
    """One start: seconds to first paint, by the clock and of the processor; seconds from the key to the end, CPU
    seconds of all, peak memory in MB."""

    paint: float
    busy: float
    quit: float
    cpu: float
    memory: float


def environment(folder: Path) -> dict[str, str]:
    """The variables of a process that keeps everything in a folder, and shows no tour."""
    habits = folder / "quote-reader" / "habits.json"
    habits.parent.mkdir(parents=True, exist_ok=True)
    if not habits.exists():
        habits.write_text('{"quote-reader": "habits", "version": 1, "toured": true}', encoding="utf-8")
    named = {f"XDG_{kind}_HOME": str(folder) for kind in ("CACHE", "DATA", "STATE", "CONFIG")}
    made = {**os.environ, **named, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    # The first start, which is not counted, compiles what was changed, as it does for a user. With this variable each
    # start would compile it anew, and what is measured would depend on how old the compiled files are.
    made.pop("PYTHONDONTWRITEBYTECODE", None)
    return made


def start(command: list[str], wanted: bytes, cache: Path) -> Start:
    """Start a command in a pseudo-terminal, wait until it wrote ``wanted``, let it settle, page down, press q."""
    master, slave = pty.openpty()
    ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    own = environment(cache)
    began = time.perf_counter()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=own)
    os.close(slave)
    seen = bytearray()
    painted = paged = asked = busy = 0.0
    while not asked or time.perf_counter() < asked + 10:
        if select.select([master], [], [], 0.002)[0]:
            with contextlib.suppress(OSError):
                seen += os.read(master, 1 << 16)
        now = time.perf_counter()
        if not painted and wanted in seen:
            painted, busy = now, cpu_of(process.pid)
        if painted and not paged and now > painted + 0.5:
            os.write(master, b" ")  # so that there is a place to come back to
            paged = now
        if painted and not asked and now > painted + 0.7:
            os.write(master, b"q")
            asked = now
        pid, _, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = 0
            os.close(master)
            return Start(
                painted - began,
                busy,
                time.perf_counter() - asked,
                usage.ru_utime + usage.ru_stime,
                usage.ru_maxrss / 1024,
            )
        if not painted and now > began + 30:
            break
    process.kill()
    raise SystemExit(f"{command}: {wanted!r} never came, or it did not quit")


def cpu_of(pid: int) -> float:
    """Processor seconds of a process until now, without its children; 0 where the system does not tell."""
    used = 0
    with contextlib.suppress(OSError):
        used = sum(int(task.read_text().split()[0]) for task in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    return used / 1e9


def text_article(path: Path) -> None:
    """A text of about six kilobytes, as somebody would paste it."""
    document = long_article(14)
    path.write_text("A very long report\n\n" + "\n\n".join(p.text for p in document.paragraphs), encoding="utf-8")


def main() -> None:
    """Measure in turns and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    reader = str(Path(sys.executable).with_name("reader"))  # as it is installed beside this Python
    with tempfile.TemporaryDirectory() as folder:
        long, note = Path(folder, "long.yaml"), Path(folder, "note.txt")
        text = long_document(3000, long)
        text_article(note)
        sign = "¶".encode()
        commands = {
            "hello-world": ([sys.executable, "-c", HELLO], b"Hello, world", False),
            "reader": ([reader], sign, False),
            "3,000 paragraphs": ([reader, str(long)], sign, False),
            f"{note.stat().st_size / 1000:.0f} kB of text": ([reader, str(note)], sign, False),
            "reader, again": ([reader], sign, True),
        }
        measured: dict[str, list[Start]] = {name: [] for name in commands}
        for run in range(runs + 1):
            for name, (command, wanted, again) in commands.items():
                cache = Path(folder, "kept" if again else f"cold-{run}-{len(measured[name])}")
                result = start(command, wanted, cache)
                if run:
                    measured[name].append(result)
    print(f"median of {runs}, {SIZE[0]}x{SIZE[1]}; long: {text / 1e6:.2f} MB of text; only the last finds a cache")
    middle = {name: Start(*map(statistics.median, zip(*rows, strict=True))) for name, rows in measured.items()}
    for name, row in middle.items():
        print(
            f"{name:18} first paint {1000 * row.paint:5.0f} ms, CPU {1000 * row.busy:4.0f} ms"
            f"   quit {1000 * row.quit:4.0f} ms   CPU {1000 * row.cpu:5.0f} ms   peak {row.memory:6.1f} MB"
        )
    hello, bundled, longest, pasted, warm = (middle[name] for name in commands)
    print(f"first paint: reader / hello-world        {bundled.paint / hello.paint:.2f}  (at most 1.25)")
    print(f"  in processor time                      {bundled.busy / max(hello.busy, 1e-9):.2f}")
    print(f"first paint: reader, again / hello-world {warm.paint / hello.paint:.2f}")
    print(f"first paint: 3,000 / bundled             {longest.paint / bundled.paint:.2f}  (at most 1.5)")
    print(f"first paint: text / bundled              {pasted.paint / bundled.paint:.2f}  (at most 1.25)")
    print(f"peak memory: reader / hello-world        {bundled.memory / hello.memory:.2f}  (at most 1.3)")
    print(
        f"memory of 3,000 above bundled / text     {(longest.memory - bundled.memory) * 1e6 / text:.1f}  (at most 12)"
    )


if __name__ == "__main__":
    main()
