"""Every mistake in the expressions of a part, in one run."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes

from dokumenty.engine.blocks import CLOSERS
from dokumenty.engine.environment import BLOCK_END, BLOCK_START, Sandbox
from dokumenty.engine.findings import found, near
from dokumenty.engine.marks import Mark
from dokumenty.engine.source import code_of
from dokumenty.engine.tags import Kind
from dokumenty.model.issues import Issue, TemplatePlace

_FILTER_ADVICE = "Sprawdź pisownię; spis filtrów jest w instrukcji pisania szablonów."
_TEST_ADVICE = "Użyj jednego ze znanych warunków, na przykład „is defined” albo „is none”."


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
            here = mark.place
            yield from name_issues(tree, environment, defaultdict(lambda place=here: place))  # type: ignore[misc]


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


def _block(code: str) -> str:
    return f"{BLOCK_START}{code}{BLOCK_END}"


def _detail(mark: Mark) -> str:
    words = mark.tag.code.split()
    if mark.tag.kind is Kind.PRINT and len(words) > 1 and all(word.isidentifier() for word in words):
        return ": nazwa pola nie może zawierać odstępów"
    return ""


def name_issues(tree: nodes.Template, environment: Sandbox, places: Mapping[int, TemplatePlace]) -> Iterator[Issue]:
    """Find filters and tests that nobody has declared."""
    for node in tree.find_all(nodes.Filter):
        if node.name not in environment.filters:
            advice = near(node.name, filter(str.isidentifier, environment.filters), _FILTER_ADVICE)
            yield found("szablon-nieznany-filtr", places[node.lineno], name=node.name, near=advice)
    for test in tree.find_all(nodes.Test):
        if test.name not in environment.tests:
            advice = near(test.name, filter(str.isidentifier, environment.tests), _TEST_ADVICE)
            yield found("szablon-nieznany-warunek", places[test.lineno], name=test.name, near=advice)
