"""The heads on the encoder, and the whole model."""
from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import Tensor

from .encoder import Encoder
from .labels import Labels


@dataclass
class Scores:
    """One row a word slot; slot 0 is [CLS], the root."""

    vectors: Tensor
    sentence_end: Tensor
    upos: Tensor
    xpos: Tensor
    lemma: Tensor
    arcs: Tensor           # [b, dependent, head]
    label_dependent: Tensor
    label_head: Tensor
    names: dict[str, Tensor]


class Model(nn.Module):
    """All heads read the vector of a word's first piece.

    The label of a dependency is scored by a small network over dependent and head: bias + weights . relu(dependent + head).
    It is as good as a bilinear tensor, and the runtime needs two short vectors a word instead of a matrix.
    """

    def __init__(self, encoder: Encoder, labels: Labels, arc_size: int = 256, label_size: int = 128, dropout: float = 0.15) -> None:
        super().__init__()
        hidden = encoder.shape.hidden
        self.encoder = encoder
        self.drop = nn.Dropout(dropout)
        self.sentence_end = nn.Linear(hidden, 1)
        self.upos = nn.Linear(hidden, len(labels.upos))
        self.xpos = nn.Linear(hidden, len(labels.xpos))
        self.lemma = nn.Linear(hidden, len(labels.lemmas))
        self.arc_dependent = nn.Linear(hidden, arc_size)
        self.arc_head = nn.Linear(hidden, arc_size)
        self.arc_bilinear = nn.Linear(arc_size, arc_size, bias=False)
        self.arc_bias = nn.Linear(arc_size, 1)
        self.label_dependent = nn.Linear(hidden, label_size)
        self.label_head = nn.Linear(hidden, label_size)
        self.label_out = nn.Linear(label_size, len(labels.relations))
        self.names = nn.ModuleDict({s: nn.Linear(hidden, len(tags)) for s, tags in labels.names.items()})

    def forward(self, ids: Tensor, case: Tensor, mask: Tensor, first: Tensor, schemes: tuple[str, ...] | None = None) -> Scores:
        return self.score(self.encoder(ids, case, mask), first, schemes)

    def score(self, pieces: Tensor, first: Tensor, schemes: tuple[str, ...] | None = None) -> Scores:
        words = torch.gather(pieces, 1, first.unsqueeze(-1).expand(-1, -1, pieces.size(-1)))
        x = self.drop(words)
        dependent = self.drop(F.gelu(self.arc_dependent(x)))
        head = self.drop(F.gelu(self.arc_head(x)))
        arcs = self.arc_bilinear(dependent) @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        return Scores(words, self.sentence_end(x).squeeze(-1), self.upos(x), self.xpos(x), self.lemma(x), arcs,
                      self.label_dependent(x), self.label_head(x),
                      {s: layer(x) for s, layer in self.names.items() if schemes is None or s in schemes})

    def label_scores(self, dependent: Tensor, head: Tensor) -> Tensor:
        return self.label_out(F.relu(dependent + head))
