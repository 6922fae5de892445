"""A company's own template: what is kept, how its layouts are found, what is said about it."""

import contextlib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech2slides.audit.labels import squeeze
from speech2slides.errors import ThemeError
from speech2slides.messages import message
from speech2slides.model.settings import Settings
from speech2slides.model.theme import CompiledTheme, Layout, Slot
from speech2slides.pipeline import Built, build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_template
from speech2slides.theme.template.compile import compile_template, examine_template
from speech2slides.units import EMU_PER_POINT
from tests.conftest import ROOT
from tests.templates import (
    PRESENTATION,
    PRESENTATION_RELS,
    TYPES,
    Parts,
    changed,
    layout_part,
    parts_of,
    plain_template,
    related,
    replaced,
    theme_parts,
    typed,
    zipped,
)

SAMPLE = ROOT / "samples" / "meeting.txt"
MASTER = "ppt/slideMasters/slideMaster1.xml"
COVER, CONTENT, SECTION, COLUMNS, COMPARISON, TITLED = (layout_part(number) for number in range(1, 7))


def compiled(data: bytes) -> CompiledTheme:
    return compile_template(data, "company.pptx", "")


def built(data: bytes) -> Built:
    return build_deck(read_source(str(SAMPLE)), compiled(data), Settings())


@cache
def plain_build() -> Built:
    return built(plain_template())


def layout(theme: CompiledTheme, family: str, rows: int = 0) -> Layout:
    found = theme.family(family, rows)
    assert found is not None
    return found


def slot(theme: CompiledTheme, family: str, name: str) -> Slot:
    found = layout(theme, family).slot(name)
    assert found is not None
    return found


def codes(data: bytes) -> list[str]:
    return [one.code for one in examine_template(data, "company.pptx")]


