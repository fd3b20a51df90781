"""The five sample project workbooks: facts of five public texts, and invented people."""
