"""A folder in, templates nobody made for this project in it: python-pptx's, pandoc's, those of a package and of LibreOffice.

    python -m tests.foreign_templates FOLDER PACKAGES

PACKAGES holds wheels; templates inside them are taken as they are. Nothing is downloaded here.
"""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.templates import plain_template

#: LibreOffice's own templates that survive being saved as .pptx: those of one master, and some of several.
OFFICE = ("DNA", "Metropolis", "Sunset", "Beehive")
OFFICE_FOLDERS = ("/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/opt/libreoffice")


def collect(folder: Path, packages: Path) -> list[Path]:
    """Put every template that can be had into `folder` and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "python-pptx.pptx").write_bytes(plain_template())
    for wheel in sorted(packages.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.endswith((".pptx", ".potx")):
                    (folder / Path(name).name).write_bytes(archive.read(name))
                if name.endswith("/pandoc"):
                    _pandoc(Path(archive.extract(name, packages)), folder / "pandoc.pptx")
    _office(folder)
    return sorted(folder.glob("*.p[op]tx"))


def _pandoc(program: Path, path: Path) -> None:
    program.chmod(0o755)
    subprocess.run([program, "-o", path, "--print-default-data-file", "reference.pptx"], check=True)


def _office(folder: Path) -> None:
    soffice = shutil.which("soffice")
    found = [path for root in OFFICE_FOLDERS for path in Path(root).rglob("*.otp") if path.stem in OFFICE]
    if soffice is None or not found:
        return
    profile = f"-env:UserInstallation=file://{folder.resolve()}/profile"
    command = [soffice, profile, "--headless", "--convert-to", "pptx", "--outdir", folder, *found]
    subprocess.run(command, check=True, capture_output=True)
    shutil.rmtree(folder / "profile", ignore_errors=True)


if __name__ == "__main__":
    made = collect(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"{len(made)} templates: {', '.join(path.stem for path in made)}")
