"""A model as a function from a batch to arrays, for evaluation."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from .batches import Batch
from .encoder import Encoder, EncoderShape
from .evaluate import Runner
from .heads import Model, Scores
from .labels import Labels
from .text import CASES


def arrays(scores: Scores, scheme: str = "worldwide") -> dict[str, np.ndarray]:
    names = {"names": scores.names[scheme]} if scheme in scores.names else {}
    tensors = {"sentence_end": scores.sentence_end, "upos": scores.upos, "xpos": scores.xpos, "lemma": scores.lemma, "arcs": scores.arcs,
               "label_dependent": scores.label_dependent, "label_head": scores.label_head, **names}
    return {k: v.float().numpy() for k, v in tensors.items()}


def runner(model: Model, half: bool) -> Runner:
    def run(batch: Batch) -> dict[str, np.ndarray]:
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=half):
            return arrays(model(batch.ids, batch.case, batch.mask, batch.first, ("worldwide",)))
    return run


def label_weights(model: Model) -> tuple[np.ndarray, np.ndarray]:
    return model.label_out.weight.detach().numpy(), model.label_out.bias.detach().numpy()


def load_model(checkpoint: Path, labels: Labels, average: bool = True) -> Model:
    """A model from a run's checkpoint: its averaged weights, or its last ones."""
    stored = torch.load(checkpoint, map_location="cpu", weights_only=False)
    model = Model(Encoder(EncoderShape(**stored["shape"]), CASES), labels)
    model.load_state_dict(stored["average" if average else "model"])
    return model.eval()