class TestWhatIsKept:
    def test_masters_layouts_themes_and_pictures_byte_for_byte(self) -> None:
        before, after = parts_of(plain_template()), parts_of(plain_build().data)
        looks = [name for name in before if re.match(r"ppt/(slideMasters|slideLayouts|theme|media)/", name)]
        assert len(looks) >= 25
        assert all(after[name] == before[name] for name in looks if not name.endswith(".rels"))

    def test_old_slides_and_names_of_people_stay_behind(self) -> None:
        def add_slide(parts: Parts) -> None:
            parts["ppt/slides/slide1.xml"] = b"<p:sld/>"
            typed(
                parts, "ppt/slides/slide1.xml", "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
            )
            added = related(parts, PRESENTATION, "slide", "slides/slide1.xml")
            listed = f'<p:sldIdLst><p:sldId id="256" r:id="{added}"/></p:sldIdLst><p:sldSz'
            parts[PRESENTATION] = parts[PRESENTATION].replace(b"<p:sldSz", listed.encode(), 1)
            parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(
                b"</cp:coreProperties>", b"<dc:creator>SECRETARY</dc:creator></cp:coreProperties>"
            )

        data = changed(add_slide)
        kept = theme_parts(compiled(data))
        assert not any(name.startswith(("ppt/slides/", "docProps/")) for name in kept)
        assert b"sldId " not in kept[PRESENTATION]
        assert not any(b"SECRETARY" in part for part in parts_of(built(data).data).values())
        assert "template.left-out" in codes(data)

    def test_macros_stay_behind_and_the_deck_is_an_ordinary_one(self) -> None:
        def add_macros(parts: Parts) -> None:
            parts["ppt/vbaProject.bin"] = b"MACRO"
            typed(parts, "ppt/vbaProject.bin", "application/vnd.ms-office.vbaProject")
            related(parts, PRESENTATION, "vbaProject", "vbaProject.bin")
            parts[TYPES] = parts[TYPES].replace(
                b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
            )

        after = parts_of(built(changed(add_macros)).data)
        assert "ppt/vbaProject.bin" not in after
        assert b"vbaProject" not in after[PRESENTATION_RELS] + after[TYPES]
        assert b"macroEnabled" not in after[TYPES]

    def test_links_out_of_the_file_are_cut_and_the_shape_they_lay_on_stays(self) -> None:
        def add_link(parts: Parts) -> None:
            link = related(parts, COVER, "hyperlink", "https://example.com/", external=True)
            parts[COVER] = re.sub(
                rb'(<p:cNvPr id="2" name="[^"]*")\s*/>',
                rb'\1><a:hlinkClick r:id="' + link.encode() + rb'"/></p:cNvPr>',
                parts[COVER],
            )
            assert link.encode() in parts[COVER]

        plain, kept = parts_of(plain_template()), theme_parts(compiled(changed(add_link)))
        rels = COVER.replace("slideLayouts/", "slideLayouts/_rels/") + ".rels"
        assert b"example.com" not in kept[rels]
        assert b"hlinkClick" not in kept[COVER]
        assert kept[COVER].count(b"<p:sp>") == plain[COVER].count(b"<p:sp>")

    def test_a_picture_that_is_only_linked_goes_with_its_shape(self) -> None:
        def add_picture(parts: Parts) -> None:
            link = related(parts, MASTER, "image", "https://example.com/logo.png", external=True)
            picture = (
                '<p:pic><p:nvPicPr><p:cNvPr id="99" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
                f'<p:blipFill><a:blip r:link="{link}"/></p:blipFill><p:spPr/></p:pic></p:spTree>'
            )
            parts[MASTER] = parts[MASTER].replace(b"</p:spTree>", picture.encode())

        kept = theme_parts(compiled(changed(add_picture)))
        assert b"<p:pic>" not in kept[MASTER]
        assert kept[MASTER] == parts_of(plain_template())[MASTER]

    def test_every_relationship_leads_to_a_part_and_every_part_has_a_type(self) -> None:
        parts = parts_of(plain_build().data)
        types = parts[TYPES].decode()
        for name in parts:
            extension = name.rpartition(".")[2]
            assert f'PartName="/{name}"' in types or f'Extension="{extension}"' in types, name

    def test_a_potx_serves_like_a_pptx(self) -> None:
        potx = changed(replaced(TYPES, "presentation.main+xml", "template.main+xml"))
        assert b"template.main" not in parts_of(built(potx).data)[TYPES]
        assert parts_of(built(potx).data)[PRESENTATION] == parts_of(plain_build().data)[PRESENTATION]

    def test_the_same_template_gives_the_same_bytes(self) -> None:
        assert built(plain_template()).data == built(plain_template()).data


