"""Writes a trained reader as ONNX: every dense layer of the encoder and the word embeddings in int8.

Usage: export.py CHECKPOINT.pt READER.onnx [COURSE.jsonl.gz [N]]
With a course it also says how many of N of its examples (128) keep their best start and end in int8, and writes them
beside the reader as READER.onnx.check, a line each: ids|where the passage begins|best start|best end, for Run.java.
Inputs input_ids, attention_mask, token_type_ids: int64 [batch, tokens].
Outputs start_logits, end_logits: float [batch, tokens]."""
import os
import sys

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from bert import Reader
from course import rows


def int8(matrix):
    """A matrix in int8, with one scale a row."""
    scales = (np.abs(matrix).max(1) / 127 + 1e-12).astype(np.float32)
    return np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8), scales


class Graph:
    """The nodes and constants of the model, in the plain operators of opset 13."""

    def __init__(self, weights):
        self.weights, self.nodes, self.constants = weights, [], []

    def constant(self, value, dtype=np.float32):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(value, dtype, order="C"), name))
        return name

    def op(self, kind, *inputs, names=None, **attributes):
        """Adds a node; what is no name of a value becomes a constant."""
        names = names or [f"v{len(self.nodes)}"]
        inputs = [x if isinstance(x, str) else self.constant(x) for x in inputs]
        self.nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names[0]

    def ints(self, *values):
        return self.constant(values, np.int64)

    def look_up(self, name, ids):
        return self.op("Gather", self.weights[name + ".weight"], ids)

    def words(self, ids):
        table, scales = int8(self.weights["bert.word.weight"])
        rows = self.op("Cast", self.op("Gather", self.constant(table, np.int8), ids), to=TensorProto.FLOAT)
        return self.op("Mul", rows, self.op("Gather", scales[:, None], ids))

    def dense(self, x, name, part=slice(None)):
        """A dense layer in int8; its input is quantised as it comes."""
        table, scales = int8(self.weights[name + ".weight"][part])
        names = [f"v{len(self.nodes)}.{x}" for x in ("int8", "scale", "zero")]
        self.op("DynamicQuantizeLinear", x, names=names)
        y = self.op("MatMulInteger", names[0], self.constant(table.T, np.int8), names[2])
        y = self.op("Mul", self.op("Cast", y, to=TensorProto.FLOAT), self.op("Mul", names[1], scales))
        return self.op("Add", y, self.weights[name + ".bias"][part])

    def norm(self, x, name):
        c = self.op("Sub", x, self.op("ReduceMean", x, axes=[-1]))
        variance = self.op("ReduceMean", self.op("Mul", c, c), axes=[-1])
        y = self.op("Div", c, self.op("Sqrt", self.op("Add", variance, 1e-12)))
        return self.op("Add", self.op("Mul", y, self.weights[name + ".weight"]), self.weights[name + ".bias"])

    def gelu(self, x):
        erf = self.op("Erf", self.op("Div", x, 2 ** .5))
        return self.op("Mul", self.op("Mul", x, self.op("Add", erf, 1)), .5)

    def layer(self, x, p, bias, heads):
        width = self.weights[p + "out.bias"].shape[0]
        split = self.ints(0, 0, heads, width // heads)
        parts = [self.dense(x, p + "qkv", slice(i * width, i * width + width)) for i in range(3)]
        q, k, v = (self.op("Transpose", self.op("Reshape", y, split), perm=order)
                   for y, order in zip(parts, ([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3])))
        scores = self.op("Add", self.op("Mul", self.op("MatMul", q, k), (width // heads) ** -.5), bias)
        y = self.op("MatMul", self.op("Softmax", scores, axis=-1), v)
        y = self.op("Reshape", self.op("Transpose", y, perm=[0, 2, 1, 3]), self.ints(0, 0, width))
        x = self.norm(self.op("Add", x, self.dense(y, p + "out")), p + "n1")
        y = self.dense(self.gelu(self.dense(x, p + "up")), p + "down")
        return self.norm(self.op("Add", x, y), p + "n2")


def build(reader):
    g = Graph({name: w.numpy() for name, w in reader.state_dict().items()})
    length = g.op("Slice", g.op("Shape", "input_ids"), g.ints(1), g.ints(2))
    x = g.op("Add", g.words("input_ids"), g.look_up("bert.kind", "token_type_ids"))
    x = g.op("Add", x, g.op("Slice", g.weights["bert.pos.weight"], g.ints(0), length))
    x = g.norm(x, "bert.norm")
    mask = g.op("Unsqueeze", g.op("Cast", "attention_mask", to=TensorProto.FLOAT), g.ints(1, 2))
    bias = g.op("Mul", g.op("Sub", 1, mask), -1e4)
    for i, layer in enumerate(reader.bert.layers):
        x = g.layer(x, f"bert.layers.{i}.", bias, layer.heads)
    logits = g.op("Add", g.op("MatMul", x, g.weights["span.weight"].T), g.weights["span.bias"])
    g.op("Split", logits, names=["start", "end"], axis=2)
    outputs = [g.op("Squeeze", name, g.ints(2), names=[name + "_logits"]) for name in ("start", "end")]
    shape = ["batch", "tokens"]
    graph = helper.make_graph(
        g.nodes, "reader",
        [helper.make_tensor_value_info(name, TensorProto.INT64, shape)
         for name in ("input_ids", "attention_mask", "token_type_ids")],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in outputs], g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    return model


def check(reader, path, examples):
    """How many examples keep their best start and end; writes what the float weights say for Run.java."""
    session, same = onnxruntime.InferenceSession(path), [0, 0]
    with open(path + ".check", "w", encoding="utf-8") as lines:
        for x in examples:
            ids = np.array([x["ids"]])
            mask, kinds = np.ones_like(ids), (np.arange(ids.shape[1]) >= x["second"])[None].astype(np.int64)
            with torch.no_grad():
                wanted = [int(y.argmax()) for y in reader(*map(torch.from_numpy, (ids, mask, kinds)))]
            got = session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": kinds})
            same = [n + (int(y.argmax()) == best) for n, y, best in zip(same, got, wanted)]
            lines.write(f"{' '.join(map(str, x['ids']))}|{x['second']}|{wanted[0]}|{wanted[1]}\n")
    print(f"of {len(examples)} inputs {same[0]} keep their best start, {same[1]} their best end")


if __name__ == "__main__":
    torch.set_num_threads(1)
    state = torch.load(sys.argv[1])["reader"]
    reader = Reader(1 + max(int(name.split(".")[2]) for name in state if name.startswith("bert.layers."))).eval()
    reader.load_state_dict(state)
    onnx.save(build(reader), sys.argv[2])
    print(f"{os.path.getsize(sys.argv[2]) / 1e6:.1f} MB")
    if len(sys.argv) > 3:
        course, n = rows(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 128
        check(reader, sys.argv[2], course[::max(1, len(course) // n)][:n])
