"""What pages show: the generated pages, and the template and view of each written one."""

from openbaar.pages.describe import describe_page, template_of
from openbaar.pages.generate import (
    ROUTES,
    describe_at,
    generate,
    generated_addresses,
    generated_at,
    may_be_generated,
    unlisted,
)
from openbaar.pages.page_data import FeedLink, GeneratedPage, PageData
from openbaar.pages.route import Parts

__all__ = [
    "ROUTES",
    "FeedLink",
    "GeneratedPage",
    "PageData",
    "Parts",
    "describe_at",
    "describe_page",
    "generate",
    "generated_addresses",
    "generated_at",
    "may_be_generated",
    "template_of",
    "unlisted",
]
