"""Development scores with gold tokens: quick enough to run after every epoch.

The command line is score.py's.
"""
from __future__ import annotations

from collections import defaultdict
from typing import Callable, Iterator

import numpy as np

from .augment import all_caps, lose_apostrophes, title_case
from .batches import Encoding, collate
from .corpus import Document, Unit
from .decode import second_look, spans, tree, viterbi
from .labels import Labels
from .lemma import INFLECTED, KNOWN_LEMMA, SAME_PAST, UNCHANGED_INFLECTED, apply, known_words
from .text import normalise
from .windows import Window, pack

Runner = Callable[[object], dict[str, np.ndarray]]  # batch -> arrays by output name


class Prediction:
    """The outputs of one window, word slots without the root."""

    def __init__(self, document: int, window: Window, out: dict[str, np.ndarray]) -> None:
        self.document = document
        self.window = window
        self.out = out

    @property
    def words(self) -> list[str]:
        return [w for u in self.window for w in u.words]


def predict(documents: list[Document], encoding: Encoding, run: Runner, limit: int, batch: int = 12) -> Iterator[Prediction]:
    packed = [(number, w) for number, d in enumerate(documents) for w in pack(d, encoding.pieces, limit)]
    windows = [w for _, w in packed]
    examples = [encoding.example(w) for w in windows]
    order = sorted(range(len(windows)), key=lambda i: len(examples[i].ids))
    for p in range(0, len(order), batch):
        part = order[p:p + batch]
        out = run(collate([examples[i] for i in part], encoding.pieces.pad))
        for k, i in enumerate(part):
            n = len(examples[i].first)
            yield Prediction(packed[i][0], windows[i], {name: a[k, :n, :n] if name == "arcs" else a[k, :n] for name, a in out.items()})


def names_with_second_look(predictions: Iterator[Prediction], tags: list[str]) -> list[Prediction]:
    """The predictions of a set, names only, with each article's repeated words brought together (see decode.second_look)."""
    kept = [Prediction(p.document, p.window, {"names": p.out["names"][1:]}) for p in predictions]
    articles: dict[int, list[Prediction]] = defaultdict(list)
    for p in kept:
        articles[p.document].append(p)
    for parts in articles.values():
        words = [w for p in parts for w in p.words]
        adjusted = second_look(words, np.concatenate([p.out["names"] for p in parts]), tags)
        at = 0
        for p in parts:
            p.out["names"] = adjusted[at:at + len(p.words)]
            at += len(p.words)
    return kept


def f1(tp: int, predicted: int, gold: int) -> float:
    return round(200.0 * tp / max(1, predicted + gold), 2)


def parts_at_commas(span: tuple[int, int, str], words: list[str]) -> list[tuple[int, int, str]]:
    start, end, kind = span
    if kind != "Location":
        return [span]
    cuts = [start - 1] + [i for i in range(start, end) if words[i] == ","] + [end]
    return [(a + 1, b, kind) for a, b in zip(cuts, cuts[1:]) if b > a + 1]


