"""A model with random weights and the real interface, a few kilobytes: the runtime's tests run on it.  python -m training.tiny --out tests/model/tiny

It knows nothing, so its scores make every kind of cut, cycle and span. The seed is fixed.
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from .encoder import Encoder, EncoderShape
from .graph import write_graph
from .heads import Model
from .labels import Labels, bio
from .manifest import manifest
from .text import CASES

PIECES = ["[PAD]", *(f"[unused{i}]" for i in range(99)), "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
WORDS = ["the", "war", "mos", "russia", "china", "said", "and", "presid"]
ENDINGS = ["##ing", "##ed", "##cow", "##ent", "##s"]
MAX_PIECES = 32


def labels() -> Labels:
    upos = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
    relations = "acl:relcl advmod amod case compound conj nmod:poss nsubj nsubj:pass obj obl punct root unheard:of".split()
    lemmas = ["l0:", "k0:", "l1:", "=be", "l3:y", "t0:", "k2:", "l1:ve"]
    return Labels(upos, ["CD", "NN", "NNP", "VBD", "``", "unheard"], lemmas, relations, {"worldwide": bio(["Person", "Location", "NORP", "Date"])})


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", type=Path, required=True)
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(4)
    vocabulary = [*PIECES, *"!\"#$%&'()*+,-./:;<=>?@[]_{}~", *LETTERS, *(f"##{c}" for c in LETTERS), *WORDS, *ENDINGS]
    (options.out / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    shape = EncoderShape(vocabulary=len(vocabulary), hidden=8, layers=1, heads=2, feedforward=16, positions=MAX_PIECES)
    model = Model(Encoder(shape, CASES), labels(), arc_size=6, label_size=5)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn_like(parameter) * 0.7)
        model.sentence_end.bias.fill_(-2.0)
    write_graph(model, labels(), "worldwide", options.out / "model.onnx", eight_bit=True)
    calibration = {"a": 0.8, "d": -0.1, "classes": {"Person": 0.2, "Location": -0.1, "NORP": 0.0, "Date": 0.0}}
    facts = manifest("tiny", options.out, labels(), "worldwide", MAX_PIECES, calibration=calibration)
    (options.out / "manifest.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
