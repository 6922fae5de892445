"""What the README says is true: its commands run, both languages say the same, its pictures are small and there."""

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT

ENGLISH, CHINESE = (ROOT / name for name in ("README.md", "README.zh-CN.md"))
MAX_PICTURE = 100_000


def blocks(path: Path) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)


def commands(path: Path) -> list[str]:
    return [line for block in blocks(path) for line in block.splitlines()]


def test_both_languages_give_the_same_commands() -> None:
    assert commands(ENGLISH) == commands(CHINESE)


def test_both_languages_have_the_same_pictures_and_tables() -> None:
    for pattern in (r"docs/images/\w+\.png", r"^\| `(--[^`]+)`", r"^\| (\d+[^|]*)\|"):
        found = [re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE) for path in (ENGLISH, CHINESE)]
        assert len(found[0]) == len(found[1]) > 0


def test_every_command_of_the_tool_runs_in_the_order_given(cli, tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    ours = [shlex.split(line) for line in commands(ENGLISH) if line.startswith("speech2slides ")]
    assert len(ours) >= 6

    import os

    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        for command in ours:
            arguments, file = (command[1:-2], command[-1]) if ">" in command else (command[1:], None)
            result = cli(*arguments)
            assert result.code == 0, f"{command}: {result.err}"
            if file is not None:
                Path(file).write_bytes(result.data)
    finally:
        os.chdir(here)


def test_the_two_commands_of_a_fresh_machine_are_the_ones_ci_runs() -> None:
    setup = [line for line in commands(ENGLISH) if line.startswith("python3 -m venv") and "--no-index" not in line]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert len(setup) == 2
    assert "README.md" in script
    assert "pytest" in setup[1]
    assert "speech2slides build samples/speech.txt -o deck.pptx" in setup[0]


@pytest.mark.parametrize("path", [ENGLISH, CHINESE, ROOT / "CONTRIBUTING.md"], ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


def test_pictures_are_small() -> None:
    pictures = sorted((ROOT / "docs").rglob("*.png"))

    assert pictures
    assert all(picture.stat().st_size <= MAX_PICTURE for picture in pictures)


def test_every_option_of_build_is_explained() -> None:
    from speech2slides.cli import app

    text = ENGLISH.read_text(encoding="utf-8")
    for name in app.build.__annotations__:
        if name not in ("src", "output", "debug", "return"):
            option = name.replace("_", "-")
            assert f"--{option}" in text or f"--no-{option}" in text, name
