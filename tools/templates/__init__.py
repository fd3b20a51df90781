"""The shipped Word templates: how they look, and what stands in each."""
