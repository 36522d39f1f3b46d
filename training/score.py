"""Development scores of an exported model, in JSON.  python -m training.score --model OUT --labels RUN/labels.json --data ../shared/data [--file model.fp32.onnx]"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

from .batches import Encoding
from .evaluate import development
from .labels import Labels
from .onnx_runner import OnnxModel
from .sources import DEVELOPMENT
from .text import WordPieces


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", type=Path, required=True)
    arguments.add_argument("--labels", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--file", default="model.onnx")
    arguments.add_argument("--window", type=int, default=192)
    options = arguments.parse_args()
    encoding = Encoding(WordPieces(options.model / "vocab.txt"), Labels.load(options.labels))
    model = OnnxModel(options.model / options.file)
    dev = {name: read(options.data) for name, read in DEVELOPMENT.items()}
    print(json.dumps(development(dev, encoding, model.runner, model.label_weights, model.label_bias, options.window, detail=True, batch=1), indent=1))


if __name__ == "__main__":
    main()
