"""The manifest beside a model: everything a runtime must know and nothing it must guess."""
from __future__ import annotations

import hashlib
from pathlib import Path

from .decode import OUTSIDE, SAME_WORD
from .graph import INPUTS, OUTPUTS, WHOLE
from .labels import Labels
from .lemma import INFLECTED, KNOWN_LEMMA, UNCHANGED_INFLECTED
from .text import CASE_CLASSES, PARAGRAPH_START, WordPieces

SHAPES = {
    "ids": [1, "t"], "case": [1, "t"], "first": [1, "w"],
    "sentence_end": [1, "w"], "upos": [1, "w", "upos"], "xpos": [1, "w", "xpos"], "lemma": [1, "w", "lemmas"],
    "names": [1, "w", "names"], "arcs": [1, "w", "w"], "label_dependent": [1, "w", "r"], "label_head": [1, "w", "r"], "head": [1, "w"], "relation": [1, "w"],
    "vectors": [1, "w", "hidden"], "label_weights": ["relations", "r"], "label_bias": ["relations"],
}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def manifest(name: str, folder: Path, labels: Labels, scheme: str, max_pieces: int, **more: object) -> dict[str, object]:
    files = {f: {"sha256": sha256(folder / f), "bytes": (folder / f).stat().st_size} for f in ("model.onnx", "vocab.txt")}
    return {
        "formatVersion": 1,
        "name": name,
        "files": files,
        "inputs": {n: {"type": "int32", "shape": SHAPES[n]} for n in INPUTS},
        "outputs": {n: {"type": "int32" if n in WHOLE else "float32", "shape": SHAPES[n]} for n in OUTPUTS},
        "maxPieces": max_pieces,
        "maxPiecesPerWord": WordPieces.MAX_PIECES,
        "maxCharactersPerWord": WordPieces.MAX_CHARACTERS,
        "caseClasses": list(CASE_CLASSES),
        "paragraphStart": PARAGRAPH_START,
        "labels": {"upos": labels.upos, "xpos": labels.xpos, "lemmas": labels.lemmas, "relations": labels.relations, "names": labels.names[scheme]},
        "decoding": {"sameWord": SAME_WORD, "outside": OUTSIDE, "knownLemma": KNOWN_LEMMA, "unchangedInflected": UNCHANGED_INFLECTED,
                     "inflected": sorted(INFLECTED)},
        **more,
    }
