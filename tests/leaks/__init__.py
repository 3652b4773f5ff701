"""Files with planted leaks, made by a generator with a seed, and what must be said of them."""
