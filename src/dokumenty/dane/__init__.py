"""Excel in and out: workbook to records, declarations to the empty workbook."""
