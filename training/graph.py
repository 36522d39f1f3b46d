"""The model as it ships: an ONNX graph written node by node, from the runtime's own fused nodes for attention, GELU and eight-bit products.
So nothing is left to fuse when it opens, and little but the products to compute when it runs.

Eight-bit weights have one scale a column (an embedding: a row), activations one a tensor, taken as they run. They keep their parameter's
name: "encoder.layers.0.up.weight" stands in the file as "encoder.layers.0.up.weight.int8", as [in, out], and "encoder.layers.0.up.weight.scale".
"""
from __future__ import annotations

from pathlib import Path
from typing import Iterable

import numpy as np
import onnx
import torch.nn as nn
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from .encoder import Layer
from .heads import Model
from .labels import Labels

INPUTS = ("ids", "case", "first")
OUTPUTS = ("sentence_end", "upos", "xpos", "lemma", "names", "arcs", "label_dependent", "label_head", "vectors", "head", "relation",
           "label_weights", "label_bias")
# Those that are numbers of slots and relations.
WHOLE = ("head", "relation")
# The operators of onnxruntime that ONNX does not have; both of its packages carry them.
RUNTIME = "com.microsoft"


# What a layer makes of [CLS], for every text.
ROOT = "encoder.roots."

# Weights of products keep to half the range. Without VNNI, x86 processors add pairs of eight-bit products in sixteen bits and saturate:
# 255 x 127 twice is too much, 255 x 64 twice is not. So all processors compute the same sums, and nothing is lost by it
# (docs/experiments.md).
PRODUCT_RANGE, EMBEDDING_RANGE = 64, 127


def eight_bits(weight: Tensor, most: int) -> tuple[np.ndarray, np.ndarray]:
    """The rows of a matrix as int8 of -most to most, and each row's scale."""
    values = weight.detach().numpy().astype(np.float32)
    scale = np.maximum(np.abs(values).max(1), 1e-8) / most
    return np.clip(np.round(values / scale[:, None]), -most, most).astype(np.int8), scale.astype(np.float32)


class Writer:
    """Collects nodes and constants. Methods return the name of what a node computes."""

    def __init__(self, eight_bit: bool, keep: tuple[str, ...]) -> None:
        self.eight_bit = eight_bit
        self.keep = keep
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, np.ndarray] = {}

    def constant(self, name: str, value: np.ndarray | Tensor) -> str:
        self.constants[name] = value if isinstance(value, np.ndarray) else value.detach().numpy()
        return name

    def integer(self, value: int) -> str:
        return self.constant(f"integer.{value}", np.array([value], dtype=np.int64))

    def node(self, kind: str, inputs: list[str], output: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output

    def is_float(self, names: Iterable[str]) -> bool:
        return not self.eight_bit or any(part in name for part in self.keep for name in names)

    def linear(self, x: str, name: str, layer: nn.Linear, output: str) -> str:
        bias = [self.constant(f"{name}.bias", layer.bias)] if layer.bias is not None else []
        if self.is_float([name]):
            product = self.node("MatMul", [x, self.constant(f"{name}.weight", layer.weight.T)], output + ".product" if bias else output)
            return self.node("Add", [product, *bias], output) if bias else product
        values, scale = eight_bits(layer.weight, PRODUCT_RANGE)
        inputs = [x, self.constant(f"{name}.weight.int8", values.T), self.constant(f"{name}.weight.scale", scale)]
        return self.node("DynamicQuantizeMatMul", [*inputs, "", *bias] if bias else inputs, output, domain=RUNTIME)

    def linears(self, x: str, layers: dict[str, tuple[nn.Linear, str]]) -> list[str]:
        """Several products of one input (parameter name -> layer and output), which is brought to eight bits once."""
        if self.is_float(layers):
            return [self.linear(x, name, layer, output) for name, (layer, output) in layers.items()]
        quantized = [f"{x}.{part}" for part in ("int8", "scale", "zero")]
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], quantized, name=quantized[0]))
        for name, (layer, output) in layers.items():
            values, scale = eight_bits(layer.weight, PRODUCT_RANGE)
            inputs = [quantized[0], self.constant(f"{name}.weight.int8", values.T), quantized[1],
                      self.constant(f"{name}.weight.scale", scale), quantized[2], "", self.constant(f"{name}.bias", layer.bias)]
            self.node("MatMulIntegerToFloat", inputs, output, domain=RUNTIME)
        return [output for _, output in layers.values()]

    def add_and_norm(self, x: str, y: str, name: str, layer: nn.LayerNorm, output: str) -> str:
        """Not SkipLayerNormalization, which is four times as slow on a CPU."""
        total = self.node("Add", [x, y], output + ".sum")
        weights = [self.constant(f"{name}.weight", layer.weight), self.constant(f"{name}.bias", layer.bias)]
        return self.node("LayerNormalization", [total, *weights], output, axis=-1, epsilon=layer.eps)

    def gelu(self, x: str) -> str:
        return self.node("Gelu", [x], x + ".gelu", domain=RUNTIME)

    def rows(self, x: str, start: int, end: int, output: str) -> str:
        return self.node("Slice", [x, self.integer(start), self.integer(end), self.integer(1)], output)

    def embedding(self, name: str, layer: nn.Embedding, numbers: str, output: str) -> str:
        if not self.eight_bit:
            return self.node("Gather", [self.constant(f"{name}.weight", layer.weight), numbers], output)
        values, scale = eight_bits(layer.weight, EMBEDDING_RANGE)
        rows = self.node("Gather", [self.constant(f"{name}.weight.int8", values), numbers], output + ".int8")
        scales = self.node("Gather", [self.constant(f"{name}.weight.scale", scale[:, None]), numbers], output + ".scale")
        return self.node("Mul", [self.node("Cast", [rows], output + ".float", to=TensorProto.FLOAT), scales], output)


