"""Lines of many scripts with their word pieces, for the runtime's comparison.  python -m training.piece_lines --vocabulary vocab.txt [--lines 20000] > pieces.jsonl

Every line is checked against Hugging Face's own BERT tokenizer too, where tokenizers is installed. The seed is fixed.
"""
from __future__ import annotations

import argparse
import json
import random
import sys
import unicodedata
from pathlib import Path

from .text import WordPieces, case_class, normalise

# First and last code point of the blocks that words are drawn from.
BLOCKS = {
    "ascii": (0x21, 0x7E), "latin": (0xA0, 0x24F), "phonetic": (0x250, 0x36F), "greek": (0x370, 0x3FF), "cyrillic": (0x400, 0x52F),
    "armenian": (0x530, 0x58F), "hebrew": (0x590, 0x5FF), "arabic": (0x600, 0x6FF), "syriac": (0x700, 0x74F), "devanagari": (0x900, 0x97F),
    "bengali": (0x980, 0x9FF), "tamil": (0xB80, 0xBFF), "thai": (0xE00, 0xE7F), "tibetan": (0xF00, 0xFFF), "georgian": (0x10A0, 0x10FF),
    "jamo": (0x1100, 0x11FF), "ethiopic": (0x1200, 0x137F), "khmer": (0x1780, 0x17FF), "vietnamese": (0x1E00, 0x1EFF), "greek extended": (0x1F00, 0x1FFF),
    "punctuation": (0x2000, 0x206F), "currency": (0x20A0, 0x20CF), "letterlike": (0x2100, 0x214F), "arrows": (0x2190, 0x22FF), "kana": (0x3040, 0x30FF),
    "han": (0x4E00, 0x9FFF), "hangul": (0xAC00, 0xD7A3), "private": (0xE000, 0xE0FF), "compatibility": (0xF900, 0xFAFF), "presentation": (0xFB00, 0xFDFF),
    "fullwidth": (0xFF00, 0xFFEF), "mathematical": (0x1D400, 0x1D4FF), "emoji": (0x1F300, 0x1F6FF), "han extension": (0x20000, 0x200FF),
}
# Small letters that got a capital in Unicode 16.
LATELY_CASED = (0x19B, 0x264)
MARKS = "\u0300\u0301\u0308\u0327\u200b\u200d\u00ad\ufeff\ufffd\u0000\u0007’“”'´"
WORDS = "Moscow's re-elected naïve İstanbul ΣΊΣΥΦΟΣ STRASSE straße ﬁnance Đorđević Erdoğan São Łódź 習近平 Путин O’Brien don't 1,000.50 3½ №7 Ǆ ǅ".split()


def lines(count: int) -> list[str]:
    rng = random.Random(1)
    # Code points of the youngest Unicode versions are left out: libraries know them or not.
    known = {n: [c for c in range(a, b + 1) if c not in LATELY_CASED and unicodedata.category(chr(c)) not in ("Cn", "Cs") and unicodedata.ucd_3_2_0.category(chr(c)) != "Cn"] or list(range(a, b + 1))
             for n, (a, b) in BLOCKS.items()}
    out = list(WORDS)
    while len(out) < count:
        blocks = rng.sample(sorted(BLOCKS), rng.choice((1, 1, 1, 2, 3)))
        length = rng.choice((1, 2, 3, 5, 8, 13, 21, 110))
        word = "".join(chr(rng.choice(known[rng.choice(blocks)])) if rng.random() > 0.06 else rng.choice(MARKS) for _ in range(length))
        out.append(rng.choice(WORDS) + word if rng.random() < 0.1 else word)
    return out


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--vocabulary", type=Path, required=True)
    arguments.add_argument("--lines", type=int, default=20_000)
    options = arguments.parse_args()
    pieces = WordPieces(options.vocabulary)
    try:
        from tokenizers import BertWordPieceTokenizer

        reference = BertWordPieceTokenizer(str(options.vocabulary), lowercase=True, strip_accents=True)
    except ImportError:
        reference = None
        print("tokenizers is not installed: no check against it", file=sys.stderr)
    different = 0
    for word in lines(options.lines):
        own = pieces(word)
        if reference:
            theirs = reference.encode(normalise(word), add_special_tokens=False).ids[: pieces.MAX_PIECES] or [pieces.unknown]
            if theirs != own:
                different += 1
                if different <= 20:
                    print("differs from tokenizers:", ascii(word), own, theirs, file=sys.stderr)
        print(json.dumps({"word": word, "pieces": own, "case": case_class(word)}))
    print(f"{options.lines} lines, {different} differ from tokenizers", file=sys.stderr)


if __name__ == "__main__":
    main()
