"""Scores -> labels: the same rules as the runtime's, in Python, for development scores and parity."""
from __future__ import annotations

import numpy as np


SAME_WORD = 0.75    # how much the article's other uses of a word count for its class
OUTSIDE = 0.25      # added to the score of O: loses a few wrong names, and hardly a right one


def second_look(words: list[str], scores: np.ndarray, tags: list[str]) -> np.ndarray:
    """Scores of one article's words, where a word that occurs again gets its class from all its places together.

    Only the class moves, not whether the word is part of a name: each place's share of a class (B- and I- taken together) becomes
    own^(1 - SAME_WORD) * all^SAME_WORD, normalised, where `all` is the sum over its places.
    """
    out = scores.astype(np.float64)
    out = out - out.max(1, keepdims=True)
    out -= np.log(np.exp(out).sum(1, keepdims=True))
    p = np.exp(out)
    begin = [i for i, t in enumerate(tags) if t.startswith("B-")]
    inside = [tags.index("I-" + tags[i][2:]) for i in begin]
    places: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        if len(word) > 1 and word[0] != word[0].lower():
            places.setdefault(word, []).append(i)
    for at in places.values():
        if len(at) < 2:
            continue
        mass = p[np.ix_(at, begin)] + p[np.ix_(at, inside)] + 1e-12
        own = np.log(mass) - np.log(mass.sum(1, keepdims=True))
        everywhere = np.log(mass.sum(0)) - np.log(mass.sum())
        new = (1 - SAME_WORD) * own + SAME_WORD * everywhere
        new -= np.log(np.exp(new).sum(1, keepdims=True))
        move = new - own
        out[np.ix_(at, begin)] += move
        out[np.ix_(at, inside)] += move
    out[:, tags.index("O")] += OUTSIDE
    return out


def viterbi(scores: np.ndarray, tags: list[str]) -> list[int]:
    """The best BIO sequence: I-x only after B-x or I-x. Ties go to the lower tag number."""
    n, k = scores.shape
    allowed = np.array([[not t.startswith("I-") or (f != "O" and f[2:] == t[2:]) for t in tags] for f in tags])
    step = np.where(allowed, 0.0, -1e9)
    best = np.where([t.startswith("I-") for t in tags], -1e9, scores[0])
    back = np.zeros((n, k), dtype=np.int64)
    for i in range(1, n):
        through = best[:, None] + step
        back[i] = through.argmax(0)
        best = through[back[i], np.arange(k)] + scores[i]
    path = [int(best.argmax())]
    for i in range(n - 1, 0, -1):
        path.append(int(back[i][path[-1]]))
    return path[::-1]


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    out: set[tuple[int, int, str]] = set()
    start, kind = -1, ""
    for i, tag in enumerate(tags + ["O"]):
        if start >= 0 and not (tag.startswith("I-") and tag[2:] == kind):
            out.add((start, i, kind))
            start = -1
        if tag.startswith("B-"):
            start, kind = i, tag[2:]
    return out


def tree(arcs: np.ndarray) -> list[int]:
    """Heads of words 1..n (0 is the root) from scores [n + 1, n + 1] (dependent, head): exactly one root, no cycle, no arc across another.

    Mostly the best head of each word already is such a tree. Where not: the best one, by Eisner (1996).
    """
    n = arcs.shape[0] - 1
    scores = arcs.astype(np.float64).copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = -1
    if (heads[1:] == 0).sum() == 1 and not _crosses(heads) and not _cycle(heads):
        return heads[1:].tolist()
    return _projective(scores, n)


def _crosses(heads: np.ndarray) -> bool:
    for i in range(1, len(heads)):
        a, b = sorted((i, int(heads[i])))
        between = heads[a + 1:b]
        if ((between < a) | (between > b)).any():
            return True
    return False


def _projective(scores: np.ndarray, n: int) -> list[int]:
    """Spans of words i..j: whole ones that one end heads, open ones between a head and its dependent; "left" is headed by j."""
    left, right, open_left, open_right = (np.full((n + 2, n + 2), -np.inf) for _ in range(4))
    split_left, split_right, split_open = (np.zeros((n + 2, n + 2), dtype=int) for _ in range(3))
    for i in range(1, n + 1):
        left[i, i] = right[i, i] = 0
    for length in range(1, n):
        for i in range(1, n + 1 - length):
            j = i + length
            k = right[i, i:j] + left[i + 1:j + 1, j]
            split_open[i, j] = i + int(k.argmax())
            open_left[i, j] = k.max() + scores[i, j]
            open_right[i, j] = k.max() + scores[j, i]
            k = left[i, i:j] + open_left[i:j, j]
            left[i, j], split_left[i, j] = k.max(), i + int(k.argmax())
            k = open_right[i, i + 1:j + 1] + right[i + 1:j + 1, j]
            right[i, j], split_right[i, j] = k.max(), i + 1 + int(k.argmax())
    totals = left[1, 1:n + 1] + right[1:n + 1, n] + scores[1:, 0]
    root = 1 + int(totals.argmax())
    heads = [0] * (n + 1)
    pending = [("left", 1, root), ("right", root, n)]
    while pending:
        kind, i, j = pending.pop()
        if kind == "open":
            k = split_open[i, j]
            pending += [("right", i, k), ("left", k + 1, j)]
        elif i < j and kind == "left":
            k = split_left[i, j]
            heads[k] = j
            pending += [("left", i, k), ("open", k, j)]
        elif i < j:
            k = split_right[i, j]
            heads[k] = i
            pending += [("open", i, k), ("right", k, j)]
    return [int(h) for h in heads[1:]]


def _cycle(heads: np.ndarray) -> list[int] | None:
    state = [0] * len(heads)
    for i in range(1, len(heads)):
        path = []
        while i > 0 and state[i] == 0:
            state[i] = 1
            path.append(i)
            i = int(heads[i])
        if i > 0 and state[i] == 1:
            return path[path.index(i):]
        for j in path:
            state[j] = 2
    return None
