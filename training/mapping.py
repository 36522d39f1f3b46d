"""Other name schemes as the nine classes of the shipped head, for models trained without the worldwide set.

The sets differ in what they annotate (masc has no groups, politics no dates), so that such a head is rougher than one trained on one scheme;
where the worldwide set is used, every other set keeps a head of its own instead.
"""
from __future__ import annotations

from .corpus import Document

CLASSES: dict[str, dict[str, str]] = {
    "masc1": {"person": "Person", "location": "Location", "organization": "Organization", "org": "Organization", "date": "Date"},
    "masc2": {"person": "Person", "location": "Location", "organization": "Organization", "org": "Organization", "date": "Date"},
    "politics": {"politician": "Person", "person": "Person", "location": "Location", "country": "Location", "organisation": "Organization",
                 "politicalparty": "Organization", "election": "Misc", "event": "Misc", "misc": "Misc"},
    "redocred": {"PER": "Person", "LOC": "Location", "ORG": "Organization", "TIME": "Date", "MISC": "Misc"},
    "gum": {"person": "Person", "place": "Location", "organization": "Organization", "time": "Date", "event": "Misc"},
}


def to_shipped_classes(documents: list[Document]) -> None:
    """In place; what has no class becomes O."""
    for document in documents:
        for unit in document.units:
            for scheme in [s for s in unit.names if s in CLASSES]:
                classes = CLASSES[scheme]
                unit.names["worldwide"] = [t[:2] + classes[t[2:]] if t[2:] in classes else "O" for t in unit.names.pop(scheme)]