def embed(w: Writer, model: Model) -> str:
    encoder = model.encoder
    pieces = w.embedding("encoder.pieces", encoder.pieces, "ids", "pieces")
    cases = w.node("Gather", [w.constant("encoder.case.weight", encoder.case.weight), "case"], "cases")
    length = w.node("Shape", ["ids"], "length", start=1, end=2)
    positions = w.constant("encoder.positions.weight", encoder.positions.weight)
    places = w.node("Slice", [positions, w.integer(0), length, w.integer(0)], "places")
    return w.add_and_norm(pieces, w.node("Add", [cases, places], "places.cases"), "encoder.norm", encoder.norm, "embedded")


def attend(w: Writer, x: str, i: int, layer: Layer, words: str | None) -> tuple[str, str]:
    """What the layer goes on with, and what attention adds to it. The first row of x is the root's, which nothing is computed for.
    `words`, in the last layer, are the rows that are read after it: nothing else is computed."""
    at, out = f"encoder.layers.{i}", f"layer{i}"
    (asks, (query_layer, query)), *rest = ((f"{at}.{part}", (third, f"{out}.{part}"))
                                           for part, third in zip(("query", "key", "value"), thirds(layer.qkv)))
    key, value = w.linears(x, dict(rest))
    x = w.rows(x, 1, 2**31 - 1, f"{out}.pieces") if words is None else w.node("Gather", [x, words], f"{out}.words", axis=1)
    w.linear(x, asks, query_layer, query)
    mixed = w.node("MultiHeadAttention", [query, key, value], f"{out}.mixed", domain=RUNTIME, num_heads=layer.heads)
    return x, w.linear(mixed, f"{at}.out", layer.out, f"{out}.attention")


def thirds(qkv: nn.Linear) -> list[nn.Linear]:
    size = qkv.out_features // 3
    out = []
    for weight, bias in zip(qkv.weight.split(size), qkv.bias.split(size)):
        part = nn.Linear(qkv.in_features, size)
        part.weight, part.bias = nn.Parameter(weight.detach()), nn.Parameter(bias.detach())
        out.append(part)
    return out


def feed(w: Writer, x: str, i: int, layer: Layer) -> str:
    up = w.linear(x, f"encoder.layers.{i}.up", layer.up, f"{x}.up")
    return w.linear(w.gelu(up), f"encoder.layers.{i}.down", layer.down, f"{x}.down")


