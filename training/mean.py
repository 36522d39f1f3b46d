"""The mean of a run's averaged weights and of those that it started from.  python -m training.mean --run RUN --with models/default --out MEAN [--share 0.5]

Two rounds end in one valley, and the middle of it is often lower than either end (Wortsman et al. 2022, "Model soups"). Heads that
only the run has stay as they are. MEAN is a run's folder: it can be exported, scored and distilled from.
"""
from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import torch

from .restore import weights_of


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--run", type=Path, required=True)
    arguments.add_argument("--with", dest="other", type=Path, required=True, help="the folder, a run's or a shipped model's, that it started from")
    arguments.add_argument("--share", type=float, default=0.5, help="how much of the run's weights goes in, 0 to 1")
    arguments.add_argument("--out", type=Path, required=True)
    options = arguments.parse_args()

    options.out.mkdir(parents=True, exist_ok=True)
    stored = torch.load(options.run / "checkpoint.pt", map_location="cpu", weights_only=False)
    other, _ = weights_of(options.other)
    mean = {k: torch.lerp(other[k], v, options.share) if k in other else v for k, v in stored["average"].items()}
    torch.save({"model": mean, "average": mean, "state": stored["state"], "shape": stored["shape"]}, options.out / "checkpoint.pt")
    for name in ("labels.json", "log.jsonl"):
        shutil.copyfile(options.run / name, options.out / name)
    with (options.out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps({"event": "mean", "with": options.other.name, "share": options.share}) + "\n")


if __name__ == "__main__":
    main()
