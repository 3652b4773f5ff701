"""The relevance set: an invented collection of short documents of thirteen ministries, and what readers ask of it."""
