"""A workbook with invented people in the place of its own: for samples, for support, for teaching."""
