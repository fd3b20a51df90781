"""The words between tags are set in type once; tags and what they print are not touched. A hard space is written as ~."""

from pathlib import Path

import pytest

from dokumenty.engine import Template
from dokumenty.polish.typography import with_hard_spaces
from tests.engine.building import body, template
from tests.support.docx_text import text_of


def set_text(path: Path, **values: object) -> str:
    return visible(text_of(Template.load(path, typesetter=with_hard_spaces).render(values)))


def visible(text: str) -> str:
    return text.strip().replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("umowa nr {{ x }} z dnia 5 maja 2012 r.", "umowa nr~1 z~dnia 5~maja 2012~r."),
        ("kwota {{ x }} zł i {{ x }} osób", "kwota 1~zł i~1~osób"),
        ("{% if x %}w domu{% endif %} a {% if x %}u nas{% endif %}", "w~domu a~u~nas"),
        ("{{ ' i w z ' }} a b", "i w z  a~b"),
        ("bez zmian", "bez zmian"),
        ("www.example.pl/a b {{ x }}", "www.example.pl/a b 1"),
    ],
)
def test_hard_spaces_stand_around_tags_and_in_plain_words(tmp_path: Path, written: str, printed: str) -> None:
    assert set_text(template(tmp_path, written), x=1) == printed


def test_sentence_split_over_runs_stays_in_its_runs(tmp_path: Path) -> None:
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in ("w", " ", "do", "mu nr ", "{{ x }}")
    )
    path = body(tmp_path, f"<w:p>{runs}</w:p><w:sectPr/>")
    document = Template.load(path, typesetter=with_hard_spaces).render({"x": 7})
    assert visible(text_of(document)) == "w~domu nr~7"


def test_template_without_tags_is_set_too(tmp_path: Path) -> None:
    assert set_text(template(tmp_path, "w domu", [["i w szkole"]])) == "w~domu\n| i~w~szkole |"


def test_words_stay_as_they_were_typed_without_a_typesetter(tmp_path: Path) -> None:
    path = template(tmp_path, "w domu nr {{ x }}")
    assert text_of(Template.load(path).render({"x": 1})).strip() == "w domu nr 1"


def test_paragraphs_are_told_as_their_author_wrote_them(tmp_path: Path) -> None:
    path = template(tmp_path, "w domu", "nr {{ x }}")
    found = Template.load(path, typesetter=with_hard_spaces).wordings()
    assert [(one.place.where, one.text) for one in found] == [("akapit 1", "w domu"), ("akapit 2", "nr {{ x }}")]
