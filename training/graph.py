"""The model as it is exported: int32 inputs, piece embeddings in eight bits with a scale a row, the label network's weights as outputs."""
from __future__ import annotations

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import Tensor

from .heads import Model

INPUTS = ("ids", "case", "mask", "first")
OUTPUTS = ("sentence_end", "upos", "xpos", "lemma", "names", "arcs", "label_dependent", "label_head", "vectors", "label_weights", "label_bias")


class EightBitEmbedding(nn.Module):
    """One scale a row loses next to nothing, where one scale for the whole table would."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("values", (weight / scale).round().clamp(-127, 127).to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        return F.embedding(ids, self.values).float() * F.embedding(ids, self.scale)


class Graph(nn.Module):
    def __init__(self, model: Model, scheme: str, eight_bit: bool) -> None:
        super().__init__()
        self.model = model.eval()
        self.scheme = scheme
        for layer in model.encoder.layers:
            layer.for_export = True
        self.pieces: nn.Module = EightBitEmbedding(model.encoder.pieces.weight.detach()) if eight_bit else model.encoder.pieces

    def forward(self, ids: Tensor, case: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        encoder = self.model.encoder
        x = self.pieces(ids) + encoder.case(case) + encoder.positions.weight[: ids.size(1)]
        x = encoder.norm(x)
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        for layer in encoder.layers:
            x = layer(x, bias)
        s = self.model.score(x, first.long(), (self.scheme,))
        return s.sentence_end, s.upos, s.xpos, s.lemma, s.names[self.scheme], s.arcs, s.label_dependent, s.label_head, s.vectors


AXES = {"ids": {0: "b", 1: "t"}, "case": {0: "b", 1: "t"}, "mask": {0: "b", 1: "t"}, "first": {0: "b", 1: "w"},
        **{o: {0: "b", 1: "w"} for o in OUTPUTS[:9]}, "arcs": {0: "b", 1: "w", 2: "w"}}


def write_graph(model: Model, scheme: str, path: str, eight_bit: bool) -> None:
    b, t, w = 2, 24, 17
    example = (torch.randint(1000, 20000, (b, t), dtype=torch.int32), torch.ones(b, t, dtype=torch.int32),
               torch.ones(b, t, dtype=torch.int32), torch.arange(w, dtype=torch.int32).repeat(b, 1))
    with torch.no_grad():
        torch.onnx.export(Graph(model, scheme, eight_bit), example, path, input_names=list(INPUTS), output_names=list(OUTPUTS[:9]),
                          dynamic_axes=AXES, opset_version=17, dynamo=False)
    share_constants(path)
    add_constants(path, {"label_weights": model.label_out.weight.detach().numpy(), "label_bias": model.label_out.bias.detach().numpy()})


def share_constants(path: str) -> None:
    """Equal weights are kept once: the exporter writes a copy, or a node that copies, for each use."""
    graph = onnx.load(path)
    first: dict[bytes, str] = {}
    other: dict[str, str] = {}
    outputs = {o.name for o in graph.graph.output}
    constants = {i.name for i in graph.graph.initializer}
    for node in list(graph.graph.node):
        if node.op_type == "Identity" and node.input[0] in constants and node.output[0] not in outputs:
            other[node.output[0]] = node.input[0]
            graph.graph.node.remove(node)
    for value in list(graph.graph.initializer):
        name = value.name
        value.name = ""
        key = value.SerializeToString()
        value.name = name
        if key in first:
            other[name] = first[key]
            graph.graph.initializer.remove(value)
        else:
            first[key] = name
    for node in graph.graph.node:
        for i, name in enumerate(node.input):
            node.input[i] = other.get(name, name)
    onnx.save(graph, path)


def add_constants(path: str, values: dict[str, np.ndarray]) -> None:
    """Outputs that do not depend on the input: torch's exporter would fold them away with their names."""
    graph = onnx.load(path)
    for name, value in values.items():
        graph.graph.initializer.append(onnx.numpy_helper.from_array(value, name + ".value"))
        graph.graph.node.append(onnx.helper.make_node("Identity", [name + ".value"], [name], name=name))
        graph.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, value.shape))
    onnx.save(graph, path)
