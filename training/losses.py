"""The losses of all heads on one batch; what is not annotated there costs nothing."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from .batches import IGNORED, Batch
from .heads import Model, Scores

BLOCKED = -1e4


def arc_mask(batch: Batch) -> Tensor:
    """[b, dependent, head]: a head is the root or another word of the same sentence."""
    same = batch.sentence.unsqueeze(2) == batch.sentence.unsqueeze(1)
    same[:, :, 0] = True
    eye = torch.eye(same.size(1), dtype=torch.bool)
    return same & ~eye


def _mean(scores: Tensor, gold: Tensor) -> Tensor | None:
    if not bool((gold != IGNORED).any()):
        return None
    return F.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=IGNORED)


def losses(model: Model, scores: Scores, batch: Batch) -> dict[str, Tensor]:
    gold_heads = batch.heads.clamp(min=0)
    chosen = torch.gather(scores.label_head, 1, gold_heads.unsqueeze(-1).expand(-1, -1, scores.label_head.size(-1)))
    out: dict[str, Tensor | None] = {
        "upos": _mean(scores.upos, batch.upos),
        "xpos": _mean(scores.xpos, batch.xpos),
        "lemma": _mean(scores.lemma, batch.lemma),
    }
    if bool((batch.heads != IGNORED).any()):
        out["arc"] = _mean(scores.arcs.float().masked_fill(~arc_mask(batch), BLOCKED), batch.heads)
        out["label"] = _mean(model.label_scores(scores.label_dependent, chosen), batch.relations)
    known = batch.end != IGNORED
    if bool(known.any()):
        out["end"] = F.binary_cross_entropy_with_logits(scores.sentence_end[known].float(), batch.end[known].float())
    for scheme, s in scores.names.items():
        out["names." + scheme] = _mean(s, batch.names[scheme])
    return {k: v for k, v in out.items() if v is not None}
