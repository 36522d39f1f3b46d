"""Fixed inputs with Python's answers, so that the runtime can be held to them.  python -m training.parity --model models/default --to tests/model/parity.json

The texts were written for this file. Each has its words, what the encoder gets, and what comes out of the model that ships.
Raw scores are given for every word's names (before the second look) and for the arc to its head: compare with a tolerance of 0.05, for
other processors.
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from .batches import Encoding, Example
from .calibrate import confidence, log_odds
from .corpus import Document, Unit
from .decode import second_look, spans, tree, viterbi
from .evaluate import label_scores_argmax, lemma_of
from .labels import Labels
from .lemma import known_words
from .manifest import sha256
from .onnx_runner import OnnxModel
from .restore import shipped_labels
from .text import WordPieces

# Paragraphs of words, parted by spaces.
TEXTS: dict[str, list[str]] = {
    "article": [
        "Minister Rejects Call For New Border Talks",
        "Foreign Minister Amara Okonjo told reporters in Lagos on Tuesday that her government would n't reopen the talks with Chad . "
        "\" We have said no , \" she said . Mr. Deby 's office did not comment .",
        "The two countries signed a deal worth $ 147 million in 2019 , but the Red Cross says it was never carried out .",
    ],
    "lost apostrophe": ["Moscows invasion was condemned by the European Unions foreign policy chief ."],
    "capitals": ["PRESIDENT KARIMI MEETS NATO CHIEF IN ANKARA"],
    "odd characters": ["Ünlü ’s café “ Żółw ” opened in İzmir , 北京 and Αθήνα \u200b 🙂 ﬁne", "a", "'' `` ''"],
    "long word": ["See " + "Rhabarberbarbarabar" * 8 + " and " + "x" * 120 + " ."],
    "single word": ["Yes"],
}


def document(paragraphs: list[str]) -> Document:
    return Document("parity", "parity", [Unit(p.split(" "), True) for p in paragraphs])


def window_outputs(model: OnnxModel, e: Example) -> dict[str, np.ndarray]:
    out = model.one(np.array(e.ids), np.array(e.case), np.array(e.first))
    return {k: v[0] for k, v in out.items() if k not in ("label_weights", "label_bias")}


def decoded(out: dict[str, np.ndarray], model: OnnxModel, labels: Labels, words: list[str], borders: list[int], calibration: dict | None, vocabulary: set[str]) -> dict:
    """Everything a pipeline would read off one window; `borders` are the word numbers at which paragraphs end."""
    tags = labels.names["worldwide"]
    logits = second_look(words, out["names"][1:], tags)
    ends = [i + 1 for i in range(len(words)) if out["sentence_end"][i + 1] > 0 or i + 1 in borders]
    heads = [0] * len(words)
    start = 0
    for end in ends:
        rows = [0, *range(start + 1, end + 1)]
        for k, h in enumerate(tree(out["arcs"][np.ix_(rows, rows)])):
            heads[start + k] = start + h if h else 0
        start = end
    hidden = np.maximum(out["label_dependent"][1:] + out["label_head"][heads], 0)
    relation = label_scores_argmax(hidden @ model.label_weights.T + model.label_bias, heads, labels.relations)
    names = []
    for a, b, c in sorted(spans([tags[i] for i in viterbi(logits, tags)])):
        odds = log_odds(logits, tags, a, b, max(b, next(x for x in borders if x > a)), c)
        names.append({"start": a, "end": b, "class": c, "logOdds": round(odds, 3),
                      **({"confidence": round(confidence(odds, b - a, c, calibration), 4)} if calibration else {})})
    return {
        "sentenceEnds": ends,
        "upos": [labels.upos[i] for i in out["upos"][1:].argmax(-1)],
        "xpos": [labels.xpos[i] for i in out["xpos"][1:].argmax(-1)],
        "lemmas": [lemma_of(out["lemma"][i + 1], labels.lemmas, w, labels.xpos[int(out["xpos"][i + 1].argmax())], vocabulary) for i, w in enumerate(words)],
        "heads": heads,
        "labels": [labels.relations[i] for i in relation],
        "names": names,
        "nameScores": [[round(float(x), 3) for x in row] for row in out["names"][1:]],
        "headScores": [round(float(out["arcs"][i + 1, h]), 3) for i, h in enumerate(heads)],
        "vectorStart": [[round(float(x), 3) for x in row[:4]] for row in out["vectors"]],
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", type=Path, required=True)
    arguments.add_argument("--to", type=Path, required=True)
    options = arguments.parse_args()
    labels = shipped_labels(options.model, Labels([], [], [], [], {}))
    encoding = Encoding(WordPieces(options.model / "vocab.txt"), labels)
    calibration = json.loads((options.model / "manifest.json").read_text())["calibration"]
    model = OnnxModel(options.model / "model.onnx")
    cases = []
    for name, paragraphs in TEXTS.items():
        units = document(paragraphs).units
        e = encoding.example(units)
        words = [w for u in units for w in u.words]
        borders = list(np.cumsum([len(u.words) for u in units]).tolist())
        answers = decoded(window_outputs(model, e), model, labels, words, borders, calibration, known_words(encoding.pieces.words))
        cases.append({"name": name, "paragraphs": [u.words for u in units], "ids": e.ids, "case": e.case, "first": e.first, "int8": answers})
    options.to.parent.mkdir(parents=True, exist_ok=True)
    facts = {"model": sha256(options.model / "model.onnx"), "cases": cases}
    options.to.write_text(json.dumps(facts, ensure_ascii=False, separators=(",", ":")).replace('{"name":', '\n{"name":') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
