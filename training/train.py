"""Trains one model.  python -m training.train --config training/configs/default.json --data ../shared/data --out RUN

A run that was cut off goes on from RUN/checkpoint.pt when the same command is given again.
--minutes N lets the decay end after N minutes even if the pieces of the config are not all seen by then.
"""
from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import asdict
from pathlib import Path

import torch

from .batches import Encoding, batches_of, collate
from .augment import augment
from .config import Config
from .corpus import Document
from .distil import distilled_losses, shallow_copy
from .encoder import load_pretrained, pretrained_folder
from .evaluate import development
from .heads import Model
from .labels import collect
from .losses import losses
from .mapping import to_shipped_classes
from .optimiser import Average, optimiser, set_rates
from .restore import labels_of, load
from .run_model import label_weights, runner
from .sources import DEVELOPMENT, SOURCES
from .text import CASES, WordPieces
from .threads import Threads
from .windows import Window, training_windows


def read_sources(config: Config, data: Path) -> list[Document]:
    wanted = [s for s in config.shares if SOURCES[s].permissive or not config.permissive_only]
    documents = [d for s in wanted for d in SOURCES[s].read(data)]
    if "worldwide" not in wanted:
        to_shipped_classes(documents)
    return documents


def epoch_windows(documents: list[Document], pieces: WordPieces, config: Config, epoch: int) -> list[Window]:
    """Each document's windows, drawn as often as its source's share says: 0.35 keeps 35 % of them, 1.2 repeats 20 %."""
    rng = random.Random(f"{config.seed}-{epoch}")
    out: list[Window] = []
    for d in documents:
        for window in training_windows(d, pieces, config.window, rng):
            share = config.shares[d.source]
            for _ in range(int(share) + (rng.random() < share % 1)):
                out.append(augment(window, rng, config.augmented))
    return out


def epoch_batches(windows: list[Window], encoding: Encoding, config: Config, epoch: int, skip: int):
    rng = random.Random(f"{config.seed}-{epoch}-batches")
    lengths = [2 + sum(len(encoding.pieces(w)) for u in window for w in u.words) for window in windows]
    for number, part in enumerate(batches_of(windows, lengths, config.batch_pieces, rng)):
        if number < skip:
            continue
        drop = random.Random(f"{config.seed}-{epoch}-{number}")
        yield number, collate([encoding.example(windows[i], drop, config.word_drop) for i in part], encoding.pieces.pad)