def score_names(predictions: Iterator[Prediction], labels: Labels, scheme: str = "worldwide", merge: dict[str, str] | None = None,
                by_class: bool = False, split: bool = False) -> dict[str, float]:
    """Strict span and class. `merge` maps predicted classes to gold ones (those it lacks are dropped), for other schemes. With
    `split` a location with commas counts as its parts: worldwide joins "Lyon , France", wikigold does not."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    tags = labels.names["worldwide"]
    for p in names_with_second_look(predictions, tags):
        found = spans([tags[i] for i in viterbi(p.out["names"], tags)])
        gold = spans([t for u in p.window for t in u.names[scheme]])
        if merge is not None:
            found = {(a, b, merge[c]) for whole in found for a, b, c in (parts_at_commas(whole, p.words) if split else [whole])
                     if c in merge}
            gold = {(a, b, c) for a, b, c in gold if c in merge.values()}
        for s in found | gold:
            for key in ("all", s[2]):
                counts[key][0] += s in found and s in gold
                counts[key][1] += s in found
                counts[key][2] += s in gold
    out = {"f1": f1(*counts["all"]), "p": round(100 * counts["all"][0] / max(1, counts["all"][1]), 2),
           "r": round(100 * counts["all"][0] / max(1, counts["all"][2]), 2)}
    core = [sum(counts[c][k] for c in ("Person", "Organization", "Location", "Facility")) for k in range(3)]
    if merge is None:
        out["core"] = f1(*core)
    if by_class:
        out |= {c: f1(*n) for c, n in sorted(counts.items()) if c != "all"}
    return out


def score_syntax(predictions: Iterator[Prediction], labels: Labels, vocabulary: set[str], label_weights: np.ndarray, label_bias: np.ndarray,
                 gold_sentences: bool = False) -> dict[str, float]:
    """Tags, lemmas, sentences and trees; the trees are built in the sentences that the model itself found."""
    n = upos = xpos = lemma = uas = las = full = 0
    ends = [0, 0, 0]
    for p in predictions:
        words = [w for u in p.window for w in u.words]
        gold_upos = [t for u in p.window for t in u.upos]
        gold_xpos = [t for u in p.window for t in u.xpos]
        gold_lemmas = [t for u in p.window for t in u.lemmas]
        if any(not u.heads for u in p.window):
            continue
        base, gold_heads, gold_ends, forced = 0, [], [], []
        for k, u in enumerate(p.window):
            gold_heads += [base + h if h else 0 for h in u.heads]
            gold_ends += [0] * (len(u.words) - 1) + [1]
            base += len(u.words)
            # A paragraph's end always ends a sentence; so does a window's here, because windows hold whole sentences.
            if k + 1 == len(p.window) or p.window[k + 1].paragraph_start:
                forced.append(base - 1)
        gold_labels = [r for u in p.window for r in u.labels]
        end = p.out["sentence_end"][1:] > 0
        end[forced] = True
        start = 0
        found: set[tuple[int, int]] = set()
        gold_spans: set[tuple[int, int]] = set()
        for i in range(len(words)):
            if end[i]:
                found.add((start, i + 1))
                start = i + 1
        start = 0
        for i in range(len(words)):
            if gold_ends[i]:
                gold_spans.add((start, i + 1))
                start = i + 1
        ends[0] += len(found & gold_spans)
        ends[1] += len(found)
        ends[2] += len(gold_spans)
        heads = [0] * len(words)
        for a, b in sorted(gold_spans if gold_sentences else found):
            rows = [0] + list(range(a + 1, b + 1))
            for k, h in enumerate(tree(p.out["arcs"][np.ix_(rows, rows)])):
                heads[a + k] = a + h if h else 0
        hidden = np.maximum(p.out["label_dependent"][1:] + p.out["label_head"][heads], 0)
        relation = label_scores_argmax(hidden @ label_weights.T + label_bias, heads, labels.relations)
        u_tags = p.out["upos"][1:].argmax(-1)
        x_tags = p.out["xpos"][1:].argmax(-1)
        for i, w in enumerate(words):
            n += 1
            upos += labels.upos[u_tags[i]] == gold_upos[i]
            xpos += labels.xpos[x_tags[i]] == gold_xpos[i]
            lemma += lemma_of(p.out["lemma"][i + 1], labels.lemmas, w, labels.xpos[x_tags[i]], vocabulary) == normalise(gold_lemmas[i])
            right = heads[i] == gold_heads[i]
            r = labels.relations[relation[i]]
            uas += right
            las += right and r.split(":")[0] == gold_labels[i].split(":")[0]
            full += right and r == gold_labels[i]
    percent = lambda x: round(100 * x / max(1, n), 2)
    return {"upos": percent(upos), "xpos": percent(xpos), "lemma": percent(lemma), "uas": percent(uas), "las": percent(las),
            "las_subtypes": percent(full), "sentences": f1(*ends)}


def label_scores_argmax(scores: np.ndarray, heads: list[int], relations: list[str]) -> np.ndarray:
    """The best label; `root` exactly for the word whose head is the root."""
    root = relations.index("root")
    scores = scores.copy()
    scores[:, root] = -np.inf
    best = scores.argmax(-1)
    best[[i for i, h in enumerate(heads) if h == 0]] = root
    return best


def lemma_of(scores: np.ndarray, scripts: list[str], word: str, xpos: str, vocabulary: set[str]) -> str:
    """The best of the twelve best-scored scripts, after two corrections: a lemma that is a word of the model's vocabulary is
    likelier (studie is none, study is), and a word tagged as inflected is less likely its own lemma."""
    best: tuple[float, str] | None = None
    for i in np.argsort(-scores, kind="stable")[:12]:
        script = scripts[i]
        lemma = apply(script, word)
        if lemma is None:
            continue
        score = float(scores[i])
        if script.startswith("=") or lemma.lower() in vocabulary:
            score += KNOWN_LEMMA
        if script[1:] == "0:" and xpos in INFLECTED and lemma.lower() not in SAME_PAST:
            score -= UNCHANGED_INFLECTED
        if best is None or score > best[0]:
            best = (score, lemma)
    return best[1] if best else normalise(word)


def changed(documents: list[Document], how: Callable[[Unit], Unit]) -> list[Document]:
    return [Document(d.id, d.source, [how(u) for u in d.units]) for d in documents]


WIKIGOLD = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC"}


def development(dev: dict[str, list[Document]], encoding: Encoding, run: Runner, weights: np.ndarray, bias: np.ndarray, limit: int,
                robust: bool = True, detail: bool = False, batch: int = 12) -> dict[str, dict[str, float]]:
    labels, vocabulary = encoding.labels, known_words(encoding.pieces.words)
    go = lambda documents: predict(documents, encoding, run, limit, batch)
    out = {"worldwide": score_names(go(dev["worldwide"]), labels, by_class=detail),
           "gum": score_syntax(go(dev["gum"]), labels, vocabulary, weights, bias), "ewt": score_syntax(go(dev["ewt"]), labels, vocabulary, weights, bias)}
    if robust:
        out["wikigold"] = score_names(go(dev["wikigold"]), labels, "wikigold", WIKIGOLD)
        out["wikigold, locations split at commas"] = score_names(go(dev["wikigold"]), labels, "wikigold", WIKIGOLD, split=True)
        out["title"] = score_names(go(changed(dev["worldwide"], lambda u: title_case(u, False))), labels)
        out["lost"] = score_names(go(changed(dev["worldwide"], lose_apostrophes)), labels)
    if detail:
        out["caps"] = score_names(go(changed(dev["worldwide"], all_caps)), labels)
    return out
