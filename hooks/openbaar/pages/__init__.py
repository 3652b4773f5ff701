"""What pages show: the generated pages, and the template and view of each written one."""

from openbaar.pages.describe import describe_page, template_of
from openbaar.pages.described import Described, FeedLink, GeneratedPage
from openbaar.pages.generate import generate

__all__ = ["Described", "FeedLink", "GeneratedPage", "describe_page", "generate", "template_of"]
