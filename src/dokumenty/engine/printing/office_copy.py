"""The print file once more, of the same words, for LibreOffice to make a PDF that is like Word's.

LibreOffice shows the heading of a first page on the second one too where a document begins on an odd page, though it
leaves the empty back by itself: it never puts a page 1 on the back of a sheet. And it does not begin footnotes anew with
a document, so that their numbers are written out here.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from dokumenty.engine.package import Frozen, Member, Package, package_of
from dokumenty.engine.parts import content_types, main_parts

_SECTION = re.compile(rb"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_ODD_PAGE = b'<w:type w:val="oddPage"/>'
_FIRST_IS_ODD = re.compile(rb'<w:pgNumType\b[^>]*w:start="\d*[13579]"')
_REFERENCE = re.compile(rb'<w:footnoteReference w:id="(\d+)"/>')
_NOTE_OR_END = re.compile(_REFERENCE.pattern + rb"|(<w:sectPr\b.*?</w:sectPr>)(?:.*?</w:p>)?", re.DOTALL)
_NOTE = re.compile(rb'<w:footnote w:id="(\d+)".*?</w:footnote>', re.DOTALL)
_ANEW = b'"eachSect"'
_OTHER_FIGURES = re.compile(rb"<w:footnotePr>(?:(?!</w:footnotePr>).)*<w:num(?:Fmt|Start)\b", re.DOTALL)


def for_office(content: bytes) -> bytes:
    """Return the copy; the same bytes where there is nothing to be changed."""
    package = package_of("", content)
    main = main_parts(package, content_types(package))[0]
    body = package.content(main)
    changed = _SECTION.sub(_without_odd_page, body)
    members = {}
    notes = next((name for name in package.members if name.endswith("/footnotes.xml")), "")
    if notes and not _other_figures(package, body):
        numbers = _numbers(changed)
        changed = _REFERENCE.sub(lambda found: _written_out(found, numbers), changed)
        members[notes] = _NOTE.sub(lambda note: _without_figure(note, numbers), package.content(notes))
    if changed == body:
        return content
    members[main] = changed
    packed = {name: Member.pack(name, part) for name, part in members.items()}
    return Frozen(replace(package, members=package.members | packed).members.values()).with_members(())


def _without_odd_page(section: re.Match[bytes]) -> bytes:
    own_first_page = b"<w:titlePg/>" in section[0] and _FIRST_IS_ODD.search(section[0])
    return section[0].replace(_ODD_PAGE, b'<w:type w:val="nextPage"/>') if own_first_page else section[0]


def _other_figures(package: Package, body: bytes) -> bool:
    """Tell whether notes have other marks than 1, 2, 3."""
    settings = (package.content(name) for name in package.members if name.endswith("/settings.xml"))
    return any(_OTHER_FIGURES.search(part) for part in (body, *settings))


def _numbers(body: bytes) -> Mapping[bytes, int]:
    """Count the notes as Word does: from 1 again in each section that asks for it.

    The section of a paragraph stands before the notes of the paragraph and goes on to its end.
    """
    numbers: dict[bytes, int] = {}
    waiting: list[bytes] = []
    last = 0
    for found in _NOTE_OR_END.finditer(body):
        if found[1]:
            waiting.append(found[1])
            continue
        waiting += [note[1] for note in _REFERENCE.finditer(found[0])]
        last = 0 if _ANEW in found[2] else last
        numbers |= {note: last + number for number, note in enumerate(waiting, 1)}
        last, waiting = last + len(waiting), []
    return numbers


def _written_out(found: re.Match[bytes], numbers: Mapping[bytes, int]) -> bytes:
    number = numbers.get(found[1])
    if number is None:
        return found[0]
    return b'<w:footnoteReference w:customMarkFollows="1" w:id="%s"/><w:t>%d</w:t>' % (found[1], number)


def _without_figure(note: re.Match[bytes], numbers: Mapping[bytes, int]) -> bytes:
    """Return a note without the place of its number: LibreOffice puts the mark there itself."""
    return note[0].replace(b"<w:footnoteRef/>", b"") if note[1] in numbers else note[0]
