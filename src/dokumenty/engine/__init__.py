"""DOCX: the one door to docxtpl, python-docx, jinja2 and lxml."""
