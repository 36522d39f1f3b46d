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
from .heads import Model
from .labels import Labels
from .manifest import manifest
from .onnx_runner import OnnxModel
from .run_model import arrays, load_model
from .sources import DEVELOPMENT
from .text import WordPieces


TOLERANCE = 2e-3


def check(path: Path, model: Model, scheme: str) -> None:
    """The graph is written by hand: it must say what the model says."""
    random = torch.Generator().manual_seed(1)
    ids = torch.randint(1000, 20000, (1, 60), generator=random, dtype=torch.int32)
    case = torch.randint(0, 16, (1, 60), generator=random, dtype=torch.int32)
    first = torch.tensor([[0, *range(1, 58, 2)]], dtype=torch.int32)
    with torch.no_grad():
        wanted = arrays(model(ids, case, torch.ones_like(ids), first.long(), (scheme,)), scheme)
    got = OnnxModel(path).one(ids[0].numpy(), case[0].numpy(), first[0].numpy())
    worst = {name: float(abs(value - got[name]).max()) for name, value in wanted.items()}
    print(json.dumps({"largest difference": worst}), flush=True)
    if max(worst.values()) > TOLERANCE:
        raise ValueError(f"{path} is not the model: {worst}")


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
    arguments.add_argument("--keep", nargs="*", default=[], help="products that stay in float, by a part of their parameter's name")
    arguments.add_argument("--window", type=int, default=192)
    options = arguments.parse_args()

    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    labels = Labels.load(options.run / "labels.json")
    model = load_model(options.run / "checkpoint.pt", labels, average=not options.last)
    plain, small = options.out / "model.fp32.onnx", options.out / "model.onnx"
    write_graph(model, labels, options.scheme, plain, eight_bit=False)
    check(plain, model, options.scheme)
    write_graph(model, labels, options.scheme, small, eight_bit=True, keep=tuple(options.keep))
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
