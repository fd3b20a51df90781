"""Workbooks that the program writes; apart from the steps, for their library is slow to load and `generuj` needs it not."""

from dokumenty.dane.editions import edition_named, edition_of
from dokumenty.dane.extend import Extended, extended
from dokumenty.dane.folder import new_file, new_folder
from dokumenty.dane.losses import losses
from dokumenty.dane.marked import marked_copy
from dokumenty.dane.proposal import propose_map
from dokumenty.pipeline.register_sheet import export_register

__all__ = [
    "Extended",
    "edition_named",
    "edition_of",
    "export_register",
    "extended",
    "losses",
    "marked_copy",
    "new_file",
    "new_folder",
    "propose_map",
]
