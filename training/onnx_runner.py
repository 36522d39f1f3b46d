"""An exported model as a function from a batch to arrays, one window a run: as the runtime does, because the int8 scales
of activations are taken over a whole input, and a neighbour in a batch would change them."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from .batches import Batch
from .evaluate import Runner
from .graph import OUTPUTS


class OnnxModel:
    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        weights = self.one(np.array([101, 102]), np.zeros(2), np.array([0]))
        self.label_weights, self.label_bias = weights["label_weights"], weights["label_bias"]

    def one(self, ids: np.ndarray, case: np.ndarray, first: np.ndarray) -> dict[str, np.ndarray]:
        row = lambda a: np.asarray(a, dtype=np.int32)[None]
        feeds = {"ids": row(ids), "case": row(case), "first": row(first)}
        return dict(zip(OUTPUTS, self.session.run(list(OUTPUTS), feeds)))

    def run(self, batch: Batch) -> dict[str, np.ndarray]:
        assert batch.ids.size(0) == 1, "one window a run"
        return {k: v for k, v in self.one(batch.ids[0].numpy(), batch.case[0].numpy(), batch.first[0].numpy()).items()
                if k not in ("label_weights", "label_bias", "vectors", "head", "relation")}

    @property
    def runner(self) -> Runner:
        return self.run
