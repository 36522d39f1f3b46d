"""CoNLL-U with its documents and paragraphs, and GUM's entity spans."""
from __future__ import annotations

import re
from pathlib import Path

from .corpus import Document, Unit


def read_conllu(path: Path, source: str) -> list[Document]:
    documents: list[Document] = []
    rows: list[list[str]] = []
    paragraph = True
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            documents.append(Document(line.split("=")[-1].strip(), source, []))
            paragraph = True
        elif line.startswith("# newpar") and "block" not in line:
            paragraph = True
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            documents[-1].units.append(_unit(rows, paragraph, source))
            rows, paragraph = [], False
    return documents


def _unit(rows: list[list[str]], paragraph: bool, source: str) -> Unit:
    unit = Unit([r[1] for r in rows], paragraph, [r[3] for r in rows], [r[4] for r in rows],
                [r[1] if r[2] == "_" else r[2] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows], is_sentence=True)
    if source == "gum":
        unit.names["gum"] = _entities(rows)
    return unit


def _entities(rows: list[list[str]]) -> list[str]:
    """GUM annotates nominals of every kind; kept are the widest spans that are proper names from end to end.

    Nesting makes Entity strings like (8-organization-…(9-place-… and 10)9)8); a span open at the sentence's end is dropped.
    """
    opened: dict[str, list[tuple[int, str]]] = {}
    spans: list[tuple[int, int, str]] = []
    for i, row in enumerate(rows):
        entity = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        last = ""
        for m in re.finditer(r"\(|\)|[^()]+", entity):
            text = m.group()
            if text not in "()":
                last = text
                if entity[m.start() - 1:m.start()] == "(":
                    key, _, rest = text.partition("-")
                    opened.setdefault(key, []).append((i, rest.split("-")[0]))
            elif text == ")":
                key = last.partition("-")[0]
                last = ""
                if opened.get(key):
                    start, kind = opened[key].pop()
                    spans.append((start, i + 1, kind))
    tags = ["O"] * len(rows)
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        while start < end and rows[start][3] == "DET":
            start += 1
        while end > start and rows[end - 1][4] == "POS":
            end -= 1
        pos = [r[3] for r in rows[start:end]]
        named = "PROPN" in pos and pos[0] in ("PROPN", "ADJ") and pos[-1] in ("PROPN", "NUM") \
            and all(p in ("PROPN", "ADP", "DET", "CCONJ", "NUM", "PUNCT", "ADJ", "PART") for p in pos)
        if named and end - start <= 10 and all(t == "O" for t in tags[start:end]):
            tags[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
    return tags
