"""Packages are sound and repeatable; files are replaced whole or not at all, and never over somebody's work."""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from speech2slides.deflate import deflated, inflated
from speech2slides.errors import RefusedError, WriteError
from speech2slides.messages import message
from speech2slides.write import replace_deck
from speech2slides.write.archive import archive
from speech2slides.write.file import is_untouched
from tests.builders import SPEECH, built


def edited(data: bytes) -> bytes:
    """The deck as an office program leaves it after one changed word: every part written anew."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace("认清形势".encode(), "认清局势".encode()))
    return buffer.getvalue()


class TestArchive:
    def test_another_program_reads_what_we_zip(self) -> None:
        data = archive([("[Content_Types].xml", deflated(b"<a/>")), ("ppt/x.xml", deflated(b"<b/>" * 5000))])

        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert package.testzip() is None
            assert package.namelist() == ["[Content_Types].xml", "ppt/x.xml"]
            assert package.read("ppt/x.xml") == b"<b/>" * 5000
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    @pytest.mark.parametrize("data", [b"", b"a", os.urandom(70_000), b"x" * 300_000])
    def test_deflating_loses_nothing(self, data: bytes) -> None:
        assert inflated(deflated(data)) == data


def test_lines_of_a_latin_title_are_joined_with_a_space() -> None:
    text = "A Plan for Growth\nand Jobs in Our Town\nLadies and gentlemen,\n1. Economy\nWe will invest in our town and its people.\n"

    with zipfile.ZipFile(io.BytesIO(built(text).data)) as package:
        slides = "".join(
            package.read(name).decode() for name in package.namelist() if name.startswith("ppt/slides/slide")
        )
    assert "Growthand" not in slides


class TestRepeatable:
    def test_two_processes_with_different_hash_seeds_write_the_same_bytes(self, cli, tmp_path: Path) -> None:
        (tmp_path / "s.txt").write_text(SPEECH, encoding="utf-8")
        for seed in "01":
            assert (
                cli(
                    "build", tmp_path / "s.txt", "-o", tmp_path / f"{seed}.pptx", PYTHONHASHSEED=seed, TZ=f"UTC-{seed}"
                ).code
                == 0
            )

        assert (tmp_path / "0.pptx").read_bytes() == (tmp_path / "1.pptx").read_bytes()


class TestReplacing:
    def test_a_new_file_is_readable_by_others(self, tmp_path: Path) -> None:
        target = tmp_path / "d.pptx"

        assert replace_deck(str(target), b"data", "s.txt", force=False) is None
        assert target.read_bytes() == b"data"
        mask = os.umask(0)
        os.umask(mask)
        assert target.stat().st_mode & 0o777 == 0o666 & ~mask
        assert list(tmp_path.iterdir()) == [target]

    def test_an_untouched_deck_of_ours_is_replaced(self, tmp_path: Path) -> None:
        target = tmp_path / "d.pptx"
        target.write_bytes(built(SPEECH).data)
        target.chmod(0o600)

        assert is_untouched(str(target))
        replace_deck(str(target), b"new", "s.txt", force=False)
        assert target.read_bytes() == b"new"
        assert target.stat().st_mode & 0o777 == 0o600

    @pytest.mark.parametrize(
        "old", [b"", b"some other file", edited(built(SPEECH).data)], ids=["empty", "foreign", "edited"]
    )
    def test_any_other_file_is_kept(self, tmp_path: Path, old: bytes) -> None:
        target = tmp_path / "d.pptx"
        target.write_bytes(old)

        with pytest.raises(RefusedError):
            replace_deck(str(target), b"new", "s.txt", force=False)
        assert target.read_bytes() == old

    def test_force_keeps_numbered_backups_and_overwrites_none(self, tmp_path: Path) -> None:
        target = tmp_path / "d.pptx"
        for number, old in enumerate([b"first", b"second"], 1):
            target.write_bytes(old)
            assert replace_deck(str(target), b"new", "s.txt", force=True) == str(tmp_path / f"d.bak{number}.pptx")

        assert [(tmp_path / f"d.bak{number}.pptx").read_bytes() for number in (1, 2)] == [b"first", b"second"]

    def test_speaks_of_no_old_file_where_there_was_none(self, tmp_path: Path) -> None:
        with pytest.raises(WriteError) as fault:
            replace_deck(str(tmp_path / f"{'d' * 260}.pptx"), b"new", "s.txt", force=False)

        assert message(fault.value.code, **fault.value.arguments).endswith(": the file name is too long")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
    @pytest.mark.parametrize(
        ("language", "words"), [("zh", ("没有权限", "PowerPoint", "旧文件未动")), ("en", ("permission denied", "WPS"))]
    )
    def test_names_the_likely_cause_where_a_deck_must_not_be_replaced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: tuple[str, ...]
    ) -> None:
        monkeypatch.setenv("SPEECH2SLIDES_LANG", language)
        target = tmp_path / "d.pptx"
        target.write_bytes(built(SPEECH).data)
        tmp_path.chmod(0o500)

        with pytest.raises(WriteError) as fault:
            replace_deck(str(target), b"new", "s.txt", force=False)
        tmp_path.chmod(0o700)

        assert [one for one in words if one not in message(fault.value.code, **fault.value.arguments)] == []

    def test_a_backup_is_as_private_as_the_file_was(self, tmp_path: Path) -> None:
        target = tmp_path / "d.pptx"
        target.write_bytes(b"old")
        target.chmod(0o600)

        replace_deck(str(target), b"new", "s.txt", force=True)

        assert (tmp_path / "d.bak1.pptx").stat().st_mode & 0o777 == 0o600

    def test_a_link_is_written_through(self, tmp_path: Path) -> None:
        target, link = tmp_path / "real.pptx", tmp_path / "link.pptx"
        target.write_bytes(built(SPEECH).data)
        link.symlink_to(target)

        replace_deck(str(link), b"new", "s.txt", force=False)

        assert link.is_symlink()
        assert target.read_bytes() == b"new"

    def test_the_source_is_never_overwritten(self, tmp_path: Path) -> None:
        source = tmp_path / "s.txt"
        source.write_bytes(b"speech")
        os.link(source, tmp_path / "hard.pptx")

        for name in ("s.txt", "hard.pptx"):
            with pytest.raises(RefusedError):
                replace_deck(str(tmp_path / name), b"new", str(source), force=True)
        assert source.read_bytes() == b"speech"

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here: a full disk cannot be tried")
    def test_a_failed_write_leaves_the_old_file_and_no_other(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        target = tmp_path / "d.pptx"
        old = built(SPEECH).data
        target.write_bytes(old)

        def full(_descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(WriteError):
            replace_deck(str(target), b"new", "s.txt", force=False)
        assert target.read_bytes() == old
        assert list(tmp_path.iterdir()) == [target]

    def test_a_killed_build_leaves_the_old_deck_or_the_new_one(self, tmp_path: Path) -> None:
        source, target = tmp_path / "s.txt", tmp_path / "d.pptx"
        source.write_text(SPEECH, encoding="utf-8")
        old, new = built(SPEECH, title="旧").data, built(SPEECH).data
        for delay in (0.02, 0.06, 0.1, 0.14, 0.18, 0.22):
            target.write_bytes(old)
            build = subprocess.Popen(
                [sys.executable, "-m", "speech2slides", "build", source, "-o", target], stderr=subprocess.DEVNULL
            )
            time.sleep(delay)
            build.send_signal(signal.SIGKILL)
            build.wait()
            assert target.read_bytes() in (old, new)
