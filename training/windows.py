"""Windows: what the encoder reads at once. Whole units of one document, packed up to a number of pieces."""
from __future__ import annotations

import random
from typing import Callable

from .corpus import Document, Unit

Window = list[Unit]


def pack(document: Document, pieces: Callable[[str], list[int]], limit: int) -> list[Window]:
    """As many consecutive units as fit; a unit longer than the limit is cut (and loses its tree)."""
    windows: list[Window] = []
    current: Window = []
    used = 2
    for unit in document.units:
        for part in _fitting(unit, pieces, limit):
            size = sum(len(pieces(w)) for w in part.words)
            if current and used + size > limit:
                windows.append(current)
                current, used = [], 2
            current.append(part)
            used += size
    return windows + [current] if current else windows


def _fitting(unit: Unit, pieces: Callable[[str], list[int]], limit: int) -> list[Unit]:
    sizes = [len(pieces(w)) for w in unit.words]
    if sum(sizes) + 2 <= limit:
        return [unit]
    cuts, used = [0], 0
    for i, n in enumerate(sizes):
        if used + n > limit - 2:
            cuts.append(i)
            used = 0
        used += n
    return [unit.slice(a, b) for a, b in zip(cuts, cuts[1:] + [len(sizes)])]


def training_windows(document: Document, pieces: Callable[[str], list[int]], limit: int, rng: random.Random) -> list[Window]:
    """Half of the time full windows, else shorter ones: at run time there are both long articles and single headlines."""
    size = limit if rng.random() < 0.6 else rng.choice([limit * 3 // 4, limit // 2, limit // 3, limit // 4])
    return pack(document, pieces, max(size, 24))
