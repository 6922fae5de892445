"""The pages about themes are true: their tables are the code's, their commands and files work as written, both languages say the same."""

import re
import shlex
import sys
import tomllib
from pathlib import Path

import pytest
from PIL import Image

from speech2slides.model.theme import PAGE_NUMBERS
from speech2slides.plan.deck import TWO_DIGITS
from speech2slides.templatetexts import TEMPLATES
from speech2slides.theme.compile import NEEDED
from speech2slides.theme.contrast import faint_pairs
from speech2slides.theme.layouts import read_layouts
from speech2slides.theme.locate import composition_names
from speech2slides.theme.newtheme import write_theme
from speech2slides.theme.scale import FACTORS
from speech2slides.theme.template.match import LEAST_HEIGHT, LEAST_WIDTH, NAMES, plain
from speech2slides.theme.tokens import read_tokens
from speech2slides.units import EMU_PER_INCH
from tests.conftest import ROOT
from tests.templates import plain_template

sys.path.insert(0, str(ROOT / "docs"))

from theme_tables import KINDS, PAGES, ROWS, refusals, table, words

DOCS = ROOT / "docs"
TEXTS = {name: (DOCS / name).read_text(encoding="utf-8") for name, _, _ in PAGES}
LANGUAGES = tuple(TEXTS)
FENCED = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
HAN = re.compile("[\u4e00-\u9fff]")


def blocks(page: str, kind: str) -> list[str]:
    return [
        "\n".join(line.removeprefix(indent) for line in inside.splitlines())
        for indent, found, inside in FENCED.findall(TEXTS[page])
        if found == kind
    ]


def test_every_key_of_the_code_has_words_in_both_languages_and_no_words_are_left_over() -> None:
    said = words()

    assert {*said} - {"head", "said", "name"} == {*ROWS}
    for name, rows in ROWS.items():
        assert [key for key, _ in rows() if key not in said[name]] == [], name
        assert {*said[name]} == {key for key, _ in rows()}, name


