"""Short ways to make the values the tests speak of."""

import shutil
from pathlib import Path

from speech2slides.model.document import Document
from speech2slides.model.settings import Settings
from speech2slides.model.source import Source
from speech2slides.parse import parse_document
from speech2slides.pipeline import Built, build_deck
from speech2slides.read import source_from_bytes
from speech2slides.span import Span
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_folder, themes_folder


def source(text: str) -> Source:
    return source_from_bytes(text.encode(), "speech.txt")


def parsed(text: str) -> Document:
    return parse_document(source(text))


def built(text: str, **settings: object) -> Built:
    return build_deck(source(text), load_theme("party-red"), Settings(**settings))


def words(text: str, span: object) -> str | None:
    if isinstance(span, Span):
        return span.of(text)
    return None if span is None else span.text


def outline_of(text: str) -> list[tuple[int, str, str]]:
    """Every heading as (level, marker, words)."""
    document = parsed(text)
    rows = []
    for section in document.headings():
        heading = section.heading
        rows.append((heading.level, words(text, heading.marker) or "", words(text, heading.text)))
    return rows


def items_of(text: str) -> list[tuple[int, str, str]]:
    """Every in-line item as (level, marker, words)."""
    document = parsed(text)
    bodies = [document.opening, *(section.body for section in document.headings())]
    return [
        (item.level, words(text, item.marker), words(text, item.text))
        for body in bodies
        for paragraph in body
        for item in paragraph.items
    ]


def changed_theme(tmp_path: Path, file: str, old: str, new: str) -> str:
    """The folder of a copy of the theme in which one file says something else; a file of `base` then is one of its own layouts."""
    folder = tmp_path / "mine"
    shutil.copytree(theme_folder("party-red"), folder)
    path = folder / file if file == "theme.toml" else Path(themes_folder(), "base", file)
    text = path.read_text(encoding="utf-8")
    assert old in text
    if file != "theme.toml":
        path = folder / "layouts" / f"50-{path.name}"
        path.parent.mkdir()
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return str(folder)


SPEECH = """在全市工作会议上的讲话
（2025年3月1日）
同志们：
今天我们召开会议，部署全年工作。下面，我讲两点意见。
一、统一思想
形势逼人，必须抓紧。
（一）认清形势。当前任务很重，我们必须抓紧时间。
（二）明确任务。要抓好三件事：一是抓项目，全力推进开工；二是抓招商，积极引进企业；三是抓服务，持续优化环境。
二、加强领导
（一）落实责任。各级领导要亲自抓、负总责。
（二）严格考核。考核结果与奖惩挂钩。
同志们，让我们奋发有为，为实现全年目标而努力奋斗！
"""
