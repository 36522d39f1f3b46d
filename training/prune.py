"""Makes a model narrower.  python -m training.prune --model models/default --config CONFIG --data ../shared/data --out RUN --neurons 6144 --heads 60

--neurons and --heads say how many the layers keep of each together; without them nothing is cut and [CLS] alone is made constant
where the model still computes it. RUN is a run's folder: train from it (--from), distil from it, or export it.

What is cut is what the losses feel least: the expected square of (value x gradient), a first-order guess of what a loss would change
by (Molchanov et al. 2017, "Pruning convolutional neural networks for resource efficient inference"). Layers are compared with one
another, so that the ones that matter less lose more. The product behind is then fitted anew by least squares to give, from what is
left, what it gave before: without that a model narrowed to a third is lost, with it a point or two.
"""
from __future__ import annotations

import argparse
import json
import random
from dataclasses import asdict, replace
from pathlib import Path
from typing import Iterator

import torch
from torch import Tensor, nn

from .batches import Batch, Encoding
from .config import Config
from .encoder import Encoder, EncoderShape, pretrained_folder
from .heads import Model
from .labels import collect
from .losses import losses
from .restore import labels_of, load
from .text import CASES, WordPieces
from .train import epoch_batches, epoch_windows, read_sources, total_loss

RIDGE = 1e-3
SALIENCY_BATCHES, FIT_BATCHES = 80, 40


class Inputs:
    """What goes into some products during a forward pass."""

    def __init__(self, products: list[nn.Linear]) -> None:
        self.values: list[Tensor] = [torch.empty(0)] * len(products)
        self.hooks = [product.register_forward_hook(self._keep(i)) for i, product in enumerate(products)]

    def _keep(self, i: int):
        def hook(_: nn.Module, inputs: tuple[Tensor, ...], __: Tensor) -> None:
            self.values[i] = inputs[0]
            if inputs[0].requires_grad:
                inputs[0].retain_grad()
        return hook

    def remove(self) -> None:
        for hook in self.hooks:
            hook.remove()


