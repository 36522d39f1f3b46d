"""The label lists of every head: made once from the training data, then kept beside the weights."""
from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from .corpus import Document
from .lemma import FALLBACK, inventory

WORLDWIDE = ("Person", "Location", "Organization", "Facility", "NORP", "Date", "Money", "Product", "Misc")


@dataclass(frozen=True)
class Labels:
    upos: list[str]
    xpos: list[str]
    lemmas: list[str]
    relations: list[str]
    names: dict[str, list[str]]  # scheme -> BIO tags, O first

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    @staticmethod
    def load(path: Path) -> "Labels":
        return Labels(**json.loads(path.read_text(encoding="utf-8")))


def bio(classes: list[str]) -> list[str]:
    return ["O"] + [prefix + c for c in classes for prefix in ("B-", "I-")]


def collect(documents: list[Document]) -> Labels:
    """Rare relation subtypes fall back to their universal relation, rare tags and scripts are left out."""
    units = [u for d in documents for u in d.units]
    upos = sorted({t for u in units for t in u.upos})
    xpos = Counter(t for u in units for t in u.xpos)
    relations = Counter(r for u in units for r in u.labels)
    kept = {r for r, n in relations.items() if n >= 25} | {r.split(":")[0] for r in relations}
    schemes: dict[str, set[str]] = {}
    for u in units:
        for scheme, tags in u.names.items():
            schemes.setdefault(scheme, set()).update(t[2:] for t in tags if t != "O")
    lemmas = inventory((w, l) for u in units if u.lemmas for w, l in zip(u.words, u.lemmas))
    return Labels(upos, sorted(t for t, n in xpos.items() if n >= 5), lemmas or [FALLBACK], sorted(kept),
                  {s: bio(list(WORLDWIDE) if s == "worldwide" else sorted(c)) for s, c in sorted(schemes.items())})
