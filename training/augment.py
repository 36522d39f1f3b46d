"""Texts as headlines, datelines and scrapers leave them: Title Case, ALL CAPS, lost apostrophes, no final full stop."""
from __future__ import annotations

import random

from .corpus import Unit

# What many title styles leave in lower case.
SMALL = frozenset("a an the and but or nor for of in on at to by as from with into over via vs per if is are was be".split())


def title_case(unit: Unit, everything: bool) -> Unit:
    out = unit.copy()
    out.words = [w if w[:1].isupper() or (i and not everything and w.lower() in SMALL) or w.lower() in ("n't", "'s", "’s", "n’t") or w[:1] in "'’"
                 else w[:1].upper() + w[1:] for i, w in enumerate(unit.words)]
    return out


def all_caps(unit: Unit) -> Unit:
    out = unit.copy()
    out.words = [w.upper() for w in unit.words]
    return out


def lose_apostrophes(unit: Unit) -> Unit:
    """Moscow 's -> Moscows, soldiers ' -> soldiers. Only possessives: a treebank says which they are, elsewhere a capital does."""
    gone: dict[int, str] = {}
    for i in range(1, len(unit.words)):
        word = unit.words[i].lower().replace("’", "'")
        if i - 1 in gone or not unit.words[i - 1][-1:].isalnum():
            continue
        if unit.xpos:
            possessive = unit.xpos[i] == "POS" and word in ("'s", "'")
        else:
            possessive = word == "'s" and unit.words[i - 1][:1].isupper() and unit.words[i - 1].lower() not in ("it", "that", "he", "she", "there", "here", "what", "who", "let")
        # A quotation mark is no possessive: without tags a bare apostrophe stays.
        if possessive and not (unit.heads and any(h == i + 1 for h in unit.heads)):
            gone[i] = "s" if word == "'s" else ""
    return _without(unit, gone)


def drop_final_stop(unit: Unit) -> Unit:
    last = len(unit.words) - 1
    if last < 2 or unit.words[last] != "." or (unit.heads and any(h == last + 1 for h in unit.heads)):
        return unit
    return _without(unit, {last: ""})


def _without(unit: Unit, gone: dict[int, str]) -> Unit:
    """Removes words, glueing a remainder to the word before; heads are renumbered."""
    if not gone:
        return unit
    keep = [i for i in range(len(unit.words)) if i not in gone]
    number = {old + 1: new + 1 for new, old in enumerate(keep)} | {0: 0}
    pick = lambda column: [column[i] for i in keep] if column else []
    words = [unit.words[i] + gone.get(i + 1, "") for i in keep]
    return Unit(words, unit.paragraph_start, pick(unit.upos), pick(unit.xpos), pick(unit.lemmas),
                [number[unit.heads[i]] for i in keep] if unit.heads else [], pick(unit.labels),
                {k: _reopened(v, keep) for k, v in unit.names.items()}, unit.is_sentence)


def _reopened(tags: list[str], keep: list[int]) -> list[str]:
    return [tags[i] for i in keep]


def augment(units: list[Unit], rng: random.Random, share: float) -> list[Unit]:
    """A window's units, changed with the given probability; the change is one for the whole window, as in real texts."""
    if rng.random() >= share:
        return units
    kind = rng.choices(("title", "caps", "lost", "title-lost", "stop"), (7, 2, 2, 1, 2))[0]
    everything = rng.random() < 0.4
    if kind == "title":
        return [drop_final_stop(title_case(u, everything)) if rng.random() < 0.5 else title_case(u, everything) for u in units]
    if kind == "caps":
        return [all_caps(u) for u in units]
    if kind == "lost":
        return [lose_apostrophes(u) for u in units]
    if kind == "title-lost":
        return [title_case(lose_apostrophes(u), everything) for u in units]
    return [drop_final_stop(u) for u in units]