def saliency(model: Model, batches: list[Batch], weights: dict[str, float], products: list[nn.Linear], groups: list[int]) -> list[Tensor]:
    """Of each product's inputs, in groups of so many: neurons stand alone, a head's 32 values together."""
    out = [torch.zeros(product.in_features // size) for product, size in zip(products, groups)]
    inputs = Inputs(products)
    for batch in batches:
        total_loss(losses(model, model(batch.ids, batch.case, batch.mask, batch.first), batch), weights).backward()
        for i, (value, size) in enumerate(zip(inputs.values, groups)):
            out[i] += ((value * value.grad).unflatten(-1, (-1, size)).sum(-1) ** 2).sum((0, 1)).detach()
        model.zero_grad(set_to_none=True)
    inputs.remove()
    return out


@torch.no_grad()
def moments(model: Model, batches: list[Batch], products: list[nn.Linear]) -> tuple[list[Tensor], list[Tensor]]:
    """Mean and covariance of what goes into each product, over all pieces but [CLS]."""
    sums = [torch.zeros(p.in_features, dtype=torch.float64) for p in products]
    squares = [torch.zeros(p.in_features, p.in_features, dtype=torch.float64) for p in products]
    inputs, count = Inputs(products), 0
    for batch in batches:
        model(batch.ids, batch.case, batch.mask, batch.first)
        pieces = batch.mask.bool().clone()
        pieces[:, 0] = False
        count += int(pieces.sum())
        for i, value in enumerate(inputs.values):
            rows = value[pieces].double()
            sums[i] += rows.sum(0)
            squares[i] += rows.T @ rows
    inputs.remove()
    means = [s / count for s in sums]
    return means, [s / count - torch.outer(m, m) for s, m in zip(squares, means)]


def refit(product: nn.Linear, keep: Tensor, mean: Tensor, covariance: Tensor) -> tuple[Tensor, Tensor]:
    """Weights and bias that come nearest, in the least squares, to the whole product from the kept inputs."""
    weight = product.weight.data.double()
    kept = covariance[keep][:, keep]
    kept = kept + torch.eye(len(kept), dtype=torch.float64) * RIDGE * kept.diag().mean()
    # What the inputs that are cut are, as far as the kept ones tell.
    guess = torch.linalg.solve(kept, covariance[keep][:, ~keep])
    bias = product.bias.data.double() + weight[:, ~keep] @ (mean[~keep] - guess.T @ mean[keep])
    return (weight[:, keep] + weight[:, ~keep] @ guess.T).float(), bias.float()


def chosen(saliencies: list[Tensor], wanted: int | None) -> list[Tensor]:
    """Which of each layer's stay: the most salient of all layers together, at least one a layer."""
    if wanted is None:
        return [torch.ones_like(s, dtype=torch.bool) for s in saliencies]
    least = torch.cat(saliencies).topk(wanted).values.min()
    return [(s >= least) | (s == s.max()) for s in saliencies]


def narrowed(model: Model, batches: list[Batch], weights: dict[str, float], neurons: int | None, heads: int | None, model_of) -> Model:
    layers = list(model.encoder.layers)
    shape = model.encoder.shape
    downs, outs = [layer.down for layer in layers], [layer.out for layer in layers]
    found = saliency(model, batches[:SALIENCY_BATCHES], weights, downs + outs, [1] * len(downs) + [shape.head_size] * len(outs))
    kept_neurons = chosen(found[:len(layers)], neurons)
    kept_heads = [k.repeat_interleave(shape.head_size) for k in chosen(found[len(layers):], heads)]
    means, covariances = moments(model, batches[SALIENCY_BATCHES:], downs + outs)
    state = dict(model.state_dict())
    for i, layer in enumerate(layers):
        at, n = f"encoder.layers.{i}.", len(layers)
        state[at + "down.weight"], state[at + "down.bias"] = refit(layer.down, kept_neurons[i], means[i], covariances[i])
        state[at + "out.weight"], state[at + "out.bias"] = refit(layer.out, kept_heads[i], means[n + i], covariances[n + i])
        for part, keep in (("up", kept_neurons[i]), ("qkv", kept_heads[i].repeat(3))):
            state[at + part + ".weight"], state[at + part + ".bias"] = state[at + part + ".weight"][keep], state[at + part + ".bias"][keep]
    smaller = model_of(replace(shape, heads=tuple(int(k.sum()) // shape.head_size for k in kept_heads),
                               feedforward=tuple(int(k.sum()) for k in kept_neurons)))
    smaller.load_state_dict(state)
    return smaller


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", type=Path, required=True, help="a run's folder or a shipped model's")
    arguments.add_argument("--config", type=Path, required=True, help="whose sources and losses decide what matters")
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--neurons", type=int)
    arguments.add_argument("--heads", type=int)
    options = arguments.parse_args()

    torch.set_num_threads(1)
    config = Config.load(options.config)
    documents = read_sources(config, options.data)
    labels = labels_of(options.model, collect(documents))
    model, missing = load(options.model, labels)
    model.eval()
    encoding = Encoding(WordPieces(pretrained_folder() / "vocab.txt"), labels)
    # Sources that no head of the model knows teach nothing here.
    documents = [d for d in documents if f"names.{d.source}.weight" not in missing or d.source in ("ewt", "gum")]
    random.Random(config.seed).shuffle(documents)
    windows = epoch_windows(documents[:800], encoding.pieces, config, 0)
    batches: list[Batch] = []
    for _, batch in epoch_batches(windows, encoding, config, 0, 0):
        batches.append(batch)
        if len(batches) == SALIENCY_BATCHES + FIT_BATCHES:
            break
    if "encoder.roots" in missing:
        found = [model.encoder.root_of(b.ids, b.case, b.mask) for b in batches[:FIT_BATCHES]]
        model.encoder.roots.data = torch.stack(found).mean(0)
    weights = {**config.loss_weights, "names": 0.0, "names.worldwide": config.loss_weights.get("names.worldwide", 1.0)}
    if options.neurons or options.heads:
        model = narrowed(model, batches, weights, options.neurons, options.heads, lambda shape: Model(Encoder(shape, CASES), labels))
    options.out.mkdir(parents=True, exist_ok=True)
    labels.save(options.out / "labels.json")
    state = model.state_dict()
    torch.save({"model": state, "average": state, "state": {"epoch": 0, "batch": 0, "pieces": 0, "seconds": 0.0},
                "shape": asdict(model.encoder.shape)}, options.out / "checkpoint.pt")
    facts = {"event": "pruned", "model": options.model.name, "heads": model.encoder.shape.heads, "neurons": model.encoder.shape.feedforward}
    with (options.out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(facts) + "\n")
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    main()
