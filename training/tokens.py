"""Universal Dependencies style tokens, for data whose own tokens differ (or that has none)."""
from __future__ import annotations

import re

# Prefixes that UD English keeps with their hyphen: non-lexical, anti-war, e-mail.
KEPT_PREFIXES = frozenset("non e anti re pre pro cross mid co post over sub semi counter ex multi mini inter intra neo socio micro un ultra".split())

TOKEN = re.compile(r"""
    (?:https?://|www\.)[^\s<>"]+[^\s<>".,;:!?')\]]
  | [\w.+-]+@[\w-]+\.[\w.-]*\w
  | [@\#]\w+
  | (?:[A-Za-z]\.){2,}
  | (?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Jr|Sr|vs|Inc|Ltd|Corp|Co|No|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m)\.(?!\w)
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![A-Za-z])
  | (?i:n['’]t)\b
  | (?i:['’](?:s|re|ve|ll|d|m))\b
  | \w+?(?=(?i:n['’]t)\b)
  | (?i:o['’]clock|[A-Za-z]['’](?=[A-Z])[A-Za-z]\w+)
  | \w+
  | \.{2,} | -{2,} | [^\w\s]
""", re.X)


def tokens(text: str) -> list[tuple[int, int]]:
    """Start and end of each token; hyphens stand alone unless a prefix keeps its own."""
    spans = [(m.start(), m.end()) for m in TOKEN.finditer(text)]
    out: list[tuple[int, int]] = []
    i = 0
    while i < len(spans):
        start, end = spans[i]
        if (i + 2 < len(spans) and text[start:end].lower() in KEPT_PREFIXES and text[end:end + 1] == "-"
                and spans[i + 1] == (end, end + 1) and spans[i + 2][0] == end + 1 and text[end + 1].isalpha()):
            out.append((start, spans[i + 2][1]))
            i += 3
        else:
            out.append((start, end))
            i += 1
    return out


ABBREVIATIONS = frozenset("Mr Mrs Ms Dr Prof St Gen Gov Sen Rep Lt Col Sgt Capt Jr Sr vs".split())

SUFFIXES = frozenset("s re ve ll d m".split())


def retokenise(words: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    """Brings foreign tokens to UD's: splits 'Stone'' and '8 am', joins 'Mr .', '’ s' and 'U . S .'; tags follow.

    A part of a B- word becomes B- then I- (a quotation mark at its end falls out of the span); joined words take the first one's tag, and are joined only where the
    tags say they belong together, so that no span changes its words.
    """
    parts: list[str] = []
    out: list[str] = []
    for word, tag in zip(words, tags):
        for k, (a, b) in enumerate(tokens(word) or [(0, len(word))]):
            parts.append(word[a:b])
            closing = k and word[a:b] in "'\"’”"
            out.append("O" if closing else "I-" + tag[2:] if k and tag.startswith("B-") else tag)
    joined: list[str] = []
    joined_tags: list[str] = []
    i = 0
    while i < len(parts):
        j = i + 1
        if len(parts[i]) == 1 and parts[i].isupper():
            # U . S . -> U.S.  (at least two letters, each with its full stop, all of one span or all outside)
            k = i
            while k + 1 < len(parts) and len(parts[k]) == 1 and parts[k].isupper() and parts[k + 1] == "." and _same(out, i, k + 2):
                k += 2
            j = k if k - i >= 4 else j
        elif parts[i] in ("’", "'") and i and i + 1 < len(parts) and parts[i + 1] in SUFFIXES and parts[i - 1][-1:].isalnum() and _same(out, i, i + 2):
            j = i + 2
        elif parts[i] in ABBREVIATIONS and i + 2 < len(parts) and parts[i + 1] == "." and parts[i + 2][:1].isupper() and _same(out, i, i + 2):
            j = i + 2
        joined.append("".join(parts[i:j]))
        joined_tags.append(out[i])
        i = j
    return joined, joined_tags


def _same(tags: list[str], start: int, end: int) -> bool:
    if end > len(tags):
        return False
    first = tags[start]
    inside = "O" if first == "O" else "I-" + first[2:]
    return all(t == inside for t in tags[start + 1:end])
