"""Options, paths and tools that several tests share."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Line ends in goldens are those of the program alone, whatever extras are installed.
os.environ["SPEECH2SLIDES_PHRASE"] = "off"

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))

settings.register_profile(
    "default", max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the golden files with what the program makes now")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real texts named by SPEECH2SLIDES_CORPUS; set but empty is an error, unset a visible skip."""
    name = os.environ.get("SPEECH2SLIDES_CORPUS")
    if name is None:
        pytest.skip("SPEECH2SLIDES_CORPUS is not set: no real texts to read")
    folder = Path(name)
    assert any(folder.glob("*/*.txt")), f"SPEECH2SLIDES_CORPUS is {name!r}, which holds no texts"
    return folder


@pytest.fixture(scope="session")
def soffice() -> str:
    found = shutil.which("soffice")
    if found is None or shutil.which("pdftotext") is None:
        pytest.skip(
            "soffice (libreoffice-impress) or pdftotext (poppler-utils) is not installed: decks are not rendered"
        )
    return found


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A file with a short speech, for the command line."""
    from tests.builders import SPEECH

    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


class Result:
    """What one run of the command line left behind."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.code = done.returncode
        self.out = done.stdout.decode(errors="replace")
        self.err = done.stderr.decode(errors="replace")
        self.data = done.stdout


@pytest.fixture
def cli():
    """Run the command line in a process of its own."""

    def run(*arguments: object, stdin: bytes = b"", **environment: str) -> Result:
        env = {**os.environ, "SPEECH2SLIDES_LANG": "en", **environment}
        command = [sys.executable, "-m", "speech2slides", *map(str, arguments)]
        return Result(subprocess.run(command, input=stdin, capture_output=True, env=env, check=False, timeout=120))

    return run
