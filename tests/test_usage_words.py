"""What nobody can have meant on the command line is told in the user's language, with the name of the option or the command."""

import pytest

#: Arguments, and what is said of them in Chinese and in English.
CASES = [
    ("build x", "缺少选项 -o/--output。", "the option -o/--output is missing; see --help"),
    ("themes new x", "缺少选项 --primary。", "the option --primary is missing"),
    ("build -o x.pptx", "缺少 SRC。", "SRC is missing; see --help"),
    ("build x --foo", "没有 --foo 这个选项。是不是 --force？", "there is no option --foo; did you mean --force?"),
    ("build x --zzz", "没有 --zzz 这个选项。用 --help", "there is no option --zzz; see --help"),
    ("build x -x", "没有 -x 这个选项", "there is no option -x"),
    ("build x -o", "选项 -o 后面缺少内容", "the option -o needs a value"),
    ("build x --pace=3 --pace", "选项 --pace 后面缺少内容", "the option --pace needs a value"),
    ("build x --force=3 --force", "选项 --force 只是开关", "the option --force takes no value"),
    ("build x --no-cues=3", "选项 --no-cues 只是开关", "the option --no-cues takes no value"),
    ("themes list --debug=3", "选项 --debug 只是开关", "the option --debug takes no value"),
    ("build my speech.txt -o d.pptx --force", "多出了“speech.txt”", "speech.txt: more than this command takes"),
    ("themes list a b", "多出了“a b”", "a b: more than this command takes"),
    ("build x -o d.pptx --pace quick", "--pace 应为整数，不能是“quick”", "--pace must be a whole number, not quick"),
    ("build x -o d.pptx --minutes ten", "--minutes 应为数字，不能是“ten”", "--minutes must be a number, not ten"),
    (
        "biuld x",
        "没有“biuld”这个命令。是不是“build”？可用的命令：build, outline",
        "there is no command biuld; there are: build, outline",
    ),
    ("themes qqq", "没有“qqq”这个命令。可用的命令：list, show", "there is no command qqq; there are: list, show"),
    (
        "build x -o d.pptx --detail breif",
        "--detail 只能是 brief、standard 或 full，不能是“breif”。是不是“brief”？",
        "--detail is brief, standard or full, not breif; did you mean brief?",
    ),
    (
        "build x -o d.pptx --density thigt",
        "--density 只能是",
        "--density is loose, normal or tight, not thigt; did you",
    ),
    ("build x -o d.pptx --dividers al", "--dividers 只能是", "--dividers is auto, always or never, not al"),
    ("themes new x --primary", "选项 --primary 后面缺少颜色。# 要加引号", "the option --primary needs a colour; a #"),
    (
        "themes lst",
        "没有“lst”这个命令。是不是“list”？可用的命令：list, show",
        "there is no command lst; there are: list, show",
    ),
]


@pytest.mark.parametrize(("arguments", "chinese", "english"), CASES, ids=[one[0] for one in CASES])
def test_a_fault_of_the_command_line_is_told_in_both_languages(cli, arguments: str, chinese: str, english: str) -> None:
    for language, words in (("zh", chinese), ("en", english)):
        result = cli(*arguments.split(), SPEECH2SLIDES_LANG=language)

        assert (result.code, result.out) == (2, "")
        assert result.err.startswith(f"speech2slides: {words}")
        assert result.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [(), ("themes",)])
def test_a_command_alone_prints_its_help_once(cli, arguments: tuple[str, ...]) -> None:
    result = cli(*arguments)

    assert (result.code, result.err) == (0, "")
    assert result.out.count("Usage:") == 1
    assert result.out == cli(*arguments, "--help").out
