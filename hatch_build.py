"""A checkout in, compiled themes in the wheel out, so that an installed copy never compiles its own."""

import os
import shutil
import sys
import tempfile

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileThemes(BuildHookInterface):  # type: ignore[type-arg]
    """Compile every theme below `themes/` into the wheel."""

    compiled = ""
    """Folder of the compiled themes while the wheel is made."""

    def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
        """Add `speech2slides/themes/<name>/compiled.zip` for each theme; an editable install compiles on first use instead."""
        if version == "editable":
            return
        sys.path.insert(0, os.path.join(self.root, "src"))
        from speech2slides.theme.cache import pack
        from speech2slides.theme.compile import compile_theme
        from speech2slides.theme.load import COMPILED, theme_key
        from speech2slides.theme.locate import theme_folder, theme_names

        self.compiled = target = tempfile.mkdtemp(prefix="speech2slides-themes-")
        for name in theme_names():
            folder = theme_folder(name)
            path = os.path.join(target, f"{name}.zip")
            with open(path, "wb") as stream:
                stream.write(pack(compile_theme(folder, theme_key(folder))))
            build_data["force_include"][path] = f"speech2slides/themes/{name}/{COMPILED}"

    def finalize(self, version: str, build_data: dict[str, object], artifact_path: str) -> None:
        """Remove the compiled themes once they are in the wheel."""
        del version, build_data, artifact_path
        if self.compiled:
            shutil.rmtree(self.compiled, ignore_errors=True)
