"""Windows -> tensors. A label of IGNORED is not trained on."""
from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor

from .labels import Labels
from .lemma import script_of
from .text import PARAGRAPH_START, WordPieces, case_class
from .windows import Window

IGNORED = -100


@dataclass
class Example:
    ids: list[int]
    case: list[int]
    first: list[int]                 # slot 0 is [CLS]
    upos: list[int]
    xpos: list[int]
    lemma: list[int]
    heads: list[int]                 # slot of the head; 0 is the root
    relations: list[int]
    sentence: list[int]              # number of the word's sentence, -1 where arcs are not annotated
    end: list[int]                   # 1 where a sentence ends
    names: dict[str, list[int]]


class Encoding:
    """Everything that turns words and labels into numbers."""

    def __init__(self, pieces: WordPieces, labels: Labels) -> None:
        self.pieces = pieces
        self.labels = labels
        self.upos = {t: i for i, t in enumerate(labels.upos)}
        self.xpos = {t: i for i, t in enumerate(labels.xpos)}
        self.lemmas = {t: i for i, t in enumerate(labels.lemmas)}
        self.relations = {t: i for i, t in enumerate(labels.relations)}
        self.names = {s: {t: i for i, t in enumerate(tags)} for s, tags in labels.names.items()}

    def relation(self, label: str) -> int:
        return self.relations.get(label, self.relations.get(label.split(":")[0], IGNORED))

    def example(self, window: Window, rng: random.Random | None = None, drop: float = 0.0) -> Example:
        e = Example([self.pieces.cls], [0], [0], [IGNORED], [IGNORED], [IGNORED], [IGNORED], [IGNORED], [-1], [IGNORED],
                    {s: [IGNORED] for s in self.names})
        for number, unit in enumerate(window):
            base = len(e.first) - 1
            n = len(unit.words)
            for i, word in enumerate(unit.words):
                case = case_class(word) + (PARAGRAPH_START if unit.paragraph_start and i == 0 else 0)
                e.first.append(len(e.ids))
                pieces = self.pieces(word)
                if rng and drop and rng.random() < drop:
                    pieces = [self.pieces.mask] * len(pieces)
                e.ids += pieces
                e.case += [case] * len(pieces)
            e.upos += [self.upos.get(t, IGNORED) for t in unit.upos] or [IGNORED] * n
            e.xpos += [self.xpos.get(t, IGNORED) for t in unit.xpos] or [IGNORED] * n
            e.lemma += [self.lemmas.get(script_of(w, l), IGNORED) for w, l in zip(unit.words, unit.lemmas)] or [IGNORED] * n
            e.heads += [base + h if h else 0 for h in unit.heads] or [IGNORED] * n
            e.relations += [self.relation(r) for r in unit.labels] or [IGNORED] * n
            if not unit.heads:
                e.relations[-n:] = [IGNORED] * n
            e.sentence += [number if unit.heads else -1] * n
            e.end += [0] * (n - 1) + [1] if unit.is_sentence else [IGNORED] * n
            for scheme, column in e.names.items():
                tags = unit.names.get(scheme)
                column += [self.names[scheme][t] for t in tags] if tags else [IGNORED] * n
        e.ids.append(self.pieces.sep)
        e.case.append(0)
        return e


@dataclass
class Batch:
    ids: Tensor
    case: Tensor
    mask: Tensor
    first: Tensor
    words: Tensor       # true for real word slots, the root included
    upos: Tensor
    xpos: Tensor
    lemma: Tensor
    heads: Tensor
    relations: Tensor
    sentence: Tensor
    end: Tensor
    names: dict[str, Tensor]

    @property
    def size(self) -> int:
        return int(self.mask.sum())


def collate(examples: list[Example], pad: int) -> Batch:
    t = max(len(e.ids) for e in examples)
    w = max(len(e.first) for e in examples)
    grid = lambda rows, length, fill: torch.tensor([r + [fill] * (length - len(r)) for r in rows])
    column = lambda name: grid([getattr(e, name) for e in examples], w, IGNORED)
    return Batch(grid([e.ids for e in examples], t, pad), grid([e.case for e in examples], t, 0),
                 grid([[1] * len(e.ids) for e in examples], t, 0), grid([e.first for e in examples], w, 0),
                 grid([[1] * len(e.first) for e in examples], w, 0).bool(), column("upos"), column("xpos"), column("lemma"),
                 column("heads"), column("relations"), grid([e.sentence for e in examples], w, -1), column("end"),
                 {s: grid([e.names[s] for e in examples], w, IGNORED) for s in examples[0].names})


def batches_of(windows: list[Window], lengths: list[int], budget: int, rng: random.Random) -> list[list[int]]:
    """Indices of windows of similar length, at most `budget` pieces with their padding; the order is shuffled."""
    order = list(range(len(windows)))
    rng.shuffle(order)
    out: list[list[int]] = []
    for p in range(0, len(order), 600):
        pool = sorted(order[p:p + 600], key=lambda i: lengths[i])
        current: list[int] = []
        for i in pool:
            if current and lengths[i] * (len(current) + 1) > budget:
                out.append(current)
                current = []
            current.append(i)
        if current:
            out.append(current)
    rng.shuffle(out)
    return out