class TestHowLayoutsAreFound:
    def test_by_powerpoints_own_names(self) -> None:
        theme = compiled(plain_template())
        found = {one.family: one.name for one in theme.layouts}
        assert found["cover"] == "Title Slide"
        assert found["divider"] == "Section Header"
        assert found["points"] == found["agenda"] == "Title and Content"
        assert found["columns"] == "Two Content"
        assert found["cards"] == "Comparison"

    @pytest.mark.parametrize(
        ("part", "old", "new", "family"),
        [
            (TITLED, "Title Only", "章节页", "divider"),
            (TITLED, "Title Only", "02 过渡页", "divider"),
            (TITLED, "Title Only", "封面", "cover"),
            (TITLED, "Title Only", "结束页", "closing"),
        ],
    )
    def test_by_the_names_designers_give_them(self, part: str, old: str, new: str, family: str) -> None:
        def rename(parts: Parts) -> None:
            replaced(part, f'name="{old}"', f'name="{new}"')(parts)
            for other, name in ((COVER, "Title Slide"), (SECTION, "Section Header")):
                replaced(other, f'name="{name}"', 'name="X"')(parts)
                parts[other] = re.sub(rb' type="(title|secHead)"', b"", parts[other], count=1)

        assert layout(compiled(changed(rename)), family).part == part

    def test_by_type_where_names_say_nothing(self) -> None:
        def rename(parts: Parts) -> None:
            for number in range(1, 12):
                parts[layout_part(number)] = re.sub(
                    rb'<p:cSld name="[^"]*"', b'<p:cSld name="?"', parts[layout_part(number)]
                )

        theme = compiled(changed(rename))
        assert layout(theme, "cover").part == COVER
        assert layout(theme, "points").part == CONTENT
        assert layout(theme, "divider").part == SECTION

    def test_by_placeholders_where_types_say_nothing_either(self) -> None:
        def rename(parts: Parts) -> None:
            for number in range(1, 12):
                part = layout_part(number)
                parts[part] = re.sub(rb'<p:cSld name="[^"]*"', b'<p:cSld name="?"', parts[part])
                parts[part] = re.sub(rb'(<p:sldLayout [^>]*?) type="\w+"', rb"\1", parts[part])

        theme = compiled(changed(rename))
        assert layout(theme, "points").slot("body") is not None
        assert layout(theme, "cover").slot("title") is not None

    def test_the_nearest_stands_in_for_what_is_missing_and_that_is_said(self) -> None:
        def drop(parts: Parts) -> None:
            parts[SECTION] = re.sub(rb'<p:cSld name="[^"]*"', b'<p:cSld name="?"', parts[SECTION]).replace(
                b' type="secHead"', b""
            )

        theme = compiled(changed(drop))
        assert layout(theme, "divider").part == COVER
        kinds = [dict(one.arguments).get("kind") for one in theme.findings if one.code == "template.instead"]
        assert "divider" in kinds
        assert "cover" not in kinds

    def test_a_template_without_a_box_for_text_is_refused(self) -> None:
        def drop(parts: Parts) -> None:
            for number in range(1, 12):
                parts[layout_part(number)] = re.sub(
                    rb"<p:sp>(?:(?!</p:sp>).)*?<p:ph (?!type=.(?:ctrT|t)itle)(?:(?!</p:sp>).)*?</p:sp>",
                    b"",
                    parts[layout_part(number)],
                    flags=re.DOTALL,
                )

        with pytest.raises(ThemeError, match=r"template\.no-content"):
            compiled(changed(drop))


class TestWhatIsTakenFromPlaceholders:
    def test_a_place_the_layout_does_not_state_is_the_masters(self) -> None:
        body = slot(compiled(plain_template()), "points", "body")
        # The master's box is 457200, 1600200, 8229600 × 4525963 with margins of 0.1 and 0.05 inch.
        assert body.rect == (548640, 1645920, 8046720, 4434523)

    def test_a_place_of_its_own_goes_before(self) -> None:
        divider = slot(compiled(plain_template()), "divider", "title")
        assert divider.rect.y + divider.rect.h < 6858000
        assert divider.rect.x == 722313 + 91440

    def test_margins_are_inherited_too(self) -> None:
        def widen(parts: Parts) -> None:
            parts[MASTER] = parts[MASTER].replace(b'lIns="91440"', b'lIns="914400"')

        plain, wide = (slot(compiled(data), "points", "body") for data in (plain_template(), changed(widen)))
        assert wide.rect.x - plain.rect.x == 914400 - 91440
        assert plain.rect.w - wide.rect.w == 914400 - 91440

    def test_its_own_size_comes_first_and_none_is_below_twenty_points(self) -> None:
        theme = compiled(plain_template())
        assert slot(theme, "points", "body").sizes == (3200, 2800, 2400, 2200, 2000)
        assert slot(theme, "points", "title").sizes[0] == 4400
        small = compiled(
            changed(lambda parts: parts.update({MASTER: re.sub(rb'sz="(32|28|24)00"', b'sz="1400"', parts[MASTER])}))
        )
        assert slot(small, "points", "body").sizes == (2000,)

    def test_upright_or_several_columns_are_no_box_for_text(self) -> None:
        for attribute in ('vert="eaVert"', 'numCol="2"'):
            upright = changed(replaced(CONTENT, "<a:bodyPr/>", f"<a:bodyPr {attribute}/>"))
            assert layout(compiled(upright), "points").part != CONTENT

    def test_bullets_stay_the_templates(self) -> None:
        theme = compiled(plain_template())
        assert slot(theme, "points", "body").bulleted
        assert not slot(theme, "cover", "byline").bulleted


