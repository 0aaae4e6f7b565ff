"""Vietnamese words: dates, numbers, lists, names. Pure functions."""
