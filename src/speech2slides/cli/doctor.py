"""Nothing in, a description of this machine out: what the program finds here, what is missing, and what that means for a deck."""

import os
import platform
import shutil
from collections.abc import Iterator
from importlib import metadata, util

from speech2slides import __version__
from speech2slides.cli.report import remarks
from speech2slides.fonts import Fonts
from speech2slides.messages import CHINESE, language, message
from speech2slides.theme.cache import cache_folder
from speech2slides.theme.known import examined, known_themes
from speech2slides.theme.locate import own_themes_folders, theme_folder, theme_names, themes_folder
from speech2slides.theme.tokens import read_tokens

#: Parts that may be missing, by the name they are imported by: their own name, and what they are for.
_PARTS = (
    ("rjieba", "rjieba", "phrase"),
    ("PIL", "pillow", "pictures"),
    ("jinja2", "jinja2", "compile"),
    ("pptx", "python-pptx", "compile"),
    ("charset_normalizer", "charset-normalizer", "guess"),
)
_OFFICES = (
    ("LibreOffice", ("soffice", "libreoffice")),
    ("WPS", ("wpp", "wps")),
    ("PowerPoint", ("powerpnt",)),
)
#: Where programs lie that no search path names: below the folders of programs on Windows, among the applications on macOS.
_PLACES = (
    ("LibreOffice", "LibreOffice/program/soffice.exe"),
    ("WPS", "Kingsoft/WPS Office/ksolaunch.exe"),
    ("PowerPoint", "Microsoft Office/root/Office16/POWERPNT.EXE"),
    ("LibreOffice", "LibreOffice.app"),
    ("WPS", "wpsoffice.app"),
    ("PowerPoint", "Microsoft PowerPoint.app"),
)


def report(theme_dir: str | None) -> Iterator[str]:
    """Yield the lines about program, language, cache, themes, optional parts, office programs and fonts."""
    system = f"{platform.system()} {platform.release()}"
    yield message("doctor.program", version=__version__, python=platform.python_version(), system=system)
    yield message("doctor.language", source=_language_source())
    yield _cache()
    yield message("doctor.themes", names=", ".join(theme_names()), path=themes_folder())
    own = tuple(examined(theme) for theme in known_themes(theme_dir) if theme.own)
    for theme in own:
        reason = "; ".join(remarks(theme))
        code = "doctor.theme-apart" if reason else "doctor.themes"
        yield message(code, name=theme.name, names=theme.name, path=theme.folder, reason=reason)
    if not own:
        yield message("doctor.no-themes", path=own_themes_folders()[-1])
    for module, name, purpose in _PARTS:
        yield _part(module, name, message(f"doctor.{purpose}"))
    yield from _offices()
    yield from fonts_report(_fonts_of_themes(tuple(theme.folder for theme in own if theme.fault is None)), Fonts())
    yield message("doctor.advice")


def _language_source() -> str:
    names = ("SPEECH2SLIDES_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    stated = next((f"{name}={os.environ[name]}" for name in names if os.environ.get(name)), None)
    return stated or ("系统" if language() == CHINESE else "the system")


def _cache() -> str:
    folder = cache_folder()
    if folder is None:
        return message("doctor.cache-closed", path="~")
    there = folder
    while not os.path.exists(there) and os.path.dirname(there) != there:
        there = os.path.dirname(there)
    writable = os.path.isdir(there) and os.access(there, os.W_OK)
    return message("doctor.cache" if writable else "doctor.cache-closed", path=folder)


def _part(module: str, name: str, purpose: str) -> str:
    if util.find_spec(module) is None:
        return message("doctor.no-part", name=name, purpose=purpose)
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        version = ""
    return message("doctor.part", name=name, version=version, purpose=purpose)


def _offices() -> Iterator[str]:
    found: dict[str, str] = {}
    for name, programs in _OFFICES:
        path = next((where for where in map(shutil.which, programs) if where is not None), None)
        if path is not None:
            found[name] = path
    roots = [os.environ.get("PROGRAMFILES"), os.environ.get("PROGRAMFILES(X86)"), "/Applications"]
    for root in filter(None, roots):
        for name, place in _PLACES:
            if os.path.exists(os.path.join(root, place)):
                found.setdefault(name, os.path.join(root, place))
    if not found:
        yield message("doctor.no-office")
    for name, path in found.items():
        yield message("doctor.office", name=name, path=path)


def _fonts_of_themes(own: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each font that themes name, with the names of the themes; `own` are folders of the user's that are sound."""
    users: dict[str, list[str]] = {}
    for folder in (*map(theme_folder, theme_names()), *own):
        fonts = read_tokens(folder).fonts
        for font in dict.fromkeys(font for _, font in fonts):
            users.setdefault(font, []).append(os.path.basename(folder))
    return tuple((font, ", ".join(names)) for font, names in users.items())


def fonts_report(fonts: tuple[tuple[str, str], ...], installed: Fonts) -> Iterator[str]:
    """Yield a line for each font (name, themes that use it): whether it is installed, or what stands in for it."""
    for name, themes in fonts:
        found = installed.find(name, han=not name.isascii())
        if found.exact:
            yield message("doctor.font", name=name, themes=themes)
        elif found.name:
            yield message("doctor.font-stand-in", name=name, themes=themes, other=found.name)
        else:
            yield message("doctor.font-missing", name=name, themes=themes)
