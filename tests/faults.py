"""Speeches to be proofread, and what is found in them, as (line, code)."""

from speech2slides.proofread import proofread
from tests.builders import parsed

REST = "各单位要认真抓好落实，确保取得实效。"


def faults(text: str) -> list[tuple[int | None, str]]:
    """What proofreading finds, and what parsing says of the numbers of headings, by line."""
    document = parsed(text)
    numbers = [one for one in document.diagnostics if one.code.startswith("ordinal.")]
    return sorted((one.line, one.code) for one in (*numbers, *proofread(document)))


def faults_in(*paragraphs: str) -> list[tuple[int | None, str]]:
    """The faults of paragraphs under one heading; the first stands on line 5."""
    return faults("\n".join(["全市工作会议讲话", "同志们：", REST, "一、统一思想", *paragraphs, "二、加强领导", REST]))


def outline(*lines: str) -> list[tuple[int | None, str]]:
    """The faults of a speech whose headings are told, each with running text below; the first stands on line 3."""
    body = [f"{line}\n{REST}{index}。" for index, line in enumerate(lines)]
    return faults("\n".join(["全市工作会议讲话", "同志们：", *body]))
