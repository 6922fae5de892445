"""A theme's name or folder in, a `CompiledTheme` out, from the quickest place that has it."""

import hashlib
import os

from speech2slides.model.theme import CompiledTheme
from speech2slides.theme.cache import read_cached, unpack, write_cached
from speech2slides.theme.locate import theme_files, theme_folder, themes_folder

#: Changes whenever the compiler makes other parts from the same files.
COMPILER = "20"
#: Name of a compiled theme inside the wheel.
COMPILED = "compiled.zip"


def load_theme(name: str) -> CompiledTheme:
    """Return the compiled theme: shipped with the wheel, from the cache, or compiled and cached now.

    Raises `ThemeError` for an unknown name and for anything wrong in the theme's files.
    """
    folder = theme_folder(name)
    shipped = os.path.join(folder, COMPILED)
    if os.path.dirname(folder) == themes_folder() and os.path.isfile(shipped):
        with open(shipped, "rb") as stream:
            return unpack(stream.read())
    key = theme_key(folder)
    theme = read_cached(key)
    if theme is None:
        from speech2slides.theme.compile import compile_theme

        theme = compile_theme(folder, key)
        write_cached(key, theme)
    return theme


def theme_key(folder: str) -> str:
    """Return the digest of the compiler's version and every file the theme is made of."""
    digest = hashlib.sha256(COMPILER.encode())
    for path in theme_files(folder):
        with open(path, "rb") as stream:
            data = stream.read()
        digest.update(f"{os.path.basename(path)} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()[:32]
