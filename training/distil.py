"""A shallow model from a deep one: it starts from some of its layers and learns its soft answers, on every window of every source."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from .batches import Batch
from .config import Config
from .encoder import Encoder, EncoderShape
from .heads import Model, Scores
from .labels import Labels
from .losses import BLOCKED
from .text import CASES, PARAGRAPH_START


def shallow_copy(teacher: Model, config: Config, labels: Labels) -> Model:
    """The teacher's embeddings, its chosen layers (config.keep_layers, counted from 0) and its heads."""
    t = teacher.encoder.shape
    keep = config.keep_layers
    shape = EncoderShape(t.vocabulary, t.hidden, len(keep), tuple(t.heads[i] for i in keep), tuple(t.feedforward[i] for i in keep),
                         t.positions, t.head_size)
    student = Model(Encoder(shape, CASES, config.dropout), labels, dropout=config.head_dropout)
    weights = {k: v for k, v in teacher.state_dict().items() if not k.startswith("encoder.layers.")}
    weights["encoder.roots"] = weights["encoder.roots"][keep]
    for new, old in enumerate(keep):
        prefix = f"encoder.layers.{old}."
        weights |= {f"encoder.layers.{new}." + k.removeprefix(prefix): v for k, v in teacher.state_dict().items() if k.startswith(prefix)}
    student.load_state_dict(weights)
    return student


def found_sentences(ends: Tensor, batch: Batch) -> Tensor:
    """[b, w]: the number of the sentence that the teacher sees each word in; the annotated ones stay as they are."""
    starts = torch.zeros_like(ends)
    starts[:, 1:] = (ends[:, :-1] > 0).float()
    word_case = torch.gather(batch.case, 1, batch.first)
    starts = torch.maximum(starts, (word_case >= PARAGRAPH_START).float())
    number = starts.cumsum(1).long()
    number = torch.where(batch.words, number, torch.full_like(number, -2))
    annotated = (batch.sentence >= 0).any(1, keepdim=True)
    return torch.where(annotated, batch.sentence, number)


def soft(student: Tensor, teacher: Tensor, where: Tensor) -> Tensor:
    """Mean Kullback-Leibler divergence over the chosen words, temperature 1."""
    s, t = student[where].float().log_softmax(-1), teacher[where].float().log_softmax(-1)
    return F.kl_div(s, t, reduction="none", log_target=True).sum(-1).mean()


def distilled_losses(student: Model, teacher: Model, schemes: set[str], scores: Scores, batch: Batch, config: Config) -> dict[str, Tensor]:
    """`schemes`: the sets of names that the teacher was taught."""
    with torch.no_grad():
        wanted = teacher(batch.ids, batch.case, batch.mask, batch.first)
        sentence = found_sentences(wanted.sentence_end.float(), batch)
        same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
        same[:, :, 0] = True
        same &= ~torch.eye(same.size(1), dtype=torch.bool)
        teacher_arcs = wanted.arcs.float().masked_fill(~same, BLOCKED)
        heads = teacher_arcs.argmax(-1).unsqueeze(-1).expand(-1, -1, wanted.label_head.size(-1))
        teacher_labels = teacher.label_scores(wanted.label_dependent, torch.gather(wanted.label_head, 1, heads))
    real = batch.words.clone()
    real[:, 0] = False
    labels = student.label_scores(scores.label_dependent, torch.gather(scores.label_head, 1, heads))
    w = config.distil_weight
    out = {
        "soft.upos": soft(scores.upos, wanted.upos, real),
        "soft.xpos": soft(scores.xpos, wanted.xpos, real),
        "soft.lemma": soft(scores.lemma, wanted.lemma, real),
        "soft.arc": soft(scores.arcs.float().masked_fill(~same, BLOCKED), teacher_arcs, real) * 2,
        "soft.label": soft(labels, teacher_labels, real) * 2,
        "soft.end": F.binary_cross_entropy_with_logits(scores.sentence_end[real].float(), wanted.sentence_end[real].float().sigmoid()),
    }
    for scheme in schemes:
        s = scores.names[scheme]
        out[f"soft.names.{scheme}"] = soft(s, wanted.names[scheme], real) * (6 if scheme == "worldwide" else 0.5)
    out = {k: v * w for k, v in out.items()}
    if config.hidden_weight:
        out["hidden"] = F.mse_loss(scores.vectors[real].float(), wanted.vectors[real].float()) * config.hidden_weight
    return out
