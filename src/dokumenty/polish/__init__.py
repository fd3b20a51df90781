"""The Polish language: text in, text out."""
