"""The first lines of a speech in, its front matter and the number of lines it takes out."""

from speech2slides.model.document import Front
from speech2slides.parse.addresses import is_addressees, is_lead_in, is_salutation, run_in_salutation
from speech2slides.parse.frontlines import (
    DASHES,
    goes_on_title,
    is_letterhead,
    is_stamp,
    kind_of,
    may_be_title,
    names_paper,
    unit_and_date,
)
from speech2slides.parse.lines import Line, ends_sentence
from speech2slides.parse.people import ends_with_name, is_name, is_position, names_position
from speech2slides.span import Span

#: Front matter is looked for in this many lines.
REACH = 16
MAX_TITLE_LINES, MAX_SALUTATION_LINES = 4, 4
#: A subtitle runs over so many lines at most, and the next one is no longer than this.
MAX_SUBTITLE_LINES, MAX_SUBTITLE = 3, 40
#: Lines of one title stand no farther apart than this, blank lines and indents included.
MAX_APART = 16
#: What a subtitle of several lines ends with.
_SUBTITLE_ENDS = ("上", "讲话", "发言", "报告", "致辞", "）", ")", "講話", "報告")


def read_front(lines: list[Line]) -> tuple[Front, int]:
    """Return the front matter and how many of `lines` belong to it.

    Stops at the first numbered heading or paragraph. A salutation that runs into its paragraph ends the front inside that line: then the
    returned `salutation` ends before the line does, and the line is not counted.
    """
    return _Reader(lines).read()


