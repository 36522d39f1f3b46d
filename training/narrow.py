"""Brings products of a model that already ships to the narrow range of graph.py.  python -m training.narrow --model models/default [--data ../shared/data]

What an export of the same run gives today, but for the second rounding. With --data the eight-bit scores in the manifest are measured again.
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .batches import Encoding
from .evaluate import development
from .graph import NARROW_RANGE, eight_bits, range_of
from .labels import Labels
from .manifest import sha256
from .onnx_runner import OnnxModel
from .restore import shipped_labels
from .sources import DEVELOPMENT
from .text import WordPieces

SUFFIX = ".weight.int8"


def narrow(path: Path) -> list[str]:
    """Rewrites the graph in place; returns the names of the products that were not narrow yet."""
    model = onnx.load(str(path))
    constants = {i.name: i for i in model.graph.initializer}
    changed = []
    for name, stored in constants.items():
        product = name.removesuffix(SUFFIX)
        if not name.endswith(SUFFIX) or range_of(product) != NARROW_RANGE:
            continue
        values = numpy_helper.to_array(stored)
        if np.abs(values.astype(np.int16)).max() <= NARROW_RANGE:
            continue
        scale = constants[f"{product}.weight.scale"]
        rows = values.T.astype(np.float32) * numpy_helper.to_array(scale)[:, None]
        again, scales = eight_bits(torch.tensor(rows), NARROW_RANGE)
        stored.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(again.T), name))
        scale.CopyFrom(numpy_helper.from_array(scales, scale.name))
        changed.append(product)
    onnx.save(model, str(path))
    return changed


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", type=Path, required=True)
    arguments.add_argument("--data", type=Path)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    graph = options.model / "model.onnx"
    print(json.dumps({"narrowed": narrow(graph)}), flush=True)
    facts = json.loads((options.model / "manifest.json").read_text(encoding="utf-8"))
    facts["files"]["model.onnx"] = {"sha256": sha256(graph), "bytes": graph.stat().st_size}
    if options.data:
        labels = shipped_labels(options.model, Labels([], [], [], [], {}))
        model = OnnxModel(graph)
        dev = {name: read(options.data) for name, read in DEVELOPMENT.items()}
        encoding = Encoding(WordPieces(options.model / "vocab.txt"), labels)
        scores = development(dev, encoding, model.runner, model.label_weights, model.label_bias, facts["maxPieces"], robust=True, detail=True, batch=1)
        facts["scores"]["int8"] = scores
        print(json.dumps({"int8": scores}), flush=True)
    (options.model / "manifest.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
