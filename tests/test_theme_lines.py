"""Keys of a theme's files are found on their lines, however they are written, so that a message can say where to look."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.errors import ThemeError
from speech2slides.theme.compile import compile_theme
from speech2slides.theme.lines import line_of
from speech2slides.theme.locate import theme_folder
from speech2slides.theme.tokens import read_tokens
from tests.builders import changed_theme

TEXT = """# [color]
name = "a # b"
words = '''
primary = 1
'''
[color] # colours
bg = "#FFFFFF"
"text" = "#000000"
[wording.zh-CN]
thanks = "谢谢"
['wording'."en-US"]
thanks = "[x]"
[[layout]]
name = "one"
grid = { area = [1,
  2], gap = [0] }
[[layout]]
slot = [
  { style = "row" },
  { style = "body" }, # }
  # ]
]
[[layout.ornament]]
fill = "a"
[[layout.ornament]]
a.b.c = 1
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("words",), 3),
        (("color",), 6),
        (("color", "bg"), 7),
        (("color", "text"), 8),
        (("color", "primary"), 6),
        (("wording", "zh-CN", "thanks"), 10),
        (("wording", "en-US", "thanks"), 12),
        (("layout", 0, "grid", "gap"), 16),
        (("layout", 0, "slot", 3), 13),
        (("layout", 1, "slot", 1, "style"), 20),
        (("layout", 1, "ornament", 0, "fill"), 24),
        (("layout", 1, "ornament", 1, "a", "b"), 26),
        (("nothing",), None),
    ],
)
def test_a_key_has_the_line_it_stands_on_or_that_of_its_table(path: tuple[str | int, ...], line: int | None) -> None:
    tomllib.loads(TEXT)

    assert line_of(TEXT, path) == line


def test_line_ends_of_windows_count_once() -> None:
    assert line_of(TEXT.replace("\n", "\r\n"), ("color", "bg")) == 7


@given(st.text(max_size=60) | st.text(alphabet="[]{}=.,\"'#a\n ", max_size=60))
def test_any_text_has_some_line_or_none(text: str) -> None:
    assert line_of(text, ("a",)) in (None, *range(1, text.count("\n") + 2))


def test_every_key_of_the_built_in_files_is_found() -> None:
    tokens = read_tokens(theme_folder("ink"))
    paths = [path for _, path in tokens.layout_files()] + [file.path for file in tokens.files]
    for path in paths:
        text = Path(path).read_text(encoding="utf-8")
        for keys in _keys(tomllib.loads(text)):
            line = text.split("\n")[line_of(text, keys) - 1]
            assert str(keys[-1]) in line, (path, keys)


def _keys(value: object) -> list[tuple[str | int, ...]]:
    found: list[tuple[str | int, ...]] = []
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inside:
        if isinstance(key, str):
            found.append((key,))
        found.extend((key, *rest) for rest in _keys(one))
    return found


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ('primary = "#B80F1C"', 'primary = "red"', ":13"),
        ("accent =", "acent =", ":16"),
        ("[color]", '[role]\ntitle = "txt"\n[color]', ":7"),
        ("[color]", '[wording.zh-CN]\ncue = "第 {i} 页"\n[color]', ":7"),
        ('extends = "base"', 'extends = "bass"', ":4"),
        ("[color]", "[color", ":6"),
    ],
)
def test_a_fault_of_a_theme_names_its_line(tmp_path: Path, old: str, new: str, at: str) -> None:
    with pytest.raises(ThemeError) as fault:
        compile_theme(changed_theme(tmp_path, "theme.toml", old, new), "v")

    assert fault.value.arguments["at"] == at


def test_the_command_line_says_path_and_line(cli, tmp_path: Path) -> None:
    folder = changed_theme(tmp_path, "theme.toml", "accent =", "acent =")

    result = cli("themes", "check", folder)

    assert result.code == 4
    assert "theme.toml:16: unknown key acent; did you mean accent?" in result.err
