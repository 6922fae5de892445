"""What typer refuses in, a `UsageError` in our own words out: by the kind of refusal and what it is about, whatever typer says of it."""

from collections.abc import Sequence

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from speech2slides.errors import UsageError

#: Codes for values that are not of an option's type, by typer's name of the type.
_TYPES = (("int", "usage.whole-number"), ("float", "usage.number"))


def usage_error(fault: Exception, command: object, arguments: Sequence[str]) -> UsageError:
    """Return what to raise for a `fault` of typer's, which `command` found in the `arguments`.

    typer exports one of the classes of its faults, so the others go by their names; for one that is not known its own words stand.
    """
    command, rest = _reached(command, arguments)
    kind, option = type(fault).__name__, str(getattr(fault, "option_name", ""))
    if kind == "NoSuchOption":
        nearest = ", ".join(sorted(getattr(fault, "possibilities", None) or ()))
        return UsageError("usage.no-option-but" if nearest else "usage.no-option", option=option, nearest=nearest)
    if kind == "BadOptionUsage":
        code = "usage.value-given" if _is_flag(option, command) else "usage.no-value"
        return UsageError("usage.no-color" if option == "--primary" else code, option=option)
    if isinstance(fault, typer.BadParameter) and isinstance(fault.param, TyperArgument | TyperOption):
        named = _named(fault.param)
        if kind == "MissingParameter":
            return UsageError(f"usage.missing-{fault.param.param_type_name}", name=named)
        values, _ = _parsed(fault, command, rest)
        code = dict(_TYPES).get(fault.param.type.name, "usage.value")
        return UsageError(code, option=named, value=str(values.get(fault.param.name or "")))
    if kind == "UsageError" and isinstance(command, TyperGroup):
        from speech2slides.likeness import near

        name, known = " ".join(rest[:1]), tuple(command.commands)
        return UsageError("usage.no-command", name=name, known=", ".join(known), perhaps=near(name, known))
    if kind == "UsageError":
        _, extra = _parsed(fault, command, rest)
        return UsageError("usage.extra", words=" ".join(extra))
    return UsageError("usage.syntax", reason=str(fault).rstrip("."))


def _reached(command: object, arguments: Sequence[str]) -> tuple[object, Sequence[str]]:
    """Return the command the arguments lead to, of commands within commands, and what is left for it."""
    while isinstance(command, TyperGroup) and arguments and arguments[0] in command.commands:
        command, arguments = command.commands[arguments[0]], arguments[1:]
    return command, arguments


def _named(param: TyperArgument | TyperOption) -> str:
    return param.human_readable_name if isinstance(param, TyperArgument) else "/".join(param.opts)


def _is_flag(option: str, command: object) -> bool:
    options = [one for one in getattr(command, "params", ()) if isinstance(one, TyperOption)]
    return any(one.is_flag for one in options if option in (*one.opts, *one.secondary_opts))


def _parsed(fault: Exception, command: object, arguments: Sequence[str]) -> tuple[dict[str, object], list[str]]:
    """Return the words stated for each option, as they stand, and what is more than the command takes."""
    context = getattr(fault, "ctx", None)
    if not isinstance(command, TyperCommand) or context is None:
        return {}, list(arguments)
    values, extra, _ = command.make_parser(context).parse_args(list(arguments))
    return dict(values), extra
