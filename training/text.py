"""What the model sees of a word: its pieces and its case class. FORMAT.md states the same rules for the runtime."""
from __future__ import annotations

import unicodedata
from pathlib import Path

CASE_CLASSES = (
    "none",        # no letter with case: punctuation, symbols, Chinese, Arabic; also [CLS], [SEP] and padding
    "lower",       # moscow
    "capitalised", # Moscow, Al-Qaeda's first part, O
    "upper",       # NATO
    "single",      # A, I, an initial: one upper-case letter alone
    "mixed",       # iPhone, McDonald, eBay
    "number",      # 2022, 1,000, 3.5: digits and no letter
    "alphanumeric" # 1990s, F16: digits and letters
)
PARAGRAPH_START = len(CASE_CLASSES)  # added to the class of a paragraph's first word
CASES = 2 * len(CASE_CLASSES)


def case_class(word: str) -> int:
    letters = [c for c in word if c.lower() != c.upper()]
    digits = any("0" <= c <= "9" for c in word)
    if digits:
        return 7 if letters else 6
    if not letters:
        return 0
    upper = [c.lower() != c for c in letters]
    if not any(upper):
        return 1
    if all(upper):
        return 4 if len(letters) == 1 else 3
    if upper[0] and not any(upper[1:]):
        return 2
    return 5


# Quotation marks of every shape become the two straight ones, so that the model need not learn them apart.
QUOTES = {ord(c): "'" for c in "‘’‚‛′`´ʼ＇"} | {ord(c): '"' for c in "“”„‟″«»＂"}


def normalise(word: str) -> str:
    word = word.translate(QUOTES)
    return '"' if word == "''" else word


def _is_chinese(c: int) -> bool:
    return (0x4E00 <= c <= 0x9FFF or 0x3400 <= c <= 0x4DBF or 0x20000 <= c <= 0x2A6DF or 0x2A700 <= c <= 0x2B73F
            or 0x2B740 <= c <= 0x2B81F or 0x2B820 <= c <= 0x2CEAF or 0xF900 <= c <= 0xFAFF or 0x2F800 <= c <= 0x2FA1F)


def _is_punctuation(ch: str) -> bool:
    c = ord(ch)
    if 33 <= c <= 47 or 58 <= c <= 64 or 91 <= c <= 96 or 123 <= c <= 126:
        return True
    return unicodedata.category(ch).startswith("P")


def basic_parts(word: str) -> list[str]:
    """Lower-cased, accents stripped, control characters dropped; punctuation and Chinese characters stand alone."""
    parts: list[str] = []
    current = ""
    for ch in unicodedata.normalize("NFD", normalise(word).lower()):
        category = unicodedata.category(ch)
        if category == "Mn" or ch == "\ufffd" or (category in ("Cc", "Cf", "Cs", "Co", "Cn") and ch not in "\t\n\r"):
            continue
        if ch.isspace() or category == "Zs":
            if current:
                parts.append(current)
                current = ""
        elif _is_punctuation(ch) or _is_chinese(ord(ch)):
            if current:
                parts.append(current)
                current = ""
            parts.append(ch)
        else:
            current += ch
    if current:
        parts.append(current)
    return parts


class WordPieces:
    """Greedy longest-match word pieces, one word at a time, remembered."""

    MAX_CHARACTERS = 100
    MAX_PIECES = 10

    def __init__(self, vocabulary: Path) -> None:
        self.words = vocabulary.read_text(encoding="utf-8").split("\n")
        if self.words[-1] == "":
            self.words.pop()
        self.index = {w: i for i, w in enumerate(self.words)}
        self.pad, self.unknown = self.index["[PAD]"], self.index["[UNK]"]
        self.cls, self.sep, self.mask = self.index["[CLS]"], self.index["[SEP]"], self.index["[MASK]"]
        self._seen: dict[str, list[int]] = {}

    def _split(self, part: str) -> list[int]:
        if len(part) > self.MAX_CHARACTERS:
            return [self.unknown]
        out: list[int] = []
        start = 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = self.index.get(("##" if start else "") + part[start:end])
                if piece is not None:
                    break
                end -= 1
            else:
                return [self.unknown]
            out.append(piece)
            start = end
        return out

    def __call__(self, word: str) -> list[int]:
        """At least one piece, at most MAX_PIECES: the rest of a very long word is not seen."""
        known = self._seen.get(word)
        if known is None:
            known = [p for part in basic_parts(word) for p in self._split(part)][: self.MAX_PIECES] or [self.unknown]
            if len(self._seen) < 500_000:
                self._seen[word] = known
        return known
