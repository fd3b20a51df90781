"""The pictures of the tags: each sample is sound, drawn and shown."""

from pathlib import Path

import pytest

from tools.make_pictures import PICTURES, ROOT, after, before
from tools.templates.tag_samples import SAMPLES, Sample


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_sample_makes_something_else_of_its_template(tmp_path: Path, sample: Sample) -> None:
    made, written = after(sample, tmp_path), before(sample)
    assert "{%" not in made.element.body.xpath("string()")
    assert made.element.body.xpath("string()") != written.element.body.xpath("string()")


def test_every_sample_is_drawn_and_shown() -> None:
    page = (ROOT / "docs" / "znaczniki.md").read_text("utf-8")
    assert sorted(path.stem for path in PICTURES.glob("*.png")) == sorted(sample.name for sample in SAMPLES)
    assert all(page.count(f"(obrazy/znaczniki/{sample.name}.png)") == 1 for sample in SAMPLES)
