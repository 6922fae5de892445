"""Arguments in, an exit code out: `python -m speech2slides`."""

import os
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from speech2slides.cli.run import leave, run

        leave(run(sys.argv[1:]))
    except KeyboardInterrupt:  # before `run` could catch it
        os._exit(130)


if __name__ == "__main__":
    main()
