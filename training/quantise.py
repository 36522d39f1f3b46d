"""Eight-bit weights, one scale a column; activations get their scale when they run."""
from __future__ import annotations

from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

from .graph import share_constants


def quantise(source: Path, target: Path, keep: tuple[str, ...] = ()) -> None:
    """Matrix products with constant weights become int8, except those whose node name contains one of `keep`."""
    kept = [n.name for n in onnx.load(str(source)).graph.node if n.op_type == "MatMul" and any(k in n.name for k in keep)]
    quantize_dynamic(str(source), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                     op_types_to_quantize=["MatMul"], nodes_to_exclude=kept)
    share_constants(str(target))
    model = onnx.load(str(target))
    used = {i for n in model.graph.node for i in n.input} | {o.name for o in model.graph.output}
    for value in [v for v in model.graph.initializer if v.name not in used]:
        model.graph.initializer.remove(value)
    model.producer_name, model.producer_version, model.doc_string = "whowhom", "1", ""
    onnx.save(model, str(target))
