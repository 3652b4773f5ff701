"""What stands beside the pages, as bytes by path: feeds."""

from openbaar.outputs.outputs import outputs

__all__ = ["outputs"]
