"""Bytes become a text with plain lines, or one clear refusal."""

import pytest

from speech2slides.errors import InputError
from speech2slides.read import source_from_bytes


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_line_ends_become_one(ending: str) -> None:
    assert source_from_bytes("甲\n乙\n".replace("\n", ending).encode(), "x").text == "甲\n乙\n"


def test_only_line_ends_end_a_line() -> None:
    assert len(source_from_bytes("甲\u2028乙\x85丙\n丁".encode(), "x").lines) == 2


def test_what_xml_cannot_carry_becomes_a_space_and_is_reported_by_line() -> None:
    source = source_from_bytes("甲\n乙\x0b丙\x00丁".encode(), "x", "utf-8")

    assert source.text == "甲\n乙 丙 丁"
    assert [(one.code, one.line, dict(one.arguments)) for one in source.diagnostics] == [
        ("source.uncarried", 2, {"count": 2})
    ]


def test_positions_are_lines_and_columns_from_one() -> None:
    source = source_from_bytes("甲乙\n丙丁".encode(), "x")

    assert [source.position(offset) for offset in (0, 1, 3, 4)] == [(1, 1), (1, 2), (2, 1), (2, 2)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "input.empty"),
        (b"\xef\xbb\xbf \n\t", "input.empty"),
        ("　\n　".encode(), "input.empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "input.binary"),
        (b"PK\x03\x04" + b"x" * 50, "input.office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "input.office"),
        (bytes(range(256)) * 8, "input.binary"),
        ("正常的一行\n".encode() + b"\xff\xfe\xfa\xfb" * 20, "input.encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as refusal:
        source_from_bytes(data, "x")

    assert refusal.value.code == code


def test_the_refusal_names_the_first_line_that_is_not_utf_8() -> None:
    with pytest.raises(InputError) as refusal:
        source_from_bytes("第一行\n第二行\n".encode() + b"\xff\xfe\xfa\xfb" * 20, "x")

    assert refusal.value.arguments["line"] == 3
