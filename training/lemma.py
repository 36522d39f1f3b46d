"""Lemmas as classes: how to make the lemma from the word. The classes are few, their scores come from the model.

A script is "<casing><strip>:<suffix>" or "=<lemma>":
  casing  k keeps the word's letters as they are, l lower-cases the word first, t makes the first letter upper and the rest lower
  strip   how many code points to take off the end
  suffix  what to put in their place
"l3:y" makes city of Cities, "k1:" Moscow of Moscows, "t0:" Moscow of MOSCOW, "=be" be of anything.
"""
from __future__ import annotations

from collections import Counter
from typing import Iterable

from .text import normalise

FALLBACK = "k0:"
KNOWN_LEMMA = 3.0           # added to the score of a script whose lemma the vocabulary knows; "=" scripts always count as known
# Verbs whose past is written as they are: their own lemma, inflected or not.
SAME_PAST = frozenset(("beat bet bid broadcast burst cast cost cut forecast hit hurt let offset put quit read rid set shed shut slit split spread "
                       "thrust undercut upset wed").split())
UNCHANGED_INFLECTED = 2.0   # taken off k0:, l0: and t0: where the tag says that the word is inflected
INFLECTED = frozenset("VBD VBN VBG VBZ NNS NNPS JJR JJS RBR RBS".split())


def known_words(vocabulary: list[str]) -> set[str]:
    """The whole words of the word-piece vocabulary, two letters and longer."""
    return {w for w in vocabulary if len(w) > 1 and w.isalpha()}


def _cased(word: str, casing: str) -> str:
    if casing == "k":
        return word
    low = word.lower()
    return low if casing == "l" else low[:1].upper() + low[1:]


def apply(script: str, word: str) -> str | None:
    """The lemma, or None where the script does not fit the word (then the next best one is tried)."""
    if script.startswith("="):
        return script[1:]
    strip, suffix = script[1:].split(":", 1)
    points = list(_cased(normalise(word), script[0]))
    n = int(strip)
    if n > len(points):
        return None
    lemma = "".join(points[: len(points) - n]) + suffix
    return lemma or None


def script_of(word: str, lemma: str) -> str:
    """The simplest script that makes the lemma of the word: the least to strip and append, then casing in the order l, k, t."""
    word, lemma = normalise(word), normalise(lemma)
    best: tuple[int, str] | None = None
    for casing in "lkt":
        base = _cased(word, casing)
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        strip, suffix = len(base) - common, lemma[common:]
        # A suffix with capitals would paste back what the casing lost.
        if common and strip <= 5 and suffix == suffix.lower():
            cost = strip + len(suffix)
            script = f"{casing}{strip}:{suffix}"
            if (best is None or cost < best[0]) and apply(script, word) == lemma:
                best = (cost, script)
    return best[1] if best else "=" + lemma


def inventory(pairs: Iterable[tuple[str, str]], least: int = 3) -> list[str]:
    """The scripts seen often enough, most frequent first; ties in alphabetical order."""
    counts = Counter(script_of(w, l) for w, l in pairs)
    kept = sorted((s for s, n in counts.items() if n >= least), key=lambda s: (-counts[s], s))
    return kept if FALLBACK in kept else kept + [FALLBACK]
