"""Every mistake in the expressions of a part, in one run."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

from jinja2 import TemplateSyntaxError, nodes

from dokumenty.engine.blocks import CLOSERS
from dokumenty.engine.environment import BLOCK_END, BLOCK_START, Sandbox
from dokumenty.engine.fields import fields_of
from dokumenty.engine.findings import found, near
from dokumenty.engine.marks import Mark
from dokumenty.engine.source import code_of
from dokumenty.engine.tags import Kind
from dokumenty.model.issues import Issue, TemplatePlace
from dokumenty.model.templates import FieldUse

_FILTER_ADVICE = "Sprawdź pisownię; spis filtrów jest w instrukcji pisania szablonów."
_TEST_ADVICE = "Użyj jednego ze znanych warunków, na przykład „is defined” albo „is none”."
_HINTS = [
    (re.compile(pattern), said)
    for pattern, said in (
        (r"^\{\{ \w+( \w+)+$", "nazwa pola nie może zawierać odstępów"),
        (r"^\{% else\s+if\b", "zamiast „else if” napisz „elif”"),
        (r"^\{% (el)?if\b.*[^=!<>]=[^=<>]", "porównanie zapisuje się dwoma znakami, =="),
        (r"=[<>]", "napisz <= albo >="),
        (r"\|\||&&", "zamiast || napisz „or”, a zamiast && „and”"),
        (r"^\{% for\b(?!.*\bin\s+\S)", "pętla ma postać „for nazwa in lista”"),
        (r"\|\s*\w+\s*[:\"]", "argumenty filtra stoją w nawiasie: filtr(„a”)"),
    )
]
"""Why an expression cannot be read, where that can be seen."""


def syntax_issues(marks: Iterable[Mark], environment: Sandbox) -> Iterator[Issue]:
    """Read each tag by itself, so that one broken tag does not hide the others."""
    for mark in marks:
        try:
            tree = environment.parse(_alone(mark))
        except TemplateSyntaxError:
            yield found("szablon-blad-wyrazenia", mark.place, detail=_detail(mark))
        except RecursionError:
            yield found("szablon-przekroczony-rozmiar", mark.place)
        else:
            yield from name_issues(tree, environment, _places(mark))


def fields_alone(marks: Iterable[Mark], environment: Sandbox) -> Iterator[FieldUse]:
    """Go through the fields of a part that cannot be read as a whole, tag by tag; names that it sets itself aside."""
    trees = []
    for mark in marks:
        with suppress(TemplateSyntaxError, RecursionError):
            trees.append((mark, environment.parse(_alone(mark))))
    own = {name for _, tree in trees for name in _set_names(tree)}
    for mark, tree in trees:
        for use in fields_of(tree, _places(mark)):
            if use.path.partition(".")[0].removesuffix("[]") not in own:
                yield use


def _set_names(tree: nodes.Template) -> Iterator[str]:
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx != "load")
    yield from (macro.name for macro in tree.find_all(nodes.Macro))


def _alone(mark: Mark) -> str:
    """Return a tag with as much around it as makes it a whole template."""
    code, word = code_of(mark), mark.tag.word
    if mark.tag.kind is not Kind.BLOCK:
        return code
    if word in {"elif", "else"}:
        return f"{_block('if 1')}{code}{_block('endif')}"
    if word in {"break", "continue"}:
        return f"{_block('for x in ()')}{code}{_block('endfor')}"
    if word in CLOSERS and mark.block is not None:
        return f"{code}{_block(CLOSERS[word])}"
    return code if word in {"set", "do"} else ""


def _places(mark: Mark) -> dict[int, TemplatePlace]:
    """Return the place of each line of a tag that is read by itself."""
    return dict.fromkeys(range(1, _alone(mark).count("\n") + 2), mark.place)


def _block(code: str) -> str:
    return f"{BLOCK_START}{code}{BLOCK_END}"


def _detail(mark: Mark) -> str:
    code = f"{mark.tag.kind.value} {mark.tag.code.strip()}"
    return next((f": {said}" for pattern, said in _HINTS if pattern.search(code)), "")


def _misused(node: nodes.Filter, function: Callable[..., object]) -> bool:
    """Tell whether a filter cannot be called with these arguments; one that says nothing of its own takes any."""
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        return False
    named = {str(pair.key): None for pair in node.kwargs}
    given = [None] * (1 + hasattr(function, "jinja_pass_arg") + len(node.args))
    try:
        inspect.signature(function, follow_wrapped=False).bind(*given, **named)
    except ValueError:
        return False
    except TypeError:
        return True
    return False


def name_issues(tree: nodes.Template, environment: Sandbox, places: Mapping[int, TemplatePlace]) -> Iterator[Issue]:
    """Find filters and tests that nobody has declared."""
    for node in tree.find_all(nodes.Filter):
        if node.name in environment.filters:
            if _misused(node, environment.filters[node.name]):
                yield found("szablon-zle-argumenty", places[node.lineno], name=node.name)
        else:
            advice = near(node.name, filter(str.isidentifier, environment.filters), _FILTER_ADVICE)
            yield found("szablon-nieznany-filtr", places[node.lineno], name=node.name, near=advice)
    for test in tree.find_all(nodes.Test):
        if test.name not in environment.tests:
            advice = near(test.name, filter(str.isidentifier, environment.tests), _TEST_ADVICE)
            yield found("szablon-nieznany-warunek", places[test.lineno], name=test.name, near=advice)
