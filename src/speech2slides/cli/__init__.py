"""Arguments in, files, messages and an exit code out; the only place with typer and printing."""