def total_loss(parts: dict[str, torch.Tensor], weights: dict[str, float]) -> torch.Tensor:
    return sum((v * weights.get(k, weights.get(k.split(".")[0], 1.0)) for k, v in parts.items()), torch.zeros(()))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--config", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--teacher", type=Path, help="the folder, a run's or a shipped model's, of the model to distil")
    arguments.add_argument("--from", dest="start", type=Path, help="the folder, a run's or a shipped model's, that this round starts from")
    arguments.add_argument("--minutes", type=float, default=0)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()

    threads = Threads(options.threads)
    torch.set_flush_denormal(True)
    config = Config.load(options.config)
    torch.manual_seed(config.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    log = options.out / "log.jsonl"

    def record(**facts: object) -> None:
        with log.open("a", encoding="utf-8") as f:
            f.write(json.dumps(facts) + "\n")
        print(json.dumps(facts), flush=True)

    pieces = WordPieces(pretrained_folder() / "vocab.txt")
    documents = read_sources(config, options.data)
    labels = labels_of(options.start or options.teacher or options.out, collect(documents))
    labels.save(options.out / "labels.json")
    encoding = Encoding(pieces, labels)
    dev = {name: read(options.data) for name, read in DEVELOPMENT.items()}

    teacher = None
    if options.teacher:
        teacher, unknown = load(options.teacher, labels)
        schemes = {s for s in labels.names if f"names.{s}.weight" not in unknown}
        teacher.eval()
    new: list[str] = []
    if options.start:
        model, new = load(options.start, labels, config.dropout, config.head_dropout)
    elif teacher and config.keep_layers:
        model = shallow_copy(teacher, config, labels)
    else:
        model = Model(load_pretrained(pretrained_folder(), CASES, config.layers, config.dropout), labels, dropout=config.head_dropout)
    opt = optimiser(model, config)
    average = Average(model, config.average_decay)
    state = {"epoch": 0, "batch": 0, "pieces": 0, "seconds": 0.0}
    checkpoint = options.out / "checkpoint.pt"
    if checkpoint.exists():
        stored = torch.load(checkpoint, map_location="cpu", weights_only=False)
        model.load_state_dict(stored["model"])
        opt.load_state_dict(stored["optimiser"])
        average.values, average.steps, state = stored["average"], stored["steps"], stored["state"]
        torch.manual_seed(config.seed + state["pieces"])
        record(event="resumed", **state)
    else:
        record(event="started", config=config.as_dict(), words=sum(len(u.words) for d in documents for u in d.units),
               parameters=sum(p.numel() for p in model.parameters()), lemmas=len(labels.lemmas), relations=len(labels.relations),
               **({"start": options.start.name, "new": new} if options.start else {}))

    def save() -> None:
        partial = checkpoint.with_suffix(".part")
        torch.save({"model": model.state_dict(), "optimiser": opt.state_dict(), "average": average.values, "steps": average.steps,
                    "state": state, "shape": asdict(model.encoder.shape)}, partial)
        partial.replace(checkpoint)

    def evaluate(**more: bool) -> dict[str, dict[str, float]]:
        """Of the averaged weights, which are what ships."""
        own = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average.values)
        model.eval()
        scores = development(dev, encoding, runner(model, config.half_precision), *label_weights(model), config.window, **more)
        model.load_state_dict(own)
        model.train()
        return scores

    def progress() -> float:
        by_time = state["seconds"] / (60 * options.minutes) if options.minutes else 0.0
        return max(state["pieces"] / config.total_pieces, by_time)

    model.train()
    running: dict[str, float] = {}
    saved = shown = time.time()
    step = 0
    while progress() < 1:
        windows = epoch_windows(documents, pieces, config, state["epoch"])
        for number, batch in epoch_batches(windows, encoding, config, state["epoch"], state["batch"]):
            begun = time.time()
            set_rates(opt, progress(), config.warm_up)
            with torch.autocast("cpu", torch.bfloat16, enabled=config.half_precision):
                scores = model(batch.ids, batch.case, batch.mask, batch.first)
                parts = losses(model, scores, batch)
                if teacher is not None:
                    parts |= distilled_losses(model, teacher, schemes, scores, batch, config)
            opt.zero_grad(set_to_none=True)
            total_loss(parts, config.loss_weights).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            average.update(model)
            for k, v in parts.items():
                running[k] = v.item() if k not in running else 0.98 * running[k] + 0.02 * v.item()
            step += 1
            state["batch"], state["pieces"] = number + 1, state["pieces"] + batch.size
            state["seconds"] += time.time() - begun
            threads.done(batch.size, time.time() - begun)
            if time.time() - shown > 60:
                shown = time.time()
                record(event="step", **state, rate=round(state["pieces"] / state["seconds"]), progress=round(progress(), 4), threads=threads.best,
                       losses={k: round(v, 4) for k, v in running.items()})
            if time.time() - saved > 240:
                save()
                saved = time.time()
            if progress() >= 1:
                break
        state["epoch"], state["batch"] = state["epoch"] + 1, 0
        save()
        begun = time.time()
        robust = state["epoch"] % 3 == 0
        record(event="epoch", epoch=state["epoch"], average=evaluate(robust=robust))
        state["seconds"] += time.time() - begun
    # The detailed scores come with the export, of the very files that ship.
    record(event="finished", average=evaluate(), **state)


if __name__ == "__main__":
    main()
