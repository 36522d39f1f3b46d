"""The public data sets: how each is read, which licence class it has, which name scheme it uses."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from .conllu import read_conllu
from .corpus import Document, Unit
from .tokens import retokenise, tokens


def read_worldwide(path: Path) -> list[Document]:
    """token TAB tag; -DOCSTART- before an article; blank lines end paragraphs."""
    documents: list[Document] = []
    words: list[str] = []
    tags: list[str] = []

    def close() -> None:
        if words:
            w, t = retokenise(words, tags)
            documents[-1].units.append(Unit(w, True, names={"worldwide": t}))
            words.clear()
            tags.clear()

    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("-DOCSTART-"):
            close()
            documents.append(Document(f"worldwide-{len(documents)}", "worldwide", []))
        elif not line.strip():
            close()
        else:
            word, tag = line.split("\t")[:2]
            words.append(word)
            tags.append(tag.strip())
    close()
    return documents


def read_columns(path: Path, source: str, scheme: str, separator: str, iob1: bool = False, glue: int = 1) -> list[Document]:
    """Two-column CoNLL, one unrelated sentence a block (wikigold's blocks follow each other: glue joins as many in one document)."""
    units: list[Unit] = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.rsplit(separator, 1) for line in block.split("\n") if line.strip() and not line.startswith("-DOCSTART-")]
        if not rows:
            continue
        tags = [r[1].strip() for r in rows]
        if iob1:
            tags = ["B-" + t[2:] if t != "O" and (i == 0 or tags[i - 1][2:] != t[2:]) else t for i, t in enumerate(tags)]
        words, tags = retokenise([r[0] for r in rows], tags)
        units.append(Unit(words, True, names={scheme: tags}))
    return [Document(f"{source}-{i}", source, units[i:i + glue]) for i in range(0, len(units), glue)]


def read_masc(path: Path) -> list[Document]:
    """Character spans over raw texts, whose paragraphs are blank lines or indented; two annotation rounds, two schemes."""
    documents: list[Document] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        record = json.loads(line)
        text: str = record["text"]
        scheme = "masc1" if record["part"] == "MASC1" else "masc2"
        spans = []
        for e in record["entities"]:
            a, b = e["begin"], min(e["end"], len(text))
            while a < b and text[a].isspace():
                a += 1
            while b > a and text[b - 1].isspace():
                b -= 1
            spans.append((a, b, e["type"].lower()))
        spans.sort(key=lambda s: (s[0], -s[1]))
        units: list[Unit] = []
        for paragraph in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
            cuts = [(paragraph.start() + a, paragraph.start() + b) for a, b in tokens(paragraph.group())]
            tags = ["O"] * len(cuts)
            for a, b, kind in spans:
                inside = [i for i, (x, y) in enumerate(cuts) if x < b and y > a]
                if inside and all(tags[i] == "O" for i in inside):
                    for n, i in enumerate(inside):
                        tags[i] = ("I-" if n else "B-") + kind
            if cuts:
                units.append(Unit([text[a:b] for a, b in cuts], True, names={scheme: tags}))
        documents.append(Document(record["id"], "masc", units))
    return documents


def read_redocred(path: Path) -> list[Document]:
    """Documents of tokenised sentences; every mention of every entity with its type."""
    documents: list[Document] = []
    for record in json.loads(path.read_text(encoding="utf-8")):
        tags = [["O"] * len(s) for s in record["sents"]]
        for cluster in record["vertexSet"]:
            for m in sorted(cluster, key=lambda m: m["pos"][0] - m["pos"][1]):
                row, (a, b) = tags[m["sent_id"]], m["pos"]
                if all(t == "O" for t in row[a:b]):
                    row[a:b] = ["B-" + m["type"]] + ["I-" + m["type"]] * (b - a - 1)
        units = []
        for i, (sentence, row) in enumerate(zip(record["sents"], tags)):
            words, row = retokenise([w for w in sentence], row)
            units.append(Unit(words, i == 0, names={"redocred": row}))
        documents.append(Document(record["title"], "redocred", units))
    return documents


@dataclass(frozen=True)
class Source:
    read: Callable[[Path], list[Document]]
    permissive: bool  # see the LICENCE-NOTE.txt of the folder, and docs/experiments.md for how each was judged


SOURCES: dict[str, Source] = {
    "ewt": Source(lambda d: read_conllu(d / "ud/ewt/en_ewt-ud-train.conllu", "ewt"), permissive=False),  # CC BY-SA 4.0: share-alike
    "gum": Source(lambda d: read_conllu(d / "ud/gum/gum-train.conllu", "gum"), permissive=True),  # CC BY 4.0 and public domain
    "worldwide": Source(lambda d: read_worldwide(d / "ner/worldwide/worldwide.train.bio"), permissive=False),  # no licence file
    "masc": Source(lambda d: read_masc(d / "ner/masc/masc12-ner.jsonl"), permissive=True),  # free for any use
    "politics": Source(lambda d: [x for part in ("train", "dev", "test")
                                  for x in read_columns(d / f"ner/crossner-politics/{part}.txt", "politics", "politics", "\t")], permissive=True),  # MIT
    "redocred": Source(lambda d: read_redocred(d / "ner/redocred/dev_revised.json") + read_redocred(d / "ner/redocred/test_revised.json"), permissive=True),  # MIT
}

DEVELOPMENT: dict[str, Callable[[Path], list[Document]]] = {
    "worldwide": lambda d: read_worldwide(d / "ner/worldwide/worldwide.dev.bio"),
    "wikigold": lambda d: read_columns(d / "ner/wikigold/wikigold.conll.txt", "wikigold", "wikigold", " ", iob1=True, glue=4),
    "gum": lambda d: read_conllu(d / "ud/gum/gum-dev.conllu", "gum"),
    "ewt": lambda d: read_conllu(d / "ud/ewt/en_ewt-ud-dev.conllu", "ewt"),
}
