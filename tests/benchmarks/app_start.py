"""How long until the first frame stands in a real pseudo-terminal, and the memory it takes, as ratios to hello-world.

    python tests/benchmarks/app_start.py [runs]

Prints, all measured in turns within one run: time to first paint of `reader`, of a document of 3,000
paragraphs, and of a hello-world Textual app; and the peak memory of each after its first frame.
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

sys.path.insert(0, str(Path(__file__).parent))
from long_document import long_document

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


def first_paint(command: list[str], wanted: bytes) -> tuple[float, float, float]:
    """Seconds until ``wanted`` was written to the terminal, CPU seconds and peak memory in MB when it quits."""
    master, slave = pty.openpty()
    ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment)
    os.close(slave)
    seen = b""
    painted = None
    pid, usage = 0, None
    while True:
        if select.select([master], [], [], 0.02)[0]:
            try:
                seen += os.read(master, 1 << 16)
            except OSError:
                pass
        if painted is None and wanted in seen:
            painted = time.perf_counter() - start
            quit_at = time.perf_counter() + 0.7
        if painted is not None and quit_at and time.perf_counter() > quit_at:
            os.write(master, b"q")
            quit_at = 0.0
        pid, _, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.perf_counter() - start > 30:
            process.kill()
            raise SystemExit(f"{command}: {wanted!r} never came")
    process.returncode = 0
    os.close(master)
    assert painted is not None
    return painted, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Measure in turns and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "long.yaml")
        text = long_document(3000, path)
        commands = {
            "hello-world": ([sys.executable, "-c", HELLO], b"Hello, world"),
            "reader": ([sys.executable, "-m", "reader"], "¶".encode()),
            "3,000 paragraphs": ([sys.executable, "-m", "reader", str(path)], "¶".encode()),
        }
        measured: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
        for run in range(runs + 1):
            for name, (command, wanted) in commands.items():
                result = first_paint(command, wanted)
                if run:
                    measured[name].append(result)
    print(f"median of {runs}, {SIZE[0]}x{SIZE[1]}; text of the long document {text / 1e6:.2f} MB")
    middle = {
        name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in measured.items()
    }
    for name, (paint, cpu, memory) in middle.items():
        print(f"{name:18} first paint {1000 * paint:6.0f} ms   CPU {1000 * cpu:6.0f} ms   peak {memory:6.1f} MB")
    hello, bundled, long = (middle[name] for name in commands)
    print(f"first paint: reader / hello-world      {bundled[0] / hello[0]:.2f}  (at most 1.35)")
    print(f"first paint: 3,000 / bundled           {long[0] / bundled[0]:.2f}  (at most 1.5)")
    print(f"peak memory: reader / hello-world      {bundled[2] / hello[2]:.2f}  (at most 1.3)")
    print(f"memory of 3,000 above bundled / text   {(long[2] - bundled[2]) * 1e6 / text:.1f}  (at most 12)")


if __name__ == "__main__":
    main()
