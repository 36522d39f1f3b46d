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

from .heads import Model
from .labels import Labels


def shipped_labels(folder: Path, collected: Labels, scheme: str = "worldwide") -> Labels:
    """The labels of the shipped heads, whatever the training data would give today; those of the other heads as collected."""
    shipped = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["labels"]
    return Labels(shipped["upos"], shipped["xpos"], shipped["lemmas"], shipped["relations"], {**collected.names, scheme: shipped["names"]})


def shipped_weights(folder: Path) -> dict[str, Tensor]:
    """Parameter name -> weights, of every parameter that the file holds; graph.py says how they stand in it."""
    constants = {i.name: numpy_helper.to_array(i) for i in onnx.load(str(folder / "model.onnx")).graph.initializer}
    found: dict[str, np.ndarray] = {}
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


def restore(model: Model, folder: Path) -> list[str]:
    """Puts the shipped weights into the model; returns the names of the parameters that the file does not hold."""
    missing, unexpected = model.load_state_dict(shipped_weights(folder), strict=False)
    if unexpected:
        raise ValueError(f"{folder}: weights that the model has no place for: {', '.join(unexpected)}")
    return missing
