"""What must be true of the data, as small functions that yield issues."""
