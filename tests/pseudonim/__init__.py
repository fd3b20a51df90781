"""Twins of datasets, all drawn with one key."""

from dokumenty.model.records import Dataset
from dokumenty.pipeline import pseudonym

KEY = b"klucz"


def twin_of(dataset: Dataset, key: bytes = KEY) -> Dataset:
    """Return the twin of a dataset."""
    return pseudonym.twin_of(dataset, key)