class _Reader:
    """Walk down the head of a speech, filling one field after the other."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.found: dict[str, Span] = {}
        self.others: list[Span] = []
        self.title_end = 0

    def read(self) -> tuple[Front, int]:
        index, end = 0, min(len(self.lines), REACH)
        while index < end:
            kind = self._kind(index)
            taken = self._take(kind, index)
            index += taken
            if not taken or kind == "salutation":
                break
        if "salutation" not in self.found and index < end:
            self._run_in(self.lines[index])
        return Front(**self.found, others=tuple(self.others)), index

    def _below(self, index: int) -> str:
        """Return the words of the next line, none at the end of the text."""
        return self.lines[index + 1].words if index + 1 < len(self.lines) else ""

    def _take(self, kind: str, index: int) -> int:
        """Put what stands at `index` in its field and return how many lines it takes, 0 when the front ends before it."""
        line = self.lines[index]
        if kind == "salutation":
            return self._salutation(index)
        if kind == "other":
            self.others.append(line.span)
            return 1
        if kind == "unit and date":
            return self._unit_and_date(line)
        if kind == "title":
            return self._title(index) or self._unknown(index)
        if kind == "end" or kind in self.found:
            return 0
        if kind == "subtitle":
            return self._subtitle(index)
        self.found[kind] = line.span
        return 1

    def _kind(self, index: int) -> str:
        """Return the field a line fills, or `title`, `other`, `unit and date`, or `end` when the speech begins with it."""
        line = self.lines[index]
        words = line.words
        kind = kind_of(words)
        dated = kind in ("date", "number") or words.startswith(DASHES)
        if line.marker is not None and not (dated or self._is_markdown_title(line, index)):
            return "end"
        if kind == "number" or self._is_above(index):
            return "other"
        if unit_and_date(words) and "unit" not in self.found and "date" not in self.found:
            return "unit and date"
        if kind is None and self._is_addressed(index):
            return "salutation"
        following = self._below(index)
        if kind == "unit" and goes_on_title(following):
            return "title"
        if kind == "subtitle" and "title" not in self.found and not words.startswith((*DASHES, "（", "(")):
            return "title"  # 在…上的讲话 above everything else is the title itself
        return kind or self._field_by_place(index)

    def _field_by_place(self, index: int) -> str:
        """Return the field a line fills for where it stands: a name below the title, words in brackets there, else the title."""
        words = self.lines[index].words
        if self._is_lone_name(index):
            return "speaker"
        if "title" in self.found and words[0] in "（(" and words[-1] in "）)":
            return "other" if "subtitle" in self.found else "subtitle"
        return "title"

    def _unit_and_date(self, line: Line) -> int:
        date = unit_and_date(line.words)
        self.found["unit"] = Span(line.span.start, line.span.start + len(line.words[:date].rstrip()))
        self.found["date"] = Span(line.span.start + date, line.span.end)
        return 1

    def _is_above(self, index: int) -> bool:
        """Tell whether the line is the red head of a paper, or only announces the speech."""
        words = self.lines[index].words
        if is_lead_in(words) or is_stamp(words):
            return True
        following = self._below(index)
        return "title" not in self.found and bool(following) and is_letterhead(words) and kind_of(following) == "number"

    def _is_markdown_title(self, line: Line, index: int) -> bool:
        return (
            index == 0 and line.marker is not None and line.marker.style.name == "markdown" and bool(line.bare.strip())
        )

    def _title(self, index: int) -> int:
        line = self.lines[index]
        first = "title" not in self.found
        if not may_be_title(line.words) or not (first or self.title_end == index):
            return 0
        if not first and self._opens_section(index):
            return 0
        if not first and self._is_apart(line):
            self.others.append(self.found.pop("title"))
            first = True
        count = 0 if first else sum(1 for one in self.lines[:index] if self.found["title"].start <= one.span.start)
        if count >= MAX_TITLE_LINES:
            return 0
        marker = line.marker
        start = line.span.start + (marker.end if marker is not None and marker.style.name == "markdown" else 0)
        self.found["title"] = Span(start if first else self.found["title"].start, line.span.end)
        self.title_end = index + 1
        return 1

    def _opens_section(self, index: int) -> bool:
        """Tell whether a line below a title that is whole stands above running text: then it is the first heading."""
        following = self._below(index)
        return names_paper(self.lines[index - 1].words) and ends_sentence(following)

    def _is_apart(self, line: Line) -> bool:
        """Tell whether something was set aside between the title so far and `line`: then a page's name stood there, and the title begins."""
        return line.span.start - self.found["title"].end > MAX_APART

    def _unknown(self, index: int) -> int:
        """Take a short line nobody knows between the title and the salutation: who speaks, if it names a position."""
        line = self.lines[index]
        following = self._below(index) or " "
        if "title" not in self.found or not may_be_title(line.words) or len(line.words) > MAX_SUBTITLE:
            return 0
        if kind_of(following) not in ("salutation", "date"):
            return 0
        if "speaker" not in self.found and names_position(line.words):
            self.found["speaker"] = line.span
        else:
            self.others.append(line.span)
        return 1

    def _subtitle(self, index: int) -> int:
        taken = 1
        while (
            taken < MAX_SUBTITLE_LINES
            and not self.lines[index + taken - 1].words.endswith(_SUBTITLE_ENDS)
            and index + taken < len(self.lines)
        ):
            words = self.lines[index + taken].words
            if len(words) > MAX_SUBTITLE or kind_of(words) is not None or not words.endswith(_SUBTITLE_ENDS):
                break
            taken += 1
        self.found["subtitle"] = Span(self.lines[index].span.start, self.lines[index + taken - 1].span.end)
        return taken

    def _salutation(self, index: int) -> int:
        """Take the salutation, on as many lines as go on addressing."""
        taken = 1
        for line in self.lines[index + 1 : index + MAX_SALUTATION_LINES]:
            if line.marker is not None or not is_salutation(line.words):
                break
            taken += 1
        self.found["salutation"] = Span(self.lines[index].span.start, self.lines[index + taken - 1].span.end)
        return taken

    def _is_addressed(self, index: int) -> bool:
        """Tell whether the line names whom a paper goes to: it stands below the title, above the first paragraph."""
        if "title" not in self.found or not is_addressees(self.lines[index].words):
            return False
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return following is not None and (following.marker is None or not following.marker.style.item)

    def _is_lone_name(self, index: int) -> bool:
        if "speaker" in self.found or "title" not in self.found:
            return False
        following = self._below(index)
        return (
            bool(following)
            and _names_somebody(self.lines[index].words)
            and kind_of(following) in ("date", "salutation", "unit")
        )

    def _run_in(self, line: Line) -> None:
        length = run_in_salutation(line.words) if line.marker is None else 0
        if length and length < len(line.words):
            self.found["salutation"] = Span(line.span.start, line.span.start + length)


def _names_somebody(words: str) -> bool:
    return is_name(words) or is_position(words) or ends_with_name(words)
