"""The catalogue of document kinds, and template fields held against known ones."""
