"""Values only: fields, sheets, records, issues, kinds, jobs, outcomes."""
