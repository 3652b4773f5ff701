"""From folders to values and back: reading docs/, the clock, and putting a finished site in its place."""
