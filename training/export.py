"""Writes a trained model for the runtime.  python -m training.export --run RUN --out OUT [--data ../shared/data] [--calibration FILE]

OUT gets model.onnx (int8), model.fp32.onnx (kept for parity, never shipped), vocab.txt and manifest.json.
With --data both are scored on the development sets (int8 on all, fp32 on the plain ones), one window a run, into the manifest.
"""
from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import torch

from .batches import Encoding
from .encoder import pretrained_folder
from .evaluate import development
from .graph import write_graph
from .labels import Labels
from .manifest import manifest
from .onnx_runner import OnnxModel
from .quantise import quantise
from .run_model import load_model
from .sources import DEVELOPMENT
from .text import WordPieces


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--run", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--name")
    arguments.add_argument("--data", type=Path, help="score both forms on the development sets")
    arguments.add_argument("--calibration", type=Path, help="the JSON that training.calibrate wrote")
    arguments.add_argument("--date", default="", help="written into the manifest; a build has no clock")
    arguments.add_argument("--last", action="store_true", help="the last weights, not the averaged ones")
    arguments.add_argument("--scheme", default="worldwide", help="which name head becomes `names`")
    arguments.add_argument("--keep", nargs="*", default=[], help="nodes that stay in float, by a part of their name")
    arguments.add_argument("--window", type=int, default=192)
    options = arguments.parse_args()

    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    labels = Labels.load(options.run / "labels.json")
    model = load_model(options.run / "checkpoint.pt", labels, average=not options.last)
    plain, small = options.out / "model.fp32.onnx", options.out / "model.onnx"
    write_graph(model, options.scheme, str(plain), eight_bit=False)
    middle = options.out / "model.middle.onnx"
    write_graph(model, options.scheme, str(middle), eight_bit=True)
    quantise(middle, small, tuple(options.keep))
    middle.unlink()
    shutil.copyfile(pretrained_folder() / "vocab.txt", options.out / "vocab.txt")

    scores: dict[str, object] = {}
    if options.data:
        encoding = Encoding(WordPieces(options.out / "vocab.txt"), labels)
        dev = {name: read(options.data) for name, read in DEVELOPMENT.items()}
        for form, path in (("fp32", plain), ("int8", small)):
            onnx_model = OnnxModel(path)
            scores[form] = development(dev, encoding, onnx_model.runner, onnx_model.label_weights, onnx_model.label_bias, options.window,
                                       robust=form == "int8", detail=form == "int8", batch=1)
            print(json.dumps({form: scores[form]}), flush=True)
    more: dict[str, object] = {
        "calibration": json.loads(options.calibration.read_text()) if options.calibration else None,
        "scores": scores,
        "date": options.date,
        "command": "python -m training.train, then python -m training.export; see training/README.md",
    }
    facts = manifest(options.name or options.out.name, options.out, labels, options.scheme, options.window, **more)
    (options.out / "manifest.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