def test_the_second_half_of_the_words_is_chinese() -> None:
    said = words()
    for name in ROWS:
        for key, told in said[name].items():
            assert all(told), key
            # What a layout file may say is sometimes nothing but a list of values.
            assert name == "layout" or HAN.search("".join(told[len(told) // 2 :])), key


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize(("page", "language", "message"), PAGES, ids=LANGUAGES)
def test_each_table_of_a_page_is_what_the_code_says(page: str, language: int, message: int, name: str) -> None:
    """After a change of themes run `python docs/theme_tables.py`."""
    assert "\n".join(table(name, language, message)) + "\n" in TEXTS[page]


def test_every_code_about_templates_is_explained_and_what_stops_one_stands_last() -> None:
    told = re.findall(r"^\| `(template\.[\w-]+)` \|", TEXTS["themes.md"], re.MULTILINE)

    assert {*told} == {*TEMPLATES}
    assert {*told[-len(refusals()) :]} == refusals()
    for page in LANGUAGES:
        assert f"`{told[-len(refusals())]}`" in TEXTS[page].partition(table("finding", *_language(page))[0])[0]


def _language(page: str) -> tuple[int, int]:
    return next((language, message) for name, language, message in PAGES if name == page)


def test_every_kind_of_page_a_template_may_have_is_in_the_table() -> None:
    assert {*KINDS} == {*NAMES, "table"} - {"titled"}


def test_the_names_of_layouts_in_the_table_are_found_as_that_page() -> None:
    for kind, (english, chinese) in words()["name"].items():
        for name in re.split("[,、] ?", f"{english}、{chinese}") if kind in NAMES else ():
            assert plain(name) in NAMES[kind].split(), name


@pytest.mark.parametrize("page", LANGUAGES)
def test_the_numbers_in_the_text_are_the_programs(page: str) -> None:
    centimetres = [f"{length / EMU_PER_INCH * 2.54 + 0.049:.1f}" for length in (LEAST_HEIGHT, LEAST_WIDTH)]

    for number in (*centimetres, *(f"{factor:g}" for factor in FACTORS)):
        assert number in TEXTS[page]
    for value in (f'numbers = "{TWO_DIGITS}"', *(f"`{family}`" for family in NEEDED), *PAGE_NUMBERS):
        assert value in TEXTS[page]


def test_both_languages_have_the_same_sections_commands_files_and_pictures() -> None:
    shapes = []
    for page, text in TEXTS.items():
        levels = re.findall(r"^(#+) ", re.sub(FENCED, "", text), re.MULTILINE)
        values = [tomllib.loads(block) for block in blocks(page, "toml")]
        shapes.append(
            (
                levels,
                blocks(page, "sh"),
                values,
                re.findall(r"!\[.*", text),
                len(re.findall(r"^\|", text, re.MULTILINE)),
            )
        )

    assert shapes[0] == shapes[1]
    assert len(shapes[0][1]) >= 7


@pytest.mark.parametrize("page", LANGUAGES)
def test_every_link_leads_to_a_file_or_a_section(page: str) -> None:
    heads = [
        re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-")
        for head in re.findall(r"^#+ (.+)$", TEXTS[page], re.MULTILINE)
    ]
    links = re.findall(r"\]\(([^)#]*)#?([^)]*)\)", TEXTS[page])

    assert len(links) >= 8
    for path, section in links:
        assert (DOCS / path).exists() if path else section in heads, (path, section)


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_each_readme_leads_to_the_page_in_its_language(readme: str) -> None:
    page = "themes.zh-CN.md" if "zh" in readme else "themes.md"
    links = re.findall(r"\]\(docs/(themes[\w.-]*)#?([^)]*)\)", (ROOT / readme).read_text(encoding="utf-8"))

    assert {path for path, _ in links} == {page}
    assert all(section.replace("-", " ") in TEXTS[page].lower().replace("'", "") for _, section in links)


@pytest.mark.parametrize("part", ["frame", "agenda", "divider"])
def test_a_composition_wants_colours_of_its_own_where_the_table_says_so(part: str, tmp_path: Path) -> None:
    """Covers are left out: what their colours would hide is lines, which nothing measures."""
    started = Path(write_theme(str(tmp_path / "mine"), "#6A1B9A", "base").path)
    colors = started.read_text(encoding="utf-8")
    for value in composition_names(part):
        started.write_text(f'{colors}\n[composition]\n{part} = "{value}"\n', encoding="utf-8")
        tokens = read_tokens(str(started.parent))
        english, chinese = words()["composition"][f"{part}.{value}"]

        faint = faint_pairs(tokens, read_layouts(tokens))

        assert bool(faint) == ("wants" in english) == ("要" in chinese), value


@pytest.mark.parametrize("page", LANGUAGES)
def test_the_page_works_as_written_in_an_empty_folder(cli, page: str, tmp_path: Path, monkeypatch) -> None:
    """Commands run and files are changed in the order of the page; the reader brings a speech, a template and two pictures."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SPEECH2SLIDES_THEMES", raising=False)
    Path("speech.txt").write_bytes((ROOT / "samples" / "speech.txt").read_bytes())
    Path("company.potx").write_bytes(plain_template())
    for _, kind, inside in FENCED.findall(TEXTS[page]):
        lines = [line.strip() for line in inside.splitlines()]
        if kind == "toml":
            _saved(lines)
            continue
        for line in lines:
            program, *arguments = shlex.split(line, comments=True)
            result = cli(*arguments)
            assert program == "speech2slides"
            assert result.code == 0, f"{line}: {result.err}"
    assert cli("themes", "check", "./mine").code == 0
    assert 'cover = "terrace"' in cli("themes", "show", "./mine").out
    assert cli("build", "speech.txt", "-o", "deck.pptx", "--theme", "./mine").code == 0
    assert Path("mine.png").stat().st_size > 10_000


def _saved(lines: list[str]) -> None:
    """Put a block where its first line says: at the end of a file, above its first table, or into a file of its own."""
    path = Path(re.match(r"# (mine/[\w/]+\.toml)", lines[0])[1])
    stated = "\n".join(lines) + "\n"
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    above = "logo" in stated
    path.parent.mkdir(exist_ok=True)
    path.write_text(stated + old if above else old + "\n" + stated, encoding="utf-8")
    if above:
        for name in tomllib.loads(stated).values():
            Image.new("RGB", (300, 200), "#6A1B9A").save(path.parent / name)
