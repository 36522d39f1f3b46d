"""The weights of a shipped model, read back from its eight-bit ONNX file, so that a further round can start where an earlier one ended.

Rounding to eight bits costs a few tenths of a point, which the first minutes of the new round win back. Heads that do not ship (the
auxiliary name schemes) are not in the file: they start anew.
"""
from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from .encoder import Encoder, EncoderShape
from .graph import ROOT
from .heads import Model
from .labels import Labels
from .text import CASES


def shipped_labels(folder: Path, collected: Labels, scheme: str = "worldwide") -> Labels:
    """The labels of the shipped heads, whatever the training data would give today; those of the other heads as collected."""
    shipped = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["labels"]
    return Labels(shipped["upos"], shipped["xpos"], shipped["lemmas"], shipped["relations"], {**collected.names, scheme: shipped["names"]})


def labels_of(folder: Path, collected: Labels) -> Labels:
    """The labels of a run's folder or of a shipped model; those collected where the folder has none yet."""
    if (folder / "labels.json").exists():
        return Labels.load(folder / "labels.json")
    return shipped_labels(folder, collected) if (folder / "manifest.json").exists() else collected


def shipped_weights(graph: onnx.GraphProto) -> dict[str, Tensor]:
    """Parameter name -> weights, of every parameter that the graph holds; graph.py says how they stand in it."""
    constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found: dict[str, np.ndarray] = {}
    roots = sorted((name for name in constants if name.startswith(ROOT)), key=lambda name: int(name.removeprefix(ROOT)))
    if roots:
        found["encoder.roots"] = np.stack([constants[name].reshape(-1) for name in roots])
    for name, value in constants.items():
        if name.endswith(".weight.int8"):
            scale = constants[name.removesuffix(".int8") + ".scale"].reshape(-1)
            # An embedding has a row a number; a product's weights stand as [in, out].
            rows = value if name == "encoder.pieces.weight.int8" else value.T
            found[name.removesuffix(".int8")] = rows.astype(np.float32) * scale[:, None]
        elif name.endswith((".weight", ".bias")):
            found[name] = value
    for layer in {name.split(".query.")[0] for name in found if ".query." in name}:
        for part in ("weight", "bias"):
            found[f"{layer}.qkv.{part}"] = np.concatenate([found.pop(f"{layer}.{third}.{part}") for third in ("query", "key", "value")])
    return {name: torch.tensor(value, dtype=torch.float32) for name, value in found.items()}


def shipped_shape(graph: onnx.GraphProto, weights: dict[str, Tensor]) -> EncoderShape:
    heads = [next(a.i for a in node.attribute if a.name == "num_heads") for node in graph.node if node.op_type == "MultiHeadAttention"]
    layers = range(len(heads))
    vocabulary, hidden = weights["encoder.pieces.weight"].shape
    size = weights["encoder.layers.0.out.weight"].shape[1] // heads[0]
    return EncoderShape(vocabulary, hidden, len(heads), tuple(heads), tuple(len(weights[f"encoder.layers.{i}.up.bias"]) for i in layers),
                        len(weights["encoder.positions.weight"]), size)


def weights_of(folder: Path) -> tuple[dict[str, Tensor], EncoderShape]:
    """Of a run's folder (the averaged ones) or of a shipped model."""
    if (folder / "checkpoint.pt").exists():
        stored = torch.load(folder / "checkpoint.pt", map_location="cpu", weights_only=False)
        return stored["average"], EncoderShape(**stored["shape"])
    graph = onnx.load(str(folder / "model.onnx")).graph
    weights = shipped_weights(graph)
    return weights, shipped_shape(graph, weights)


def load(folder: Path, labels: Labels, dropout: float = 0.1, head_dropout: float = 0.15) -> tuple[Model, list[str]]:
    """The model of a run's folder (averaged weights) or of a shipped one, and the names of the parameters that the folder does not hold."""
    weights, shape = weights_of(folder)
    model = Model(Encoder(shape, CASES, dropout), labels, dropout=head_dropout)
    missing, unexpected = model.load_state_dict(weights, strict=False)
    if unexpected:
        raise ValueError(f"{folder}: weights that the model has no place for: {', '.join(unexpected)}")
    return model, missing
