"""Markdown as text with code and comments in it: which is which, and the text without either.

Read from left to right, whatever begins first wins: a comment may hold a fence, and a fence may show a comment.
"""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"(?P<fenced>^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:[^\n]*\n)*?[ ]{0,3}(?P=fence)[`~]*[ \t]*$)"
    r"|(?P<span>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<comment><!--[\s\S]*?-->)"
    r"|(?P<open><!--)",
    re.MULTILINE,
)


def without_comments(body: str) -> str:
    """The body without HTML comments; each leaves its line ends, so that lines keep their numbers.

    What stands in code stays: there it is text that the author means to show.
    """
    return TOKEN.sub(_line_ends_of_comment, body) if "<!--" in body else body


def without_fences(body: str) -> str:
    """The body with fenced code emptied, line for line."""
    return TOKEN.sub(_line_ends_of_fence, body) if _may_hold_code(body) else body


def without_code(body: str) -> str:
    """The body with fenced code and code spans emptied, line for line."""
    return TOKEN.sub(_line_ends_of_code, body) if _may_hold_code(body) else body


def _may_hold_code(body: str) -> bool:
    """Most texts hold no code at all, and to see that is much cheaper than to look for it."""
    return "`" in body or "~~~" in body


def _line_ends_of_comment(match: re.Match[str]) -> str:
    return _line_ends(match) if match["comment"] else match[0]


def _line_ends_of_fence(match: re.Match[str]) -> str:
    return _line_ends(match) if match["fenced"] else match[0]


def _line_ends_of_code(match: re.Match[str]) -> str:
    return _line_ends(match) if match["fenced"] or match["span"] else match[0]


def _line_ends(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")
