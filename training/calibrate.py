"""Makes a name's probability honest.  python -m training.calibrate --model OUT --data ../shared/data --to calibration.json

The span's probability under the model (see FORMAT.md) is overconfident; a logistic map with an offset a class and a term for length is
fitted on every second article of the development set and checked on the others, in ten bins of equal count.
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from .batches import Encoding
from .corpus import Document
from .decode import spans, viterbi
from .evaluate import Runner, names_with_second_look, predict
from .labels import WORLDWIDE, Labels
from .onnx_runner import OnnxModel
from .sources import DEVELOPMENT
from .text import WordPieces


def log_odds(logits: np.ndarray, tags: list[str], start: int, end: int, last: int, kind: str) -> float:
    """The span's log odds; `last` is where its paragraph (or the window) ends: no I- can follow there."""
    begin, inside = tags.index("B-" + kind), tags.index("I-" + kind)
    rows = logits[start:min(end + 1, last)].astype(np.float64)
    log_p = rows - rows.max(1, keepdims=True)
    log_p -= np.log(np.exp(log_p).sum(1, keepdims=True))
    total = log_p[0, begin] + log_p[1:end - start, inside].sum()
    if end < last:
        total += np.log1p(-min(np.exp(log_p[end - start, inside]), 1 - 1e-9))
    p = min(max(np.exp(total), 1e-6), 1 - 1e-6)
    return float(np.log(p / (1 - p)))


def confidence(odds: float, length: int, kind: str, m: dict) -> float:
    return float(1 / (1 + np.exp(-(m["a"] * odds + m["d"] * np.log(length) + m["classes"][kind]))))


def examples(documents: list[Document], encoding: Encoding, run: Runner, window: int) -> list[tuple[float, int, str, bool]]:
    """(log odds, length, class, right) of every predicted name."""
    tags = encoding.labels.names["worldwide"]
    out: list[tuple[float, int, str, bool]] = []
    for p in names_with_second_look(predict(documents, encoding, run, window, batch=1), tags):
        logits = p.out["names"]
        borders, n = [], 0
        for u in p.window:
            n += len(u.words)
            borders.append(n)
        gold = spans([t for u in p.window for t in u.names["worldwide"]])
        for a, b, c in spans([tags[i] for i in viterbi(logits, tags)]):
            last = next(x for x in borders if x > a)
            out.append((log_odds(logits, tags, a, b, max(last, b), c), b - a, c, (a, b, c) in gold))
    return out


def fit(rows: list[tuple[float, int, str, bool]]) -> dict[str, object]:
    """Logistic regression, with a light pull to zero on the offsets of the classes."""
    x = torch.tensor([r[0] for r in rows], dtype=torch.float64)
    length = torch.tensor([r[1] for r in rows], dtype=torch.float64).log()
    kind = torch.tensor([WORLDWIDE.index(r[2]) for r in rows])
    y = torch.tensor([float(r[3]) for r in rows], dtype=torch.float64)
    a, d, b, each = (torch.tensor(v, dtype=torch.float64, requires_grad=True) for v in (1.0, 0.0, 0.0, [0.0] * len(WORLDWIDE)))
    opt = torch.optim.LBFGS([a, d, b, each], max_iter=200)

    def closure() -> torch.Tensor:
        opt.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(a * x + d * length + b + each[kind], y) + 1e-3 * (each ** 2).sum()
        loss.backward()
        return loss

    opt.step(closure)
    return {"a": round(a.item(), 4), "d": round(d.item(), 4),
            "classes": {c: round(b.item() + each[i].item(), 4) for i, c in enumerate(WORLDWIDE)}}


def table(rows: list[tuple[float, int, str, bool]], m: dict) -> tuple[list[dict[str, float]], float]:
    """Ten bins of equal count: stated and seen, and their mean distance."""
    stated = np.array([confidence(odds, length, kind, m) for odds, length, kind, _ in rows])
    right = np.array([r[3] for r in rows], dtype=float)
    order = np.argsort(stated, kind="stable")
    bins = [{"stated": round(float(stated[i].mean()), 3), "seen": round(float(right[i].mean()), 3), "count": len(i)} for i in np.array_split(order, 10)]
    return bins, round(float(np.mean([abs(b["stated"] - b["seen"]) for b in bins])), 4)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", type=Path, required=True, help="an exported folder")
    arguments.add_argument("--labels", type=Path, required=True, help="the run's labels.json")
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--to", type=Path, required=True)
    arguments.add_argument("--window", type=int, default=192)
    options = arguments.parse_args()
    encoding = Encoding(WordPieces(options.model / "vocab.txt"), Labels.load(options.labels))
    documents = DEVELOPMENT["worldwide"](options.data)
    run = OnnxModel(options.model / "model.onnx").runner
    odd, even = (examples(documents[k::2], encoding, run, options.window) for k in (1, 0))
    bins, distance = table(odd, fit(even))
    final = fit(odd + even)
    for b in bins:
        print(f"{b['stated']:.3f} {b['seen']:.3f} {b['count']}")
    print("mean distance on the held-out half", distance)
    options.to.write_text(json.dumps({**final, "heldOutBins": bins, "heldOutDistance": distance}, indent=1) + "\n")


if __name__ == "__main__":
    main()
