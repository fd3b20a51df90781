"""Addresses of links: tags in them are filled, in single documents and in a print file."""

import io
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from dokumenty.engine import Template
from tests.engine.building import refused, render
from tests.engine.printing import printed


def linked(folder: Path, *addresses: str) -> Path:
    """Write a document with a link to each of these addresses."""
    document = docx.Document()
    for address in addresses:
        link, run, text = OxmlElement("w:hyperlink"), OxmlElement("w:r"), OxmlElement("w:t")
        link.set(qn("r:id"), document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        text.text = "tutaj"
        run.append(text)
        link.append(run)
        document.add_paragraph()._p.append(link)
    path = folder / "szablon.docx"
    document.save(str(path))
    return path


def addresses(content: bytes) -> list[str]:
    part = docx.Document(io.BytesIO(content)).part
    return [part.rels[node.get(qn("r:id"))].target_ref for node in part.element.iter(qn("w:hyperlink"))]


@pytest.mark.parametrize(
    ("address", "value", "made"),
    [
        ("{{ x }}", "https://mops.pl/?a=1&b=2", "https://mops.pl/?a=1&b=2"),
        ("%7b%7b%20x%20%7d%7d", "https://mops.pl", "https://mops.pl"),
        ("mailto:{{ x }}?subject=dzie%C5%84%20dobry", "a@mops.pl", "mailto:a@mops.pl?subject=dzie%C5%84%20dobry"),
        ("https://mops.pl/{{ x }}", 'ćma "<', "https://mops.pl/%C4%87ma%20%22%3C"),
        ("https://mops.pl/100%25", "?", "https://mops.pl/100%25"),
    ],
)
def test_the_address_of_a_link_is_filled(tmp_path: Path, address: str, value: str, made: str) -> None:
    assert addresses(render(linked(tmp_path, address), x=value)) == [made]


def test_an_unknown_field_in_an_address_is_told_with_its_place(tmp_path: Path) -> None:
    (issue,) = refused(linked(tmp_path, "mailto:{{ osoba.mail }}"), osoba={"email": "a@b.pl"})
    assert (issue.code, str(issue.place)) == (
        "szablon-nieznane-pole", "szablon.docx, adres łącza, „mailto:{{ osoba.mail }}”",
    )  # fmt: skip


def test_a_field_in_an_address_is_a_field_of_the_template(tmp_path: Path) -> None:
    assert [use.path for use in Template.load(linked(tmp_path, "mailto:{{ x.mail }}")).fields()] == ["x.mail"]


def test_in_a_print_file_each_document_keeps_its_address(tmp_path: Path) -> None:
    path = linked(tmp_path, "mailto:{{ x }}")
    assert addresses(printed((path, {"x": "a@b.pl"}), (path, {"x": "c@d.pl"}))) == ["mailto:a@b.pl", "mailto:c@d.pl"]
