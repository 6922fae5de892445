"""Arguments in, an exit code out: `python -m speech2slides`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from speech2slides.cli.run import leave, run

    leave(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
