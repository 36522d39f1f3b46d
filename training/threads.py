"""How many threads to compute with on a machine that others use too.

Two threads that wait for each other at every product run at the pace of the slower one: beside one busy neighbour, one thread alone
is faster than two. So from time to time the other number is tried on a few batches, and the faster one stays.
"""
from __future__ import annotations

import torch


class Threads:
    TRIAL, STRETCH = 3, 30  # batches

    def __init__(self, most: int) -> None:
        self.choices = list(range(1, most + 1))
        self.now = most
        self.rates: dict[int, float] = {}
        self.left, self.pieces, self.seconds = self.STRETCH, 0, 0.0
        self.best = most
        torch.set_num_threads(most)

    def done(self, pieces: int, seconds: float) -> None:
        """Called after every batch."""
        self.pieces, self.seconds, self.left = self.pieces + pieces, self.seconds + seconds, self.left - 1
        if self.left or len(self.choices) == 1:
            return
        self.rates[self.now] = self.pieces / self.seconds
        if self.now == self.best:
            others = [n for n in self.choices if n != self.best]
            self.now, self.left = others[int(self.pieces) % len(others)], self.TRIAL
        else:
            self.best = self.now = max(self.rates, key=lambda n: self.rates[n])
            self.left = self.STRETCH
        self.pieces, self.seconds = 0, 0.0
        torch.set_num_threads(self.now)
