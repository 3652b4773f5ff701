"""What pages show: the generated pages, and the template and view of each written one."""

from openbaar.pages.describe import describe_page, template_of
from openbaar.pages.described import Described, FeedLink, GeneratedPage
from openbaar.pages.generate import Announced, announcements, generate, generated_at

__all__ = [
    "Announced",
    "Described",
    "FeedLink",
    "GeneratedPage",
    "announcements",
    "describe_page",
    "generate",
    "generated_at",
    "template_of",
]
