"""Source text -> Document, or the problems that stand in the way. Nothing here reads a disk or a clock."""

from openbaar.frontmatter.placement import Placement, place
from openbaar.frontmatter.read import read
from openbaar.frontmatter.schema import json_schema
from openbaar.frontmatter.template import empty_page, snippets

__all__ = ["Placement", "empty_page", "json_schema", "place", "read", "snippets"]
