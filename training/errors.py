"""Names that a model gets wrong, in context.  python -m training.errors --model OUT --labels RUN/labels.json --data ../shared/data --count 50"""
from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from .batches import Encoding
from .decode import spans, viterbi
from .evaluate import names_with_second_look, predict
from .labels import Labels
from .onnx_runner import OnnxModel
from .sources import DEVELOPMENT
from .text import WordPieces


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", type=Path, required=True)
    arguments.add_argument("--labels", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--count", type=int, default=50)
    arguments.add_argument("--documents", type=int, default=40)
    options = arguments.parse_args()
    labels = Labels.load(options.labels)
    encoding = Encoding(WordPieces(options.model / "vocab.txt"), labels)
    tags = labels.names["worldwide"]
    kinds: Counter[str] = Counter()
    lines: list[str] = []
    run = OnnxModel(options.model / "model.onnx").runner
    for p in names_with_second_look(predict(DEVELOPMENT["worldwide"](options.data)[: options.documents], encoding, run, 192, 1), tags):
        words = p.words
        found = spans([tags[i] for i in viterbi(p.out["names"], tags)])
        gold = spans([t for u in p.window for t in u.names["worldwide"]])
        for a, b, c in sorted(found ^ gold):
            side = "found" if (a, b, c) in found else "missed"
            others = [s for s in (gold if side == "found" else found) if s[0] < b and s[1] > a]
            why = "no such name" if not others else "class" if others[0][:2] == (a, b) else "borders"
            kinds[f"{side} {c}: {why}" + (f" ({others[0][2]})" if why == "class" else "")] += 1
            lines.append(f"{side:6} {c:12} {why:12} {' '.join(words[max(0, a - 7):a])} [{' '.join(words[a:b])}] {' '.join(words[b:b + 7])}")
    for kind, n in kinds.most_common():
        print(n, kind)
    for line in random.Random(1).sample(lines, min(options.count, len(lines))):
        print(line)


if __name__ == "__main__":
    main()
