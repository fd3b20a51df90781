"""DOCX: the one door to docxtpl, python-docx, jinja2 and lxml.

A template is compiled once, part by part (`loading`, `compiling`):
`package` opens the archive, `parts` says which parts hold words, `mailmerge` (and `mergecodes`) turns merge fields
into tags, `flows` and `places` read the paragraphs, `tags` and `quotes` find the tags in them,
`marks` puts a mark in the place of each, `blocks` pairs them, `levels` decides how far each
reaches, `cells` and `placing` move them there, `source` writes the part as one Jinja template in
which every line is one tag, `syntax` and `fields` read it, `environment` compiles it.

A document is made of the compiled parts (`template`, `producing`): `rendering` is the state that
the prints of a part share, `writing` turns values into the XML of their `spots` (`rich`,
`pictures`, `subdocs`), `mending` repairs what a loop can leave behind, `verifying` looks at the
result, `assembly` and `package` put the archive together again.

What a made document says is read back by `reading`.

Many documents as one file for the printer are `printing`, which only `drukuj` loads.

What can be found wrong stands in one table, `findings`; what a template may cost, in `limits`.
"""

from dokumenty.engine.annotating import annotate
from dokumenty.engine.expressions import Condition
from dokumenty.engine.mailmerge import import_merge_template
from dokumenty.engine.reading import lines_of
from dokumenty.engine.template import Template

__all__ = ["Condition", "Template", "annotate", "import_merge_template", "lines_of"]
