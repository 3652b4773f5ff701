"""The command ``openbaar``, one file a call. Exit 0: done; 1: problems found and printed; 2: the call was wrong."""

from openbaar.cli.main import main

__all__ = ["main"]
