"""The borders between the stages hold, and the architecture page tells the truth."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "src" / "speech2slides"
LOWEST = {
    "span",
    "units",
    "deflate",
    "shares",
    "drawingml",
    "ooxml",
    "opc",
    "punctuation",
    "oneline",
    "likeness",
    "hannumbers",
    "diagnostics",
    "errors",
    "messages",
    "faults",
    "helptexts",
    "usagetexts",
    "choicetexts",
    "themetexts",
    "templatetexts",
    "doctortexts",
    "decktexts",
    "reasontexts",
    "fonts",
}
STAGES = {"read", "parse", "plan", "fit", "write", "audit", "theme", "outline", "proofread"}
#: What each piece may import of ours, besides itself.
MAY_IMPORT = (
    {name: set() for name in LOWEST}
    | {
        "model": LOWEST,
        "messages": {
            "faults",
            "helptexts",
            "usagetexts",
            "choicetexts",
            "decktexts",
            "reasontexts",
            "themetexts",
            "templatetexts",
            "doctortexts",
        },
        "diagnostics": {"oneline"},
        "drawingml": {"opc", "units"},
    }
    | {stage: LOWEST | {"model"} for stage in STAGES}
    | {"preview": LOWEST | {"fit"}}
    | {"pipeline": LOWEST | {"model"} | STAGES}
    | {"cli": LOWEST | {"model", "pipeline", "preview", "__version__"} | STAGES}
    | {"__main__": {"cli"}, "__init__": set()}
)
FILES = sorted(PACKAGE.rglob("*.py"))
#: Libraries that cost more than building a deck may, and who uses them.
SLOW = {
    "pptx": {"theme"},
    "jinja2": {"theme"},
    "PIL": {"theme", "preview"},
    "lxml": {"theme"},
    "charset_normalizer": {"read"},
}
OPENERS = {"read", "theme", "write", "cli", "fonts"}
#: What of `fit` the preview measures with, so that both fill lines alike.
SHARED_MEASURES = {"breaks", "width"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def piece(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> list[tuple[ast.stmt, str]]:
    found: list[tuple[ast.stmt, str]] = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found.extend((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.extend((node, f"{node.module}.{alias.name}") for alias in node.names)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
class TestEveryModule:
    def test_imports_only_from_the_rows_below_it(self, path: Path) -> None:
        here = piece(path)
        for _, name in imports(path):
            parts = name.split(".")
            if parts[0] == "speech2slides" and parts[1] != here:
                assert parts[1] in MAY_IMPORT[here], f"{here} imports {name}"

    def test_takes_from_the_fitter_into_the_preview_only_how_lines_are_filled(self, path: Path) -> None:
        if piece(path) == "preview":
            taken = {name.split(".")[2] for _, name in imports(path) if name.startswith("speech2slides.fit.")}
            assert taken <= SHARED_MEASURES

    def test_keeps_typer_and_printing_in_cli(self, path: Path) -> None:
        if piece(path) == "cli":
            return
        assert not any(name.split(".")[0] in ("typer", "rich") for _, name in imports(path))
        calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
        assert not any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls)

    def test_imports_the_slow_libraries_inside_functions_of_their_place_only(self, path: Path) -> None:
        for node, name in imports(path):
            places = SLOW.get(name.split(".")[0])
            if places is not None:
                assert piece(path) in places
                assert node.col_offset > 0, f"{path}:{node.lineno}: a slow import at module level"

    def test_opens_files_only_where_files_belong(self, path: Path) -> None:
        calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
        opens = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "open"]
        assert not opens or piece(path) in OPENERS

    def test_never_asks_for_time_or_chance(self, path: Path) -> None:
        for _, name in imports(path):
            assert name.split(".")[0] not in ("random", "time", "uuid", "secrets", "datetime")

    def test_has_no_mutable_state_at_module_level(self, path: Path) -> None:
        for node in tree(path).body:
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
                continue
            if isinstance(node, ast.Assign | ast.AnnAssign):
                mutable = isinstance(
                    node.value, ast.List | ast.Set | ast.Dict | ast.ListComp | ast.DictComp | ast.SetComp
                )
                assert not mutable, f"{path}:{node.lineno}: a mutable value at module level"

    def test_says_in_its_first_line_what_comes_in_and_goes_out(self, path: Path) -> None:
        assert ast.get_docstring(tree(path))

    def test_is_short(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").count("\n")
        assert lines <= 500, f"{lines} lines"
        assert lines <= 300, f"{lines} lines: 300 is the budget; split it or say why here"


def test_the_architecture_page_names_every_package_and_no_other() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert page.count("\n") <= 200
    packages = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    table = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert table == packages
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert {name for name in modules if f"`{name}.py`" not in page} == set()
