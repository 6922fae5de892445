"""Any encoding Chinese texts come in is recognised from a few words on, and damage costs the damaged characters only."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from speech2slides.errors import InputError, UsageError
from speech2slides.read import source_from_bytes
from speech2slides.read.encoding import decode
from tests.builders import SPEECH
from tests.conftest import SAMPLES

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
ENCODINGS = (*UNICODE, "gbk", "gb18030")
BIG5 = ("cp950", "big5hkscs")
TRADITIONAL = (
    "各位來賓、各位同事：\n歡迎出席今天的會議。過去一年，我們面對複雜的外部環境，堅持發展經濟、改善民生，各項工作取得新的進展。\n"
    "一、關於經濟運行\n全年生產總值增長 5.2%，就業情況保持穩定，居民收入與經濟同步增長。我們投資 600億元興建鐵路和醫院，學校的設備亦獲更新。\n"
    "二、關於下一步的工作\n第一，要繼續優化營商環境，讓企業辦事更方便。第二，要關顧長者和兒童，把資源用於最需要的地方。第三，要保護自然環境，建設宜居城市。\n"
    "讓我們同心協力，為市民帶來更好的生活。多謝各位。\n"
)
PLAIN = "This report is about the growth of the economy and the work of the coming year. " * 64


def read(path: Path) -> str:
    """Return a text of the corpus without private-use characters, which stand for pictures in some."""
    text = path.read_text(encoding="utf-8-sig").replace("\f", "")
    return "".join(character for character in text if not "\ue000" <= character <= "\uf8ff")


def excerpts(texts: list[str], length: int) -> Iterator[str]:
    chance = random.Random(length)
    long_enough = [text for text in texts if len(text) >= length]
    found = 0
    while found < 100:
        text = chance.choice(long_enough)
        start = chance.randrange(len(text) - length + 1)
        if text[start : start + length].strip():
            found += 1
            yield text[start : start + length]


def misread(texts: Iterator[str] | list[str], encoding: str) -> list[str]:
    """Return the texts that do not come back from the encoding, leaving out those it has no bytes for."""
    wrong = []
    for text in texts:
        try:
            data = text.encode(encoding)
        except UnicodeEncodeError:
            continue
        if decode(data)[0] != text:
            wrong.append(text)
    return wrong


@pytest.fixture(scope="module")
def real(corpus: Path) -> dict[str, list[str]]:
    paths = [path for path in sorted(corpus.glob("*/*.txt")) if path.parent.name not in ("gold", "originals")]
    texts: dict[str, list[str]] = {"simplified": [], "traditional": [], "english": []}
    for path in paths:
        kind = "traditional" if path.parent.name.endswith("hant") else "simplified"
        texts["english" if "en" in path.parent.name.split("-") else kind].append(read(path))
    assert all(texts.values())
    return texts


@pytest.mark.parametrize("length", [10, 20, 200])
@pytest.mark.parametrize("encoding", ENCODINGS)
class TestAnExcerptComesBackFromItsEncoding:
    def test_of_the_samples(self, encoding: str, length: int) -> None:
        assert misread(excerpts([*map(read, SAMPLES), TRADITIONAL], length), encoding) == []

    @pytest.mark.parametrize("kind", ["simplified", "traditional", "english"])
    def test_of_real_texts(self, real: dict[str, list[str]], kind: str, encoding: str, length: int) -> None:
        assert misread(excerpts(real[kind], length), encoding) == []


@pytest.mark.parametrize("length", [20, 200])
@pytest.mark.parametrize("encoding", BIG5)
class TestBig5ComesBack:
    def test_from_a_speech(self, encoding: str, length: int) -> None:
        assert misread(excerpts([TRADITIONAL], length), encoding) == []

    def test_from_real_texts_but_for_one_in_a_hundred(
        self, real: dict[str, list[str]], encoding: str, length: int
    ) -> None:
        assert len(misread(excerpts(real["traditional"], length), encoding)) <= 1


@pytest.mark.parametrize("encoding", [*ENCODINGS, *BIG5])
def test_whole_samples_come_back(encoding: str) -> None:
    assert misread([*map(read, SAMPLES), TRADITIONAL], encoding) == []


@pytest.mark.parametrize("encoding", [*ENCODINGS, *BIG5])
def test_whole_real_texts_come_back(real: dict[str, list[str]], encoding: str) -> None:
    assert misread([text for texts in real.values() for text in texts], encoding) == []


def test_english_with_curly_quotes_from_windows_is_no_chinese() -> None:
    text = "The nation’s economy – “the best in years” – is growing. " * 3

    assert decode(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("本日はお集まりいただきありがとうございます。経済の発展について話します。" * 3, "shift_jis"),
        ("Уважаемые коллеги, сегодня мы обсуждаем вопросы развития экономики и социальной сферы. " * 3, "cp1251"),
    ],
)
def test_the_rest_of_the_world_is_read_too(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


class TestDamage:
    LONG = SPEECH * (6000 // len(SPEECH) + 1)

    @pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "cp950"])
    @pytest.mark.parametrize("one_line", [False, True])
    def test_of_one_byte_costs_one_character(self, encoding: str, one_line: bool) -> None:
        text = TRADITIONAL * 30 if encoding == "cp950" else self.LONG
        text = text.replace("\n", "") if one_line else text
        for place in random.Random(encoding).sample(range(len(text)), 10):
            data = bytearray(text.encode(encoding))
            data[len(text[:place].encode(encoding))] = 0xFF
            found, name = decode(bytes(data))
            assert name == encoding
            assert found[:place] == text[:place]
            assert 1 <= found.count("\ufffd") <= 3
            assert found.endswith(text[place + 2 :])

    @pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
    def test_at_the_end_costs_the_last_character(self, encoding: str) -> None:
        text = SPEECH.strip() + "稳"

        assert decode(text.encode(encoding)[:-1]) == (text[:-1] + "\ufffd", encoding)

    def test_of_utf_16_keeps_the_rest(self) -> None:
        data = SPEECH.encode("utf-16-le")[:-2] + b"\x00\xd8"

        assert decode(data) == (SPEECH[:-1] + "\ufffd", "utf-16-le")

    def test_is_reported_with_its_count_and_its_lines(self) -> None:
        lines = [f"第{number}行的文字很好".encode() for number in range(1, 21)]
        damaged = [line[:-1] if number in (2, 5, 6, 9, 12, 17) else line for number, line in enumerate(lines)]

        source = source_from_bytes(b"\n".join(damaged), "x")

        assert [(one.code, one.line, dict(one.arguments)) for one in source.diagnostics] == [
            ("source.damaged", 3, {"count": 6, "lines": "3, 6, 7, 10, 13…"})
        ]

    def test_that_came_with_the_text_is_reported_too(self) -> None:
        source = source_from_bytes("好\n坏\ufffd".encode(), "x")

        assert source.text == "好\n坏\ufffd"
        assert [(one.code, one.line) for one in source.diagnostics] == [("source.damaged", 2)]

    def test_everywhere_is_read_in_bounded_time(self) -> None:
        data = bytearray(self.LONG.encode("gb18030") * 200)
        data[::50] = b"\xff" * len(data[::50])
        began = time.perf_counter()
        decode(bytes(data))

        assert time.perf_counter() - began < 10


@pytest.mark.parametrize("word", ["中国", "会议", "习近平", "北京市"])
@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
@pytest.mark.parametrize("place", [0, 2500, len(PLAIN)])
def test_one_chinese_word_in_an_english_text_is_read(word: str, encoding: str, place: int) -> None:
    text = PLAIN[:place] + word + PLAIN[place:]

    assert decode(text.encode(encoding))[0] == text


def test_a_text_that_turns_chinese_late_is_read() -> None:
    text = PLAIN * 5 + SPEECH

    assert decode(text.encode("gbk")) == (text, "gb18030")


def test_one_character_of_hong_kong_far_down_makes_it_the_big5_of_hong_kong() -> None:
    text = TRADITIONAL * 60 + "啲"

    assert decode(text.encode("big5hkscs")) == (text, "big5hkscs")


class TestANamedEncoding:
    @pytest.mark.parametrize("name", ["gbk", "GB2312", "cp936", "gb18030"])
    def test_of_the_gb_family_is_its_latest(self, name: str) -> None:
        assert decode("朱镕基𠮷".encode("gb18030"), name) == ("朱镕基𠮷", "gb18030")

    @pytest.mark.parametrize("codec", BIG5)
    def test_big5_is_whichever_of_its_extensions_fits(self, codec: str) -> None:
        text = "啲同事" if codec == "big5hkscs" else "約 5～6 成"

        assert decode(text.encode(codec), "big5") == (text, codec)

    def test_overrides_the_guess(self) -> None:
        assert decode("中文".encode(), "latin-1")[0] == "中文".encode().decode("latin-1")

    def test_that_does_not_fit_costs_what_cannot_be_read(self) -> None:
        source = source_from_bytes("好的一行\n".encode() + "坏的\n".encode("gbk") + "好的一行".encode(), "x", "utf-8")

        assert source.text.startswith("好的一行\n\ufffd")
        assert source.text.endswith("\n好的一行")
        assert [(one.code, one.line) for one in source.diagnostics] == [("source.damaged", 2)]

    @pytest.mark.parametrize(
        "name", ["klingon", "", "a\0b", "rot13", "base64", "zlib", "hex", "idna", "unicode_escape", "utf-7"]
    )
    @pytest.mark.parametrize("data", [b"", b"abc"])
    def test_that_no_file_is_in_is_a_wrong_option(self, name: str, data: bytes) -> None:
        with pytest.raises(UsageError) as refusal:
            decode(data, name)

        assert refusal.value.code == "usage.encoding"

    def test_does_not_make_a_picture_a_text(self) -> None:
        with pytest.raises(InputError) as refusal:
            decode(b"\x89PNG\r\n\x1a\n" + bytes(99), "gbk")

        assert refusal.value.code == "input.binary"


@pytest.mark.parametrize("length", [50, 500, 50_000])
@pytest.mark.parametrize("seed", range(10))
def test_random_bytes_are_refused_as_binary(seed: int, length: int) -> None:
    with pytest.raises(InputError) as refusal:
        decode(random.Random(seed).randbytes(length))

    assert refusal.value.code == "input.binary"


def test_a_few_nuls_are_an_accident_and_many_a_binary_file() -> None:
    assert decode(b"\0" + SPEECH.encode())[0] == "\0" + SPEECH

    with pytest.raises(InputError) as refusal:
        decode((SPEECH.encode() + b"\0" * 99) * 3)
    assert refusal.value.code == "input.binary"


@pytest.mark.parametrize(("encoding", "seconds"), [("utf-8", 0.5), ("gbk", 1.0), ("utf-16-le", 1.0)])
def test_a_large_file_is_read_at_once(encoding: str, seconds: float) -> None:
    data = SPEECH.encode(encoding) * (5_000_000 // len(SPEECH.encode(encoding)))
    began = time.perf_counter()
    decode(data)

    assert time.perf_counter() - began < seconds


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_an_ordinary_file_does_not_load_the_detector(encoding: str) -> None:
    program = (
        "import sys\nfrom speech2slides.read import source_from_bytes\n"
        f"source_from_bytes({SPEECH.encode(encoding)!r}, 'x')\n"
        "print('charset_normalizer' in sys.modules, 'speech2slides.read.guess' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", str(encoding == "gb18030")]
