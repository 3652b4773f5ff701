"""Pages without a source of their own, made from the catalogue as values; the bridge hands them to MkDocs."""

from openbaar.pages.describe import Described, describe_page, template_of
from openbaar.pages.generate import generate
from openbaar.pages.generated import GeneratedPage

__all__ = ["Described", "GeneratedPage", "describe_page", "generate", "template_of"]
