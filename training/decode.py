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
    """Heads of words 1..n (0 is the root) from scores [n + 1, n + 1] (dependent, head): exactly one root, no cycle.

    Mostly the best head of each word already is a tree. Where not: the best root is chosen among all by the score of
    the whole tree it gives, each found by Chu-Liu and Edmonds.
    """
    n = arcs.shape[0] - 1
    scores = arcs.astype(np.float64).copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = -1
    if (heads[1:] == 0).sum() == 1 and not _cycle(heads):
        return heads[1:].tolist()
    best: tuple[float, np.ndarray] | None = None
    candidates = sorted(range(1, n + 1), key=lambda i: -(scores[i, 0] - np.max(np.delete(scores[i], 0), initial=-1e9)))[: 6]
    for root in candidates:
        only = scores.copy()
        only[1:, 0] = -1e9
        only[root, 0] = scores[root, 0]
        only[root, 1:] = -1e9
        h = _edmonds(only)
        total = float(sum(only[i, h[i]] for i in range(1, n + 1)))
        if best is None or total > best[0]:
            best = (total, h)
    assert best is not None
    return best[1][1:].tolist()


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


def _edmonds(scores: np.ndarray) -> np.ndarray:
    """Maximum spanning arborescence from node 0; scores[dependent, head]."""
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    n = len(scores)
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    rest = [i for i in range(n) if not inside[i]]
    c = len(rest)
    small = np.full((c + 1, c + 1), -np.inf)
    small[:c, :c] = scores[np.ix_(rest, rest)]
    leave = scores[np.ix_(rest, cycle)]
    small[:c, c] = leave.max(1)
    gain = scores[np.ix_(cycle, rest)] - np.array([scores[i, heads[i]] for i in cycle])[:, None]
    small[c, :c] = gain.max(0)
    np.fill_diagonal(small, -np.inf)
    small[0, :] = -np.inf
    sub = _edmonds(small)
    out = heads.copy()
    for k, i in enumerate(rest):
        if i == 0:
            continue
        out[i] = cycle[int(leave[k].argmax())] if sub[k] == c else rest[int(sub[k])]
    entry = int(gain[:, sub[c]].argmax())
    out[cycle[entry]] = rest[int(sub[c])]
    return out
