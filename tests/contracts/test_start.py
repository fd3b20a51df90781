"""The program starts without what it may not need."""

import subprocess
import sys


def test_making_documents_loads_no_library_that_writes_workbooks_or_reads_pictures() -> None:
    code = "import sys, dokumenty.pipeline; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()

    assert {"openpyxl", "docxtpl", "docx", "PIL", "segno"}.isdisjoint(loaded)
    assert "dokumenty.pipeline" in loaded
