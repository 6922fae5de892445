"""The audit finds what a deck has lost or gained; it shares no code with the writer."""

import io
import zipfile

import pytest

from speech2slides.audit import audit_deck, read_deck, spoken
from speech2slides.audit.labels import Labels
from speech2slides.errors import InputError
from speech2slides.model.settings import Settings
from speech2slides.opc import MAX_PART
from speech2slides.pipeline import build_deck
from speech2slides.theme import load_theme
from tests.builders import SPEECH, built, source

THEME = load_theme("party-red")


def damaged(part: str, old: str, new: str) -> bytes:
    """A deck of SPEECH in which one part says something else."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(built(SPEECH).data)) as good, zipfile.ZipFile(buffer, "w") as bad:
        for name in good.namelist():
            data = good.read(name).decode()
            if name == part:
                assert old in data
                data = data.replace(old, new, 1)
            bad.writestr(name, data)
    return buffer.getvalue()


def codes(data: bytes, speech: str = SPEECH) -> list[str]:
    labels = Labels(tuple(wording for _, wording in THEME.wordings), ())
    return [one.code for one in audit_deck(read_deck(data, "x"), speech, labels)]


def test_a_fresh_deck_is_clean() -> None:
    assert codes(built(SPEECH).data) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "code"),
    [
        ("ppt/slides/slide4.xml", "我们必须抓紧时间", "我们必须抓紧落实", "audit.verbatim-differs"),
        ("ppt/slides/slide4.xml", "认清形势", "认清形式", "audit.verbatim-differs"),
        ("ppt/slides/slide2.xml", "目录", "内容提要", "audit.verbatim"),
        ("ppt/slides/slide4.xml", 'type="body" idx="14"', 'type="body" idx="14"<', "deck.damaged"),
        ("ppt/notesSlides/notesSlide4.xml", "当前任务很重", "当前任务较重", "audit.lossless"),
        ("ppt/notesSlides/notesSlide4.xml", "，我们必须抓紧时间", "", "audit.missing"),
        ("ppt/slides/slide4.xml", '<p:nvPr><p:ph type="title"/></p:nvPr>', "<p:nvPr/>", "audit.no-title"),
        ("ppt/slides/slide4.xml", '<a:rPr lang="zh-CN" altLang="en-US"/>', '<a:rPr lang="zh-CN" altLang="en-US"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr>', "audit.color"),
        ("ppt/slides/_rels/slide4.xml.rels", "../notesSlides/notesSlide4.xml", "../notesSlides/none.xml", "audit.dangling"),
    ],
)  # fmt: skip
def test_every_kind_of_damage_is_found(part: str, old: str, new: str, code: str) -> None:
    try:
        found = codes(damaged(part, old, new))
    except InputError as error:
        found = [error.code]

    assert code in found


def test_a_dropped_slide_is_a_loss_named_by_its_line() -> None:
    data = damaged("ppt/presentation.xml", '<p:sldId id="259" r:id="rId10"/>', "")
    labels = Labels(tuple(wording for _, wording in THEME.wordings), ())

    (finding,) = [one for one in audit_deck(read_deck(data, "x"), SPEECH, labels) if one.code == "audit.missing"]

    assert finding.line == 7


def test_type_may_be_as_much_smaller_as_the_slide_is_lower() -> None:
    low = build_deck(source(SPEECH), load_theme("party-red", "25.4x14.29"), Settings()).data

    assert codes(low) == []


def test_small_body_text_is_found() -> None:
    data = damaged(
        "ppt/slides/slide5.xml",
        'altLang="en-US"/><a:t>抓项目，全力推进开工',
        'altLang="en-US" sz="1400"/><a:t>抓项目，全力推进开工',
    )

    assert codes(data) == []  # ten characters: a short text may be small

    data = damaged(
        "ppt/slides/slide5.xml",
        'altLang="en-US"/><a:t>抓项目，全力推进开工',
        'altLang="en-US" sz="1400"/><a:t>抓项目，全力推进开工，要快，要好，要省',
    )

    assert "audit.size" in codes(data)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("目录", True),
        ("第二部分", True),
        ("第十二部分", True),
        ("第2部分", True),
        ("谢谢", True),
        ("三", True),
        ("12", True),
        ("Part3", True),
    ]
    + [("第部分", False), ("第甲部分", False), ("谢谢观看", False), ("重点工作", False), ("", False)],
)
def test_labels_are_a_closed_list(words: str, is_one: bool) -> None:
    assert Labels(tuple(wording for _, wording in THEME.wordings), ()).is_label(words) is is_one


def test_a_typed_value_is_a_label_of_its_own_deck() -> None:
    made = built(SPEECH, speaker="市长（代）")
    deck = read_deck(made.data, "x")

    assert deck.typed == ("市长（代）",)
    assert Labels((), deck.typed).is_label("市长（代）")
    assert not Labels((), ()).is_label("市长（代）")


def test_the_speech_is_read_back_word_for_word() -> None:
    assert spoken(read_deck(built(SPEECH).data, "x")) == SPEECH


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04" + b"\0" * 60])
def test_what_is_no_deck_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        read_deck(data, "x")


def test_a_document_type_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(InputError) as refusal:
        read_deck(
            damaged("ppt/presentation.xml", "<p:presentation", '<!DOCTYPE x [<!ENTITY a "b">]><p:presentation'), "x"
        )

    assert refusal.value.code == "deck.damaged"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("ppt/presentation.xml", bytes(MAX_PART + 1))
    assert len(buffer.getvalue()) < 100_000

    with pytest.raises(InputError) as refusal:
        read_deck(buffer.getvalue(), "x")

    assert refusal.value.code == "deck.too-large"


def test_a_document_type_is_refused_in_any_encoding() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(built(SPEECH).data)) as good, zipfile.ZipFile(buffer, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            if name == "ppt/notesSlides/notesSlide4.xml":
                text = data.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
                data = text.replace("<p:notes", '<!DOCTYPE x [<!ENTITY a "b">]><p:notes', 1).encode("utf-16")
            bad.writestr(name, data)

    with pytest.raises(InputError) as refusal:
        read_deck(buffer.getvalue(), "x")
    assert refusal.value.code == "deck.damaged"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("ppt/presentation.xml", '<p:sldId id="256" r:id="rId7"/>', '<p:sldId id="256" r:id="rId7"/>' * 1000),
        ("ppt/slides/slide5.xml", 'altLang="en-US"', 'altLang="en-US" sz="abc"'),
        ("ppt/slides/slide5.xml", 'encoding="UTF-8"', 'encoding="UT8"'),
    ],
)
def test_odd_parts_are_damage_and_no_bug(part: str, old: str, new: str) -> None:
    with pytest.raises(InputError) as refusal:
        read_deck(damaged(part, old, new), "x")
    assert refusal.value.code == "deck.damaged"


def test_only_the_two_zip_methods_of_office_are_unpacked() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as package:
        package.writestr("ppt/presentation.xml", b"<x/>")

    with pytest.raises(InputError) as refusal:
        read_deck(buffer.getvalue(), "x")
    assert refusal.value.code == "deck.not-a-deck"


def test_text_outside_placeholders_is_found() -> None:
    data = damaged("ppt/slides/slide4.xml", '<p:nvPr><p:ph type="body" idx="14"/></p:nvPr>', "<p:nvPr/>")

    assert "audit.loose" in codes(data)


def test_a_footer_that_says_something_of_its_own_is_found() -> None:
    assert "audit.verbatim" in codes(
        damaged("ppt/slides/slide4.xml", "统一思想</a:t></a:r><a:r", "统一步调</a:t></a:r><a:r")
    )
