"""Measures, run by ``make bench``: figures and ratios, never pass or fail."""
