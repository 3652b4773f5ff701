"""``.well-known/security.txt`` (RFC 9116): where who finds a leak in the security of the site can report it, and until
when that is certain to be right."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from openbaar.documents import AMSTERDAM
from openbaar.site_owner import SiteOwner, contact_address

SECURITY_TXT = ".well-known/security.txt"
AT_MOST = timedelta(days=366)
"""The RFC recommends less than a year; the same day next year is meant to be within it."""
SOON = timedelta(days=30)


def security_txt(owner: SiteOwner, site_url: str) -> bytes:
    """The file, in UTF-8, of an owner who has such an address; ``site_url`` ends in a slash. It names its own address
    only where that is https, as the RFC asks."""
    assert owner.beveiliging_tot, "a contact without a day is a fault of the settings"
    canonical = f"{site_url}{SECURITY_TXT}" if site_url.startswith("https://") else ""
    ends = expires(owner.beveiliging_tot).astimezone(UTC)
    fields = {
        "Contact": contact_address(owner.beveiliging),
        "Expires": f"{ends:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": "nl",
        "Canonical": canonical,
        "Policy": contact_address(owner.beveiligingsbeleid),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value).encode()


def expires(day: date) -> datetime:
    """The moment from which the file is no longer right: the start of a day, in Amsterdam."""
    return datetime.combine(day, time(), AMSTERDAM)
