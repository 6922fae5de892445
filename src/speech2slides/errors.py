"""What stops a command: one tree of exceptions, each class with its exit code.

Speech2SlidesError
├── UsageError      2   the arguments cannot be meant
├── InputError      3   the source cannot be read
├── ThemeError      4   theme or template
├── RefusedError    5   the output is somebody's work
├── WriteError      6   the file system said no
└── AuditError      7   the finished deck breaks a promise
"""

import errno

#: What a file system says, in whose place the catalogue has words of its own.
TOLD = ("EACCES", "EPERM", "EISDIR", "ENOTDIR", "ENOSPC", "EROFS", "EDQUOT", "EBUSY", "EIO", "ENAMETOOLONG", "ENOENT")


def reason_of(error: OSError) -> str:
    """Return why the file system refused: a name the catalogue has words for (`os.EACCES`), else the system's own words."""
    name = errno.errorcode.get(error.errno or 0, "")
    return f"os.{name}" if name in TOLD else error.strerror or str(error)


def is_forbidden(error: OSError) -> bool:
    """Tell whether the file system refused for want of permission, as it does for a file that is open elsewhere."""
    return error.errno in (errno.EACCES, errno.EPERM, errno.EBUSY)


class Speech2SlidesError(Exception):
    """Stop the command with one message; `code` names it in the catalogue, `arguments` fill it."""

    exit_code = 1

    def __init__(self, code: str, **arguments: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


class UsageError(Speech2SlidesError):
    """Say that the arguments contradict each other or cannot be meant."""

    exit_code = 2


class InputError(Speech2SlidesError):
    """Say that the source cannot be read as text."""

    exit_code = 3


class ThemeError(Speech2SlidesError):
    """Say that the theme is missing or cannot be compiled."""

    exit_code = 4


class RefusedError(Speech2SlidesError):
    """Say that the output would destroy somebody's work."""

    exit_code = 5


class WriteError(Speech2SlidesError):
    """Say that the file system refused to keep the deck."""

    exit_code = 6


class AuditError(Speech2SlidesError):
    """Say that the finished deck broke a promise, so that nothing was written."""

    exit_code = 7
