"""Data files of participants for the monitoring systems: their columns, rows, and what must be true of them."""
