"""AdamW whose learning rate falls from the top layer down, and a running average of the weights."""
from __future__ import annotations

import torch
from torch import nn

from .config import Config
from .heads import Model


def depth_of(name: str, layers: int) -> int:
    """0 for the heads, 1 for the top layer, layers + 1 for the embeddings. The case embedding is new: it learns like a head."""
    if not name.startswith("encoder.") or name == "encoder.case.weight":
        return 0
    if name.startswith("encoder.layers."):
        return layers - int(name.split(".")[2])
    return layers + 1


def optimiser(model: Model, config: Config) -> torch.optim.AdamW:
    groups: dict[tuple[int, bool], list[nn.Parameter]] = {}
    for name, p in model.named_parameters():
        groups.setdefault((depth_of(name, config.layers), p.dim() > 1), []).append(p)
    return torch.optim.AdamW([
        {"params": ps, "lr": (r := config.head_rate if d == 0 else config.encoder_rate * config.layer_decay ** (d - 1)), "peak": r,
         "weight_decay": config.weight_decay if decays else 0.0}
        for (d, decays), ps in sorted(groups.items(), key=lambda g: g[0])
    ], betas=(0.9, 0.99), fused=True)


def set_rates(opt: torch.optim.Optimizer, progress: float, warm_up: float) -> None:
    factor = progress / warm_up if progress < warm_up else max(0.0, (1 - progress) / (1 - warm_up))
    for g in opt.param_groups:
        g["lr"] = g["peak"] * max(factor, 1e-3)


class Average:
    """The exponential average of the weights, which usually scores better than the last ones."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.steps = 0
        self.values = {k: v.detach().clone() for k, v in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        now = model.state_dict()
        torch._foreach_lerp_(list(self.values.values()), [now[k] for k in self.values], 1 - decay)
