"""What training texts look like in memory, whatever file they came from."""
from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Unit:
    """A sentence of a treebank, or a paragraph of a name corpus. Lists are one entry a word; empty where not annotated."""

    words: list[str]
    paragraph_start: bool
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)  # 1-based, 0 is the root
    labels: list[str] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=dict)  # scheme -> BIO tags
    is_sentence: bool = False  # its last word is known to end a sentence, the others not to

    def copy(self) -> "Unit":
        return replace(self, words=list(self.words), upos=list(self.upos), xpos=list(self.xpos), lemmas=list(self.lemmas),
                       heads=list(self.heads), labels=list(self.labels), names={k: list(v) for k, v in self.names.items()})

    def slice(self, start: int, end: int) -> "Unit":
        """A part of a unit too long for a window. It keeps names and tags; heads would dangle, so they go."""
        cut = lambda x: x[start:end]
        return Unit(cut(self.words), self.paragraph_start and start == 0, cut(self.upos), cut(self.xpos), cut(self.lemmas), [], [],
                    {k: _opened(cut(v)) for k, v in self.names.items()}, False)


def _opened(tags: list[str]) -> list[str]:
    return ["B-" + tags[0][2:]] + tags[1:] if tags and tags[0].startswith("I-") else tags


@dataclass
class Document:
    id: str
    source: str
    units: list[Unit]
