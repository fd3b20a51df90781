"""The words of a template outside of its tags, set in type once as values are each time."""

from collections.abc import Callable

from dokumenty.engine.flows import Flow, is_sign
from dokumenty.engine.tags import Tag, scan

Typesetter = Callable[[str], str]
"""Changes signs of a text for others and keeps their number, so that each stays in its run."""

_VALUE, _NOTHING = "0", "„"
"""What stands for a sign of a tag: values after „nr” and before „zł” are numbers; a word may begin after `{% if %}`."""


def set_in_type(flow: Flow, typesetter: Typesetter) -> bool:
    """Change signs in the nodes of a text, its tags aside; tell whether any was changed. The flow stays as it was."""
    plain = _without_tags(flow.text)
    set_text = typesetter(plain)
    if set_text == plain:
        return False
    for node, start in zip(flow.nodes, flow.starts, strict=True):
        if node.text and not is_sign(node):
            span = slice(start, start + len(node.text))
            signs = zip(node.text, plain[span], set_text[span], strict=True)
            node.text = "".join(old if before == after else after for old, before, after in signs)
    return True


def _without_tags(text: str) -> str:
    if "{" not in text:
        return text
    for token in scan(text):
        sign = _NOTHING if isinstance(token, Tag) and token.controls else _VALUE
        text = text[: token.start] + sign * (token.end - token.start) + text[token.end :]
    return text
