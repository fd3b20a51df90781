"""Projekt w Excelu, szablony w Wordzie, gotowe polskie dokumenty."""

__version__ = "0.1.0"
