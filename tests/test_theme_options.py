"""What a theme shows on every page: page numbers, the progress line, the name of the part, and a footer made of a closed pattern."""

from pathlib import Path

import pytest

from speech2slides.audit import audit_deck, read_deck
from speech2slides.audit.labels import Labels
from speech2slides.errors import ThemeError
from speech2slides.model.deck import Slide
from speech2slides.model.settings import Settings
from speech2slides.model.theme import CompiledTheme
from speech2slides.pipeline import Built, build_deck
from speech2slides.theme import load_theme
from speech2slides.theme.cache import pack, unpack
from speech2slides.theme.compile import compile_theme
from speech2slides.theme.locate import theme_names
from tests.builders import SPEECH, source


def theme_that(folder: Path, says: str, extends: str = "party-red") -> CompiledTheme:
    (folder / "theme.toml").write_text(f'extends = "{extends}"\n{says}\n', encoding="utf-8")
    return compile_theme(str(folder), "v")


def made(theme: CompiledTheme, speech: str = SPEECH, **settings: object) -> Built:
    return build_deck(source(speech), theme, Settings(**settings))


def shown(built: Built, slide: Slide, name: str) -> str | None:
    for frame in slide.frames:
        if frame.slot.name == name:
            return "".join(run.words.of(built.deck.text) for run in frame.paragraphs[0].runs)
    return None


def on_content(built: Built, name: str) -> set[str | None]:
    return {shown(built, one, name) for one in built.deck.slides if one.layout.slot("footer") and one.section == 0}


class TestOptions:
    def test_number_pages_with_their_count_without_it_or_not_at_all(self, tmp_path: Path) -> None:
        found = {}
        for value in ("n/N", "n", "none"):
            built = made(theme_that(tmp_path, f'[option]\npage_number = "{value}"'))
            found[value] = [shown(built, one, "number") for one in built.deck.slides if one.layout.slot("footer")]
        count = len(built.deck.slides)

        assert all(number.endswith(f" / {count}") for number in found["n/N"])
        assert found["n"] == [number.partition(" /")[0] for number in found["n/N"]]
        assert set(found["none"]) == {None}

    @pytest.mark.parametrize("name", theme_names())
    def test_leave_out_the_progress_line_and_the_name_of_the_part(self, tmp_path: Path, name: str) -> None:
        theme = theme_that(tmp_path, "[option]\nprogress = false\npart_label = false", name)

        assert all(layout.progress is None and layout.slot("part") is None for layout in theme.layouts)
        assert [one.name for one in theme.layouts] == [one.name for one in load_theme(name).layouts]
        assert made(theme).data

    def test_survive_packing(self, tmp_path: Path) -> None:
        theme = theme_that(tmp_path, '[option]\npage_number = "n"')

        assert unpack(pack(theme)) == theme

    @pytest.mark.parametrize(
        ("wrong", "code"),
        [
            ('page_number = "N"', "theme.type"),
            ("page_number = true", "theme.type"),
            ('progress = "no"', "theme.type"),
            ("part_label = 0", "theme.type"),
            ("cue = true", "theme.unknown-key"),
        ],
    )
    def test_are_refused_by_line(self, tmp_path: Path, wrong: str, code: str) -> None:
        with pytest.raises(ThemeError) as fault:
            theme_that(tmp_path, f"[option]\n{wrong}")

        assert (fault.value.code, fault.value.arguments["at"]) == (code, ":3")


class TestFooter:
    @pytest.mark.parametrize(
        ("pattern", "settings", "footer"),
        [
            ("{part}｜{title}", {}, "统一思想｜在全市工作会议上的讲话"),
            ("{{ unit }}｜{{ title }}", {"unit": "市委办公室"}, "市委办公室｜在全市工作会议上的讲话"),
            ("{unit}｜{title}", {}, "在全市工作会议上的讲话"),
            ("{title} — {date}", {}, "在全市工作会议上的讲话 — 2025年3月1日"),
            ("{date} / {speaker} · {unit}", {"unit": "A B 公司"}, "2025年3月1日 · A B 公司"),
            ("{speaker} {title}", {"speaker": "李—某"}, "李—某 在全市工作会议上的讲话"),
            ("{title}", {"title": "A - B / C"}, "A - B / C"),
            ("{unit}", {}, None),
            ("", {}, None),
        ],
    )
    def test_is_what_the_pattern_says_of_what_the_speech_has(
        self, tmp_path: Path, pattern: str, settings: dict[str, str], footer: str | None
    ) -> None:
        built = made(theme_that(tmp_path, f'[wording.zh-CN]\nfooter = "{pattern}"'), **settings)

        assert on_content(built, "footer") == {footer}

    def test_shows_its_first_part_alone_where_it_is_too_long(self, tmp_path: Path) -> None:
        theme = theme_that(tmp_path, '[wording.zh-CN]\nfooter = "{title}｜{unit}｜{part}"')

        assert on_content(made(theme, unit="单位" * 20, title="题目" * 20), "footer") == {"题目" * 20}

    def test_of_a_theme_of_ones_own_passes_the_check_of_any(self, tmp_path: Path) -> None:
        built = made(theme_that(tmp_path, '[wording.zh-CN]\nfooter = "{title} · {unit}"'), unit="A B 公司")
        labels = Labels(tuple(words for _, words in load_theme("ink").wordings), ("A B 公司",))

        assert audit_deck(read_deck(built.data, "deck.pptx"), built.document.text, labels) == ()

    @pytest.mark.parametrize(
        "wrong",
        [
            "内部资料",
            "{title}｜内部",
            "｜{title}",
            "{title}{unit}",
            "{title}｜{title}",
            "{name}",
            "{title",
            "{{ title }}｜{{ 7*7 }}",
            "{{ title.upper() }}",
            "{% if title %}",
            "{title} <> {unit}",
            "{title}——————{unit}",
        ],
    )
    def test_is_a_closed_pattern(self, tmp_path: Path, wrong: str) -> None:
        with pytest.raises(ThemeError) as fault:
            theme_that(tmp_path, f'[wording.zh-CN]\nfooter = "{wrong}"')

        assert (fault.value.code, fault.value.arguments["at"]) == ("theme.footer", ":3")
