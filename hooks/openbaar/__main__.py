"""``python -m openbaar`` is the same as ``openbaar``."""

from openbaar.cli import main

if __name__ == "__main__":
    main()
