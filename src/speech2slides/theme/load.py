"""A theme's name or folder in, a `CompiledTheme` out, from the quickest place that has it."""

import hashlib
import os

from speech2slides.model.theme import CompiledTheme
from speech2slides.theme.cache import read_cached, unpack, write_cached
from speech2slides.theme.locate import theme_files, theme_folder, themes_folder

#: Changes whenever the compiler makes other parts from the same files.
COMPILER = "34"
#: Name of a compiled theme inside the wheel.
COMPILED = "compiled.zip"


def load_theme(name: str, size: str = "", more: str | None = None) -> CompiledTheme:
    """Return the compiled theme: shipped with the wheel, from the cache, or compiled and cached now.

    `size` is a slide's size as `canvas_of` reads it, 16:9 when empty; `more` a folder of themes to look in. Raises `ThemeError` for an
    unknown name and for anything wrong in the theme's files, `UsageError` for a size.
    """
    folder = theme_folder(name, more)
    shipped = os.path.join(folder, COMPILED)
    if not size and os.path.dirname(folder) == themes_folder() and os.path.isfile(shipped):
        with open(shipped, "rb") as stream:
            return unpack(stream.read())
    from speech2slides.theme.canvas import canvas_of

    canvas = canvas_of(size)
    key = theme_key(folder, f"{canvas.w}x{canvas.h}")
    theme = read_cached(key)
    if theme is None:
        from speech2slides.theme.compile import compile_theme

        theme = compile_theme(folder, key, canvas)
        write_cached(key, theme)
    return _found_in(folder, theme)


def _found_in(folder: str, theme: CompiledTheme) -> CompiledTheme:
    """Return the theme with its folder named in its findings: the cache knows a theme by what its files say, not by where they lie."""
    found = tuple(one._replace(arguments=(*one.arguments, ("folder", folder))) for one in theme.findings)
    return theme._replace(findings=found)


def theme_key(folder: str, size: str = "") -> str:
    """Return the digest of the compiler's version, the slide's size and every file the theme may be made of: its own and those of all built-in themes."""
    digest = hashlib.sha256(f"{COMPILER} {size}\n".encode())
    for path in theme_files((themes_folder(), folder)):
        with open(path, "rb") as stream:
            data = stream.read()
        digest.update(f"{os.path.basename(path)} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()[:32]


def load_template(path: str) -> CompiledTheme:
    """Return a company's .pptx or .potx as a compiled theme: from the cache, or compiled and cached now.

    Raises `ThemeError` for what is no presentation, is damaged, or has no layout with a title and a box for text.
    """
    from speech2slides.theme.template.package import read_template

    data = read_template(path)
    base = theme_key(os.path.join(themes_folder(), "base"))
    key = hashlib.sha256(f"{base}\n".encode() + data).hexdigest()[:32]
    theme = read_cached(key)
    if theme is None:
        from speech2slides.theme.template.compile import compile_template

        theme = compile_template(data, path, key)
        write_cached(key, theme)
    return theme
