"""Small real workbooks and templates, built where a test needs them."""