class TestTheDeck:
    def test_states_no_colour_and_no_face_of_its_own(self) -> None:
        slides = [data for name, data in parts_of(plain_build().data).items() if name.startswith("ppt/slides/slide")]
        outside = [re.sub(rb"<a:tbl>.*?</a:tbl>", b"", one, flags=re.DOTALL) for one in slides]
        assert not any(re.search(rb"schemeClr|srgbClr|<a:latin|<a:ea", one) for one in outside)

    def test_says_every_section_on_its_agenda(self) -> None:
        deck = plain_build().deck
        agenda = next(one for one in deck.slides if one.layout.family == "agenda")
        shown = squeeze(
            "".join(run.words.of(deck.text) for frame in agenda.frames for one in frame.paragraphs for run in one.runs)
        )
        sections = plain_build().plan.sections
        assert len(sections) > 2
        assert all(squeeze(one.words.of(deck.text)) in shown for one in sections)

    def test_keeps_every_text_within_its_placeholder(self) -> None:
        for slide in plain_build().deck.slides:
            for frame in slide.frames:
                assert frame.height * EMU_PER_POINT <= frame.slot.rect.h * 100, frame.slot.name

    def test_opens_in_python_pptx_with_each_text_in_a_placeholder_of_its_layout(self, tmp_path: Path) -> None:
        import pptx

        path = tmp_path / "deck.pptx"
        path.write_bytes(plain_build().data)
        for slide in pptx.Presentation(str(path)).slides:
            known = {one.placeholder_format.idx for one in slide.slide_layout.placeholders}
            assert {one.placeholder_format.idx for one in slide.placeholders} <= known


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "template.not-one"),
            (b"PK\x03\x04rubbish", "template.cut"),
            (plain_template()[:20_000], "template.cut"),
            (zipped({"hello.txt": b"hello"}), "template.not-one"),
        ],
    )
    def test_what_is_no_presentation(self, data: bytes, code: str) -> None:
        with pytest.raises(ThemeError, match=re.escape(code)):
            compiled(data)

    def test_the_old_format_with_the_remedy(self, cli: Callable[..., object], tmp_path: Path) -> None:
        old = tmp_path / "company.ppt"
        old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
        result = cli("themes", "check", old)
        assert result.code == 4
        assert "save it as .pptx" in result.err

    def test_a_folder_with_the_option_that_takes_one(self, cli: Callable[..., object], tmp_path: Path) -> None:
        result = cli("build", SAMPLE, "-o", tmp_path / "deck.pptx", "--reference-doc", tmp_path)

        assert result.code == 4
        assert f"use --theme {tmp_path}" in result.err

    def test_layouts_for_content_that_all_leave_the_page(self) -> None:
        def push(parts: Parts) -> None:
            replaced(PRESENTATION, 'cx="9144000" cy="6858000"', 'cx="2286000" cy="1714500"')(parts)

        with pytest.raises(ThemeError, match=re.escape("template.all-off-page")) as fault:
            compiled(changed(push))

        assert "Title and Content" in str(fault.value.arguments["layouts"])

    def test_a_document_type(self) -> None:
        bomb = changed(replaced(MASTER, "<p:sldMaster", '<!DOCTYPE x [<!ENTITY a "aaaa">]><p:sldMaster'))
        with pytest.raises(ThemeError, match=r"template\.damaged"):
            compiled(bomb)

    @pytest.mark.parametrize("part", [PRESENTATION, MASTER, CONTENT, "ppt/theme/theme1.xml", PRESENTATION_RELS])
    def test_parts_that_are_missing_or_cut_short(self, part: str) -> None:
        for change in (lambda parts: parts.pop(part), lambda parts: parts.update({part: parts[part][:200]})):
            try:
                compiled(changed(change))
            except ThemeError as error:
                assert error.code in ("template.damaged", "template.not-one", "template.no-content"), part