def score(w: Writer, x: str, model: Model, scheme: str) -> None:
    plain = ("upos", "xpos", "lemma", "label_dependent", "label_head")
    heads = {name: (getattr(model, name), name) for name in plain}
    heads |= {name: (getattr(model, name), f"{name}.rows") for name in ("sentence_end", "arc_dependent", "arc_head")}
    w.linears(x, {**heads, f"names.{scheme}": (model.names[scheme], "names")})
    w.node("Squeeze", ["sentence_end.rows", w.integer(-1)], "sentence_end")
    # arcs = (bilinear . dependent + weights of the bias) . head + bias: the bias is linear in the head.
    shifted = w.node("Add", [w.linear(w.gelu("arc_dependent.rows"), "arc_bilinear", model.arc_bilinear, "arc_bilinear.rows"),
                             w.constant("arc_bias.weight", model.arc_bias.weight)], "arc_shifted")
    arcs = w.node("FusedMatMul", [shifted, w.gelu("arc_head.rows")], "arcs.unbiased", domain=RUNTIME, transB=1)
    w.node("Add", [arcs, w.constant("arc_bias.bias", model.arc_bias.bias)], "arcs")
    w.node("Identity", [x], "vectors")


def likely_arcs(w: Writer, model: Model, root: int) -> None:
    """Each word's best head and that arc's best relation but root: what a decoder ends with for nearly all words. And the constants
    with which it scores the others."""
    weights = w.constant("label_out.weight", model.label_out.weight)
    no_root = np.zeros(model.label_out.out_features, dtype=np.float32)
    no_root[root] = -1e9
    head = w.node("ArgMax", ["arcs"], "head.long", axis=2, keepdims=0)
    heads = w.node("Gather", ["label_head", w.node("Squeeze", [head, w.integer(0)], "head.flat")], "head.halves", axis=1)
    hidden = w.node("Relu", [w.node("Add", ["label_dependent", heads], "label.sum")], "label.hidden")
    product = w.node("FusedMatMul", [hidden, weights], "label.product", domain=RUNTIME, transB=1)
    bias = w.constant("label_out.bias.no_root", model.label_out.bias.detach().numpy() + no_root)
    relation = w.node("ArgMax", [w.node("Add", [product, bias], "label.scores")], "relation.long", axis=2, keepdims=0)
    w.node("Cast", [head], "head", to=TensorProto.INT32)
    w.node("Cast", [relation], "relation", to=TensorProto.INT32)
    w.node("Identity", [weights], "label_weights")
    w.node("Identity", [w.constant("label_out.bias", model.label_out.bias)], "label_bias")


def write_graph(model: Model, labels: Labels, scheme: str, path: Path, eight_bit: bool, keep: tuple[str, ...] = ()) -> None:
    """One window a run: there is no mask, and the first axis of every input is 1. With eight bits, products whose parameter's name
    contains one of `keep` stay in float."""
    w = Writer(eight_bit, keep)
    words = w.node("Squeeze", [w.node("Slice", ["first", w.integer(1), w.integer(2**31 - 1), w.integer(1)], "first.words"), w.integer(0)], "first.flat")
    x = embed(w, model.eval())
    layers = list(model.encoder.layers)
    for i, layer in enumerate(layers):
        at = f"encoder.layers.{i}"
        x, attention = attend(w, x, i, layer, words if i == len(layers) - 1 else None)
        x = w.add_and_norm(x, attention, f"{at}.attention_norm", layer.attention_norm, f"layer{i}.attended")
        x = w.add_and_norm(x, feed(w, x, i, layer), f"{at}.output_norm", layer.output_norm, f"layer{i}.rest")
        x = w.node("Concat", [w.constant(f"{ROOT}{i}", model.encoder.roots[i][None, None]), x], f"layer{i}", axis=1)
    score(w, x, model, scheme)
    likely_arcs(w, model, labels.relations.index("root"))
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, [1, "w" if n == "first" else "t"]) for n in INPUTS]
    outputs = [helper.make_tensor_value_info(n, TensorProto.INT32 if n in WHOLE else TensorProto.FLOAT, None) for n in OUTPUTS]
    constants = [numpy_helper.from_array(np.ascontiguousarray(value), name) for name, value in w.constants.items()]
    graph = helper.make_graph(w.nodes, "whowhom", inputs, outputs, constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(RUNTIME, 1)]
    onnx.save(helper.make_model(graph, opset_imports=opsets, producer_name="whowhom", producer_version="1", ir_version=8), str(path))
