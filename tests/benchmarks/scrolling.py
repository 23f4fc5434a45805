"""CPU time per scroll step and per quotation jump, in an article of 60 and in one of 3,000 paragraphs.

    python tests/benchmarks/scrolling.py [steps]

Drives the app headless (key press to painted frame, the whole of Textual included), in turns.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from long_document import long_article

from reader.tui.app import ReaderApp

KEYS = {"scroll step (j)": "j", "page (space)": "space", "quotation jump (n)": "n"}


async def measure(paragraphs: int, steps: int) -> dict[str, list[float]]:
    """CPU milliseconds of every press, by what it does."""
    taken: dict[str, list[float]] = {}
    app = ReaderApp(long_article(paragraphs))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(1.0)
        for name, key in KEYS.items():
            await pilot.press("g")
            await pilot.press("n")
            taken[name] = []
            for _ in range(steps):
                start = time.process_time()
                await pilot.press(key)
                taken[name].append(1000 * (time.process_time() - start))
    return taken


def main() -> None:
    """Measure in turns and print medians and the slowest twentieth."""
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    runs = [(size, asyncio.run(measure(size, min(steps, 35 if size == 60 else steps)))) for size in (60, 3000) * 3]
    print(f"CPU ms a key press at 120x40, median (95th percentile); up to {steps} presses, 3 runs")
    for name in KEYS:
        small = [t for size, taken in runs if size == 60 for t in taken[name]]
        large = [t for size, taken in runs if size == 3000 for t in taken[name]]
        a, b = statistics.median(small), statistics.median(large)
        p95 = [statistics.quantiles(times, n=20)[-1] for times in (small, large)]
        print(f"{name:20} 60: {a:5.1f} ({p95[0]:5.1f})   3,000: {b:5.1f} ({p95[1]:5.1f})   ratio {b / a:.2f}")


if __name__ == "__main__":
    main()
