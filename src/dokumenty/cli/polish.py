"""Polish help and usage errors over typer, whose own words are English."""

from typing import Any

import typer
from typer import core

_LABELS = {
    "ARGUMENTS_PANEL_TITLE": "Argumenty",
    "OPTIONS_PANEL_TITLE": "Opcje",
    "COMMANDS_PANEL_TITLE": "Polecenia",
    "ERRORS_PANEL_TITLE": "Nie udało się",
    "DEFAULT_STRING": "[domyślnie: {}]",
    "REQUIRED_LONG_STRING": "[wymagane]",
    "DEPRECATED_STRING": "(wycofywane) ",
    "ABORTED_TEXT": "Przerwano.",
    "RICH_HELP": "Pomoc: [blue]{command_path} {help_option}[/]",
}
_HELP = "Pokaż tę pomoc i zakończ."


# typer keeps its Context, Option and errors to itself, so they are Any here.
class _Polish:
    """What a command and a group of commands say about themselves."""

    def get_usage(self, ctx: Any) -> str:  # noqa: ANN401
        """Return the usage line."""
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        return usage.replace("Usage:", "Użycie:", 1)

    def get_help_option_names(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Return the names of --help in one order; typer's own is that of a set."""
        return list(ctx.help_option_names)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - typer keeps the class to itself
        """Return the option --help with Polish help."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        option.help, option.metavar = _HELP, ""
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Print the help with Polish panel titles; rich is imported only now."""
        from typer import rich_utils

        for name, text in _LABELS.items():
            setattr(rich_utils, name, text)
        for param in self.params:  # type: ignore[attr-defined]
            if isinstance(param, core.TyperArgument):
                # Its type would be printed as „<path>”; the Polish metavar says enough.
                param.type.get_metavar = lambda **_: ""  # type: ignore[method-assign]
        super().format_help(ctx, formatter)  # type: ignore[misc]


class PolishCommand(_Polish, core.TyperCommand):
    """A command with Polish help."""


class PolishGroup(_Polish, core.TyperGroup):
    """A group of commands with Polish help."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Find the command; a misspelt one is told with the nearest names."""
        from difflib import get_close_matches

        if args and not args[0].startswith("-") and args[0] not in self.commands:
            near = get_close_matches(args[0], self.commands, n=1)
            hint = f" Czy chodziło o „{near[0]}”?" if near else ""
            message = f"Nie ma polecenia „{args[0]}”.{hint} Dostępne: {', '.join(self.commands)}."
            raise PolishUsageError(message)
        return super().resolve_command(ctx, args)


class PolishUsageError(typer.TyperException):
    """A usage error that is Polish already."""


def explain(problem: typer.TyperException) -> str:
    """Return a Polish sentence for a usage error of typer, with where to look further."""
    if isinstance(problem, PolishUsageError):
        return f"{problem} Pomoc: dokumenty --help"
    command = problem.ctx.command_path if getattr(problem, "ctx", None) else "dokumenty"  # type: ignore[attr-defined]
    reason = _REASONS.get(type(problem).__name__, _unexpected)(problem)
    return f"{reason} Pomoc: {command} --help"


def _no_such_option(problem: Any) -> str:  # noqa: ANN401
    near = sorted(problem.possibilities or ())
    hint = f" Czy chodziło o „{near[0]}”?" if near else ""
    return f"Nie ma opcji „{problem.option_name}”.{hint}"


def _missing(problem: Any) -> str:  # noqa: ANN401
    if isinstance(problem.param, core.TyperOption):
        return f"Brakuje opcji „{problem.param.opts[0]}”."
    return f"Brakuje argumentu: {problem.param.metavar or problem.param.name}."


def _bad_option(problem: Any) -> str:  # noqa: ANN401
    if "does not take" in problem.message:
        return f"Opcja „{problem.option_name}” nie przyjmuje wartości."
    return f"Opcja „{problem.option_name}” wymaga wartości."


def _bad_value(problem: Any) -> str:  # noqa: ANN401
    name, allowed = problem.param.opts[0], problem.param.metavar
    return f"Opcja „{name}” przyjmuje: {allowed}."


def _nothing_asked(problem: Any) -> str:  # noqa: ANN401, ARG001
    return "Podaj polecenie."


def _unexpected(problem: Any) -> str:  # noqa: ANN401
    if "extra argument" in problem.message:
        extra = problem.message.rpartition("(")[2].rstrip(")")
        return f"Zbędny argument: {extra}."
    return "Polecenia nie da się wykonać w tej postaci."


_REASONS = {
    "NoSuchOption": _no_such_option,
    "MissingParameter": _missing,
    "BadOptionUsage": _bad_option,
    "BadParameter": _bad_value,
    "NoArgsIsHelpError": _nothing_asked,
}
