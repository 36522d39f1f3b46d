"""One JSON file a model; every field is written down in the run's log."""
from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Config:
    name: str
    seed: int = 1
    layers: int = 6
    keep_layers: list[int] = field(default_factory=list)  # the teacher's layers that a shallow model starts from
    permissive_only: bool = False      # train from sources with permissive licences alone
    shares: dict[str, float] = field(default_factory=dict)  # source -> how often a window of it is seen per epoch
    window: int = 192                  # pieces, [CLS] and [SEP] included
    batch_pieces: int = 2048
    total_pieces: int = 12_000_000     # of the whole run; the learning rate decays to zero there
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.9           # each layer below the top learns that much slower
    warm_up: float = 0.06
    weight_decay: float = 0.01
    dropout: float = 0.1
    head_dropout: float = 0.15
    augmented: float = 0.18            # share of windows changed to Title Case and so on
    word_drop: float = 0.02            # share of words replaced by [MASK] in training
    average_decay: float = 0.999       # of the running average of the weights
    half_precision: bool = True        # bfloat16 products, weights in float32
    loss_weights: dict[str, float] = field(default_factory=dict)
    distil_weight: float = 0.0         # of the teacher's soft targets beside the gold labels
    hidden_weight: float = 0.0         # of the match of word vectors with the teacher's

    @staticmethod
    def load(path: Path) -> "Config":
        return Config(**json.loads(path.read_text(encoding="utf-8")))

    def as_dict(self) -> dict[str, object]:
        return asdict(self)
