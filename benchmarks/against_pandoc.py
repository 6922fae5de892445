"""Time the whole process of `speech2slides build` against pandoc making the same deck, pair by pair in one run.

usage: python benchmarks/against_pandoc.py [SPEECH] [--rounds N] [--max RATIO]

The Markdown for pandoc is written from the finished deck: same slides, same bullets, same notes. Every round runs, one after the other,
pandoc, the build with a warm theme cache, the build's imports alone, and a bare interpreter, so that each ratio compares neighbours in
time. Needs pandoc 3.9 (`pip install pypandoc_binary`). Exits 1 when the median ratio is above `--max`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

from speech2slides.audit import read_deck

IMPORTS = "import gc; gc.disable(); import speech2slides.cli.run, speech2slides.cli.build"


def markdown_of(deck_path: str) -> str:
    """Return the deck as pandoc's Markdown: a slide a heading, a bullet a paragraph, notes as notes."""
    with open(deck_path, "rb") as stream:
        deck = read_deck(stream.read(), deck_path)
    out = []
    for slide in deck.slides:
        titles = [one.words for one in slide.paragraphs if one.place in ("title", "ctrTitle")]
        out.append(f"## {' '.join(titles).replace(chr(10), '')}\n")
        bullets = [one.words for one in slide.paragraphs if one.place in ("body", "obj", "subTitle", "cell")]
        out.extend("- " + bullet.replace("\n", "").replace("\t", " ") for bullet in bullets)
        out.append("\n::: notes\n" + "\n\n".join(slide.notes) + "\n:::\n")
    return "\n".join(out)


def timed(command: list[str]) -> float:
    """Return the wall time of one process in milliseconds; byte code may be kept, as an installed program's is."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    elapsed = (time.perf_counter() - start) * 1000
    if done.returncode:
        sys.exit(f"{command[0]} failed: {done.stderr.decode(errors='replace')}")
    return elapsed


def main() -> int:
    """Run the rounds and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("speech", nargs="?", default=os.path.join(here, "..", "samples", "speech.txt"))
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--max", type=float, default=1.0)
    options = parser.parse_args()
    import pypandoc

    pandoc = pypandoc.get_pandoc_path()
    with tempfile.TemporaryDirectory() as folder:
        deck, source, other = (os.path.join(folder, name) for name in ("deck.pptx", "deck.md", "pandoc.pptx"))
        build = [sys.executable, "-m", "speech2slides", "build", options.speech, "-o", deck]
        timed(build)
        with open(source, "w", encoding="utf-8") as stream:
            stream.write(markdown_of(deck))
        commands = {
            "pandoc": [pandoc, source, "-o", other],
            "build": build,
            "imports": [sys.executable, "-c", IMPORTS],
            "python": [sys.executable, "-c", "pass"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                times[name].append(timed(command))
    for name, values in times.items():
        ratio = statistics.median(a / b for a, b in zip(values, times["pandoc"], strict=True))
        print(f"{name:8} min {min(values):7.1f} ms  median {statistics.median(values):7.1f} ms  / pandoc {ratio:.2f}")
    ratio = statistics.median(a / b for a, b in zip(times["build"], times["pandoc"], strict=True))
    share = statistics.median(a / b for a, b in zip(times["imports"], times["build"], strict=True))
    print(f"build / pandoc (paired median of {options.rounds}): {ratio:.2f}; imports are {share:.0%} of the build")
    return 0 if ratio <= options.max else 1


if __name__ == "__main__":
    sys.exit(main())
