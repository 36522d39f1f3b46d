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


def shipped_weights(folder: Path, scheme: str = "worldwide") -> dict[str, Tensor]:
    """Parameter name -> weights, of every parameter that the file holds."""
    graph = onnx.load(str(folder / "model.onnx")).graph
    constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    out = {k.removeprefix("model."): v for k, v in constants.items() if k.startswith("model.")}
    out["encoder.pieces.weight"] = constants["pieces.values"].astype(np.float32) * constants["pieces.scale"]
    out["label_out.weight"] = constants["label_weights.value"]
    out["label_out.bias"] = constants["label_bias.value"]
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        # "/layers.0/up_1/MatMul_quant" is the second use of "/layers.0/up/MatMul_quant"; a head stands right under the root.
        path = node.name.split("/")[1:-1]
        path[-1] = path[-1].removesuffix("_1")
        values = constants[node.input[1]].astype(np.float32) * constants[node.input[1].replace("_quantized", "_scale")]
        name = ".".join(["encoder", *path] if len(path) > 1 else ["names", *path] if path == [scheme] else path)
        out[f"{name}.weight"] = values.T
    return {k: torch.from_numpy(np.ascontiguousarray(v, dtype=np.float32)) for k, v in out.items()}


def restore(model: Model, folder: Path) -> list[str]:
    """Puts the shipped weights into the model; returns the names of the parameters that the file does not hold."""
    missing, unexpected = model.load_state_dict(shipped_weights(folder), strict=False)
    if unexpected:
        raise ValueError(f"{folder}: weights that the model has no place for: {', '.join(unexpected)}")
    return missing
