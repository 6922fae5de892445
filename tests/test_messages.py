"""The catalogue of messages: every code once, in both languages, and none used that is not there."""

import errno
import re

from speech2slides.choicetexts import CHOICES
from speech2slides.decktexts import DECKS
from speech2slides.doctortexts import DOCTOR
from speech2slides.errors import TOLD, reason_of
from speech2slides.helptexts import HELP
from speech2slides.messages import CATALOGUE
from speech2slides.reasontexts import REASONS
from speech2slides.templatetexts import TEMPLATES
from speech2slides.themetexts import THEMES
from speech2slides.usagetexts import USAGE
from tests.conftest import ROOT

ALL = CATALOGUE | HELP | CHOICES | DECKS | THEMES | TEMPLATES | DOCTOR | USAGE | REASONS


def test_every_message_is_in_both_languages_with_the_same_placeholders() -> None:
    assert all(code.startswith("doctor.") for code in DOCTOR)
    assert all(code.startswith(("theme.", "themes.")) for code in THEMES)
    assert all(code.startswith("help.") for code in HELP)
    assert all(code.startswith(("explain.", "why.", "pin.", "pins.", "terms.", "outline.")) for code in CHOICES)
    assert all(code.startswith(("audit.", "preview.")) for code in DECKS)
    assert all(code.startswith("usage.") for code in USAGE)
    assert all(code.startswith("template.") for code in TEMPLATES)
    for code, (chinese, english) in ALL.items():
        assert sorted(re.findall(r"\{(\w+)\}", chinese)) == sorted(re.findall(r"\{(\w+)\}", english)), code


def test_every_refusal_of_a_file_system_that_is_named_has_words() -> None:
    assert {*REASONS} == {f"os.{name}" for name in TOLD}
    assert reason_of(OSError(errno.ENOSPC, "x")) == "os.ENOSPC"
    assert reason_of(OSError(errno.EPIPE, "Broken pipe")) == "Broken pipe"


def test_every_code_used_is_in_the_catalogue() -> None:
    pattern = re.compile(r"""(?:Error|finding|message)\(\s*"([a-z0-9.-]+)\"""")
    for path in (ROOT / "src").rglob("*.py"):
        for code in pattern.findall(path.read_text(encoding="utf-8")):
            assert code in ALL or code in (
                "severity.",
                "help.",
                "doctor.",
            ), f"{path}: {code}"