#: What a stranger's file may say where a number, a name or an id is expected.
JUNK = ("", "abc", "-1", "9" * 20, "NaN", "1e5", "中", "rId999", "../../x", "%")


@given(st.data())
@settings(max_examples=25)
def test_any_attribute_may_say_anything_and_the_template_is_used_or_refused(data: st.DataObject) -> None:
    parts = parts_of(plain_template())
    name = data.draw(
        st.sampled_from(sorted(one for one in parts if one.startswith("ppt/") and one.endswith((".xml", ".rels"))))
    )
    values = list(re.finditer(rb'="([^"]*)"', parts[name]))
    at = data.draw(st.sampled_from(values))
    parts[name] = parts[name][: at.start(1)] + data.draw(st.sampled_from(JUNK)).encode() + parts[name][at.end(1) :]
    with contextlib.suppress(ThemeError):
        assert built(zipped(parts)).deck.slides


def test_a_layout_named_like_a_kind_of_page_keeps_its_name_in_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECH2SLIDES_LANG", "zh")
    assert message("template.serves", kind="cover", layout="title") == "封面：用版式“title”"


def test_a_layout_whose_box_leaves_the_page_is_said_to_be_left_out_for_that() -> None:
    def push(parts: Parts) -> None:
        replaced(SECTION, '<a:off x="722313"', '<a:off x="7223130"')(parts)

    found = [one for one in examine_template(changed(push), "t.pptx") if one.code == "template.off-page"]

    assert [(one.severity, dict(one.arguments)["layout"]) for one in found] == [("warning", "Section Header")]


def test_a_wide_page_with_layouts_of_a_narrow_one_is_told_once() -> None:
    wide = changed(replaced(PRESENTATION, 'cx="9144000" cy="6858000"', 'cx="12192000" cy="6858000"'))
    told = [dict(one.arguments) for one in examine_template(wide, "t.pptx") if one.code == "template.narrow"]

    assert len(told) == 1
    assert 20 <= int(str(told[0]["empty"])) <= 35
    assert "template.narrow" not in codes(plain_template())


class TestTheCommandLine:
    def test_builds_with_the_template_and_says_what_serves_instead(
        self, cli: Callable[..., object], tmp_path: Path
    ) -> None:
        template, deck = tmp_path / "company.pptx", tmp_path / "deck.pptx"
        template.write_bytes(plain_template())
        result = cli("build", SAMPLE, "-o", deck, "--reference-doc", template)
        assert result.code == 0, result.err
        assert "agenda: no layout of its own, “Title and Content” serves instead" in result.err
        assert cli("check", deck, "--source", SAMPLE).code == 0

    @pytest.mark.parametrize("more", [("--theme", "ink"), ("--size", "4:3")])
    def test_does_not_mix_template_and_theme(
        self, cli: Callable[..., object], tmp_path: Path, more: tuple[str, str]
    ) -> None:
        template = tmp_path / "company.pptx"
        template.write_bytes(plain_template())
        assert cli("build", SAMPLE, "-o", tmp_path / "deck.pptx", "--reference-doc", template, *more).code == 2

    def test_looks_a_template_over(self, cli: Callable[..., object], tmp_path: Path) -> None:
        template = tmp_path / "company.potx"
        template.write_bytes(changed(replaced(TYPES, "presentation.main+xml", "template.main+xml")))
        result = cli("themes", "check", template)
        assert (result.code, result.err) == (0, "")
        assert "note[template.serves]: cover: layout “Title Slide”" in result.out
        assert "22.4 × 12.3 cm: 25 characters × 11 lines at 24 pt" in result.out

    def test_a_cached_template_builds_the_same_deck(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SPEECH2SLIDES_CACHE", str(tmp_path))
        template = tmp_path / "company.pptx"
        template.write_bytes(plain_template())
        first, second = load_template(str(template)), load_template(str(template))
        assert list((tmp_path / "speech2slides").glob("*.zip"))
        assert first == second
