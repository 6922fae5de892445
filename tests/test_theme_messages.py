"""What a stranger is told who writes a theme of her own: the line, what is wrong on it in her own language, and what to write there."""

from pathlib import Path

import pytest

from speech2slides.errors import ThemeError
from speech2slides.messages import message
from speech2slides.theme.compile import compile_theme
from speech2slides.theme.files import read_toml
from speech2slides.theme.syntax import syntax_error


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The language messages are in."""
    monkeypatch.setenv("SPEECH2SLIDES_LANG", request.param)
    return request.param


def told(folder: Path, stated: str | bytes) -> str:
    """What is said of a theme whose file states that."""
    folder.mkdir(exist_ok=True)
    data = stated if isinstance(stated, bytes) else stated.encode()
    (folder / "theme.toml").write_bytes(data)
    with pytest.raises(ThemeError) as fault:
        compile_theme(str(folder), "v")
    return message(fault.value.code, **fault.value.arguments)


def says(words: str, *parts: str) -> None:
    assert [part for part in parts if part not in words] == [], words


class TestWords:
    @pytest.mark.parametrize(
        ("stated", "line", "key"),
        [
            ('[wording.zh-CN]\nagenda = " "\n', 2, "wording.zh-CN.agenda"),
            (f'[wording.zh-CN]\nthanks = "{"谢" * 21}"\n', 2, "wording.zh-CN.thanks"),
            ('title = "我的\\u0007主题"\n', 1, "title"),
            ('[font]\ndisplay = ""\n', 2, "font.display"),
        ],
        ids=["blank", "too long", "a sign nobody sees", "no font"],
    )
    def test_that_no_slide_could_show_are_refused(
        self, tmp_path: Path, language: str, stated: str, line: int, key: str
    ) -> None:
        words = told(tmp_path, stated)

        says(words, f"{tmp_path / 'theme.toml'}:{line}", key, "看得见" if language == "zh" else "visible")


class TestColours:
    @pytest.mark.parametrize("value", ["primary*80", "none", "primary*"])
    def test_of_text_are_whole_and_a_role_that_is_not_is_named_in_the_theme_that_states_it(
        self, tmp_path: Path, language: str, value: str
    ) -> None:
        words = told(tmp_path, f'# mine\n[role]\nsheet = "surface*90"\ntitle = "{value}"\n')

        says(words, f"{tmp_path / 'theme.toml'}:4", "role.title", value, "primary_dark")
        says(words, "不能带百分比" if language == "zh" else "a whole colour")

    def test_of_a_layout_of_ones_own_are_named_in_the_layout(self, tmp_path: Path) -> None:
        (tmp_path / "layouts").mkdir()
        (tmp_path / "layouts" / "mine.toml").write_text('[style.row]\ncolor = "text*80"\n', encoding="utf-8")

        says(told(tmp_path, ""), f"{tmp_path / 'layouts' / 'mine.toml'}:2", "style.row.color", "text*80")

    @pytest.mark.parametrize("share", ["500", "0", "x"])
    def test_have_a_share_that_can_be_drawn(self, tmp_path: Path, language: str, share: str) -> None:
        words = told(tmp_path, f'[role]\nsheet = "surface*{share}"\n')

        says(words, f"{tmp_path / 'theme.toml'}:2", "role.sheet", "1–200" if language == "zh" else "1-200")

    @pytest.mark.parametrize(
        ("value", "meant"), [("6a1b9a", "#6A1B9A"), ("#abc", "#AABBCC"), ("＃6A1B9A", "#6A1B9A"), (" abc", "#AABBCC")]
    )
    def test_that_are_nearly_right_are_told_as_they_should_be(
        self, tmp_path: Path, language: str, value: str, meant: str
    ) -> None:
        words = told(tmp_path, f'[color]\nprimary = "{value}"\n')

        says(words, "theme.toml:2", "color.primary", f'"{meant}"', "请写成" if language == "zh" else "write")


class TestKeys:
    @pytest.mark.parametrize("key", ["logo", "emblem", "extends", "name", "title"])
    @pytest.mark.parametrize("table", ["color", "option", "wording.zh-CN"])
    def test_that_belong_above_the_tables_are_told_so(
        self, tmp_path: Path, language: str, table: str, key: str
    ) -> None:
        words = told(tmp_path, f'[{table}]\n{key} = "x.png"\n')

        says(words, "theme.toml:2", key, f"[{table}]", "第一个 [表] 之前" if language == "zh" else "above the first")

    @pytest.mark.parametrize("table", ["role", "size"])
    def test_are_so_even_where_a_table_has_a_title_too(self, tmp_path: Path, language: str, table: str) -> None:
        words = told(tmp_path, f'[{table}]\ntitle = "我们单位"\n')

        says(words, "theme.toml:2", f"[{table}]", "第一个 [表] 之前" if language == "zh" else "above the first")

    def test_with_a_short_list_of_names_or_values_have_it_told(self, tmp_path: Path) -> None:
        says(told(tmp_path, '[wording.zh]\nthanks = "谢"\n'), "zh-CN?", "zh-CN, zh-TW, en-US")
        says(told(tmp_path, '[composition]\ncover = "x"\n'), "arc, hills, orbit, plain, slant, terrace")
        says(told(tmp_path, '[wording.zh-CN]\nnumerals = "roman"\n'), "theme.toml:2", "han, arabic")
        says(told(tmp_path, '[wording.en-US]\nnumbers = "02"\n'), "theme.toml:2", "own, 01")
        says(told(tmp_path, 'extends = "blue"\n'), "base, business-blue, dark")
        says(told(tmp_path, '[option]\npage_number = "N"\n'), '"n/N" / "n" / "none"')

    def test_with_a_long_list_have_the_nearest_told(self, tmp_path: Path) -> None:
        says(told(tmp_path, '[role]\ncard_rul = "text"\n'), "card_rule?", " …")


@pytest.mark.parametrize(
    ("stated", "chinese", "english"),
    [
        ("name = 7", "name 应为文字（用引号括起来）", "name must be words in quotes"),
        ("color = 7", "color 应为一个表", "color must be a table"),
        ("[option]\nprogress = 1", "option.progress 应为 true 或 false", "option.progress must be true or false"),
        ("[color]\ntext = 123456", "color.text 应为文字", "color.text must be words"),
    ],
)
def test_types_are_told_in_the_users_language(
    tmp_path: Path, language: str, stated: str, chinese: str, english: str
) -> None:
    says(told(tmp_path, stated), chinese if language == "zh" else english)


class TestWriting:
    @pytest.mark.parametrize(
        ("stated", "at", "chinese", "english"),
        [
            ("[color]\nprimary = #B80F1C\n", "2 11", "颜色没有加引号", "a colour needs quotes"),
            ("name = “x”\n", "1 8", "全角符号", "full-width"),
            ('name ＝ "x"\n', "1 6", "全角符号", "full-width"),
            ("［color］\n", "1 1", "全角符号", "full-width"),
            ('name = "x"，title = "y"\n', "1 11", "全角符号", "full-width"),
            ('name = "a"\nname = "b"\n', "2 11", "写了两次", "stated twice"),
            ("[color]\n[role]\n[color]\n", "3 7", "写了两次", "stated twice"),
            ("[option]\nx = { a = 1, a = 2 }\n", "2 19", "写了两次", "stated twice"),
            ("name\n", "1 5", "等号", "an = must follow"),
            ("名称 = 1\n", "1 1", "一行应以名称", "a line begins with"),
            ("[颜色]\n", "1 2", "一行应以名称", "a line begins with"),
            ("[color]\nprimary = 6A1B9A\n", "2 12", "多余的内容", "something follows the value"),
            ("name = mine\n", "1 8", "值读不懂", "the value cannot be read"),
            ('name = "mine\n', "1 13", "引号没有配对", "a quote is never closed"),
            ('name = "mine”\n', "1 14", "引号没有配对", "a quote is never closed"),
            ("name = '''mine\n", "1 15", "引号没有配对", "a quote is never closed"),
            ("[color\n", "1 7", "没有配对", "never closed"),
            ("[size]\nbody = [28 24]\n", "2 12", "没有配对", "never closed"),
            ('logo = "C:\\logo.png"\n', "1 13", "反斜杠", "a backslash"),
            ('name = "a\x01"\n', "1 10", "控制字符", "control character"),
        ],
    )
    def test_that_is_no_toml_has_its_place_and_its_remedy(
        self, tmp_path: Path, language: str, stated: str, at: str, chinese: str, english: str
    ) -> None:
        line, column = at.split()
        words = told(tmp_path, stated)

        says(words, f"theme.toml:{line}", f"第 {column} 列" if language == "zh" else f"column {column}")
        says(words, chinese if language == "zh" else english, stated.splitlines()[int(line) - 1].split(" ")[0])

    def test_of_an_unknown_kind_keeps_the_words_there_are(self, language: str) -> None:
        fault = syntax_error("mine/theme.toml", "a = 1\n", ValueError("Something new (at line 1, column 5)"))

        says(message(fault.code, **fault.arguments), "Something new", "5 列" if language == "zh" else "column 5")

    @pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
    def test_in_an_encoding_of_notepad_is_told_to_be_saved_as_utf_8(
        self, tmp_path: Path, language: str, encoding: str
    ) -> None:
        words = told(tmp_path, '# a\ntitle = "我们单位"\n'.encode(encoding))

        says(words, "theme.toml:2" if encoding == "gb18030" else "theme.toml:1")
        says(words, "存成 UTF-8" if language == "zh" else "save it as UTF-8")
        assert "codec" not in words

    def test_may_begin_with_a_byte_order_mark(self, tmp_path: Path) -> None:
        (tmp_path / "theme.toml").write_bytes('title = "我们单位"\n'.encode("utf-8-sig"))

        assert read_toml(str(tmp_path / "theme.toml")).table == {"title": "我们单位"}

    def test_that_is_nested_without_end_is_refused(self, tmp_path: Path) -> None:
        assert "theme.toml" in told(tmp_path, "\n".join(["a = [", *["["] * 5_000]))
