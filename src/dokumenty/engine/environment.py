"""Jinja for one template: a sandbox, strict names, every repetition counted, every print with its line."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from dokumenty.engine.filters import FILTERS, GLOBALS, budget_of
from dokumenty.engine.limits import OPERATORS, charge_method, weigh
from dokumenty.engine.missing import Missing
from dokumenty.model.records import Record, peek

BLOCK_START, BLOCK_END, PRINT_START, PRINT_END, COMMENT_START, COMMENT_END = map(chr, range(1, 7))
"""Signs that no XML can hold, so nothing in a document is ever taken for Jinja."""

PRINT, SPECIAL, TURN, WEIGHED = "@print", "@special", "@turn", "@weighed"


class _Generator(CodeGenerator):
    """Writes no `escape(…)` around a print: every print goes through a writer that has escaped already."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401
        pass

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401
        pass


class Sandbox(ImmutableSandboxedEnvironment):
    """What the expressions of a template may do."""

    code_generator_class = _Generator
    intercepted_binops = frozenset(OPERATORS)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Read an attribute; those of a record are its columns and links, so only underscores need guarding."""
        if type(obj) is Record and (value := peek(obj, attribute)) is not None:
            return value
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Count what an operator will make before it makes it."""
        OPERATORS[operator](budget_of(context), left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, N805
        """Count what a method of a text will make before it makes it."""
        charge_method(budget_of(__context), __obj, args)
        return super().call(__context, __obj, *args, **kwargs)


def new_environment(filters: Mapping[str, Callable[..., Any]]) -> Sandbox:
    """Build the sandbox with the filters that templates may use and those that the engine puts in."""
    environment = Sandbox(
        block_start_string=BLOCK_START,
        block_end_string=BLOCK_END,
        variable_start_string=PRINT_START,
        variable_end_string=PRINT_END,
        comment_start_string=COMMENT_START,
        comment_end_string=COMMENT_END,
        keep_trailing_newline=True,
        undefined=Missing,
        autoescape=True,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        cache_size=0,
    )
    environment.filters = {**FILTERS, **filters, TURN: _turn, WEIGHED: _weighed}
    environment.globals = dict(GLOBALS)
    return environment


@pass_context
def _turn(context: Context, weight: int) -> None:
    budget_of(context).turn(weight)


@pass_context
def _weighed(context: Context, value: Any) -> Any:  # noqa: ANN401 - a template joins anything
    budget = budget_of(context)
    weigh(budget, value)
    budget.charge(len(value) if isinstance(value, str) else 0)
    return value


def instrument(tree: nodes.Template, special: Collection[int]) -> nodes.Template:
    """Send every print through a writer, with its line, and count every turn of every loop."""
    changed: nodes.Template = _Instrument(special).visit(tree)
    return changed


class _Instrument(NodeTransformer):
    def __init__(self, special: Collection[int]) -> None:
        self._special = special

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - Jinja's visitor
        self.generic_visit(node)
        node.nodes = [child if isinstance(child, nodes.TemplateData) else self._printed(child) for child in node.nodes]
        return node

    def _printed(self, node: nodes.Expr) -> nodes.Filter:
        return _filter(node, SPECIAL if node.lineno in self._special else PRINT, node.lineno)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja's visitor
        self.generic_visit(node)
        node.body = [_counted(node), *node.body]
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802 - Jinja's visitor
        self.generic_visit(node)
        node.body = [_counted(node), *node.body]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - Jinja's visitor
        self.generic_visit(node)
        node.nodes = [_filter(child, WEIGHED) for child in node.nodes]
        return node


def _filter(node: nodes.Expr, name: str, *args: int) -> nodes.Filter:
    constants = [nodes.Const(arg, lineno=node.lineno) for arg in args]
    return nodes.Filter(node, name, constants, [], None, None, lineno=node.lineno)


def _counted(node: nodes.For | nodes.Macro) -> nodes.ExprStmt:
    weight = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
    return nodes.ExprStmt(_filter(nodes.Const(weight, lineno=node.lineno), TURN), lineno=node.lineno)
