"""The reader in plain PyTorch, filled from a sentence model's ONNX file, and its tokenizer."""
import json
import unicodedata

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn


class Layer(nn.Module):
    """One layer of the encoder. Attention is spelt out: its backward pass is faster on a CPU than the fused one."""

    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.n1, self.n2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x, bias):
        batch, tokens, width = x.shape
        size = width // self.heads
        q, k, v = self.qkv(x).view(batch, tokens, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * size ** -.5 + bias.to(q.dtype)
        y = torch.softmax(scores, -1, dtype=q.dtype) @ v
        x = self.n1(x + self.out(y.transpose(1, 2).reshape(batch, tokens, width)))
        return self.n2(x + self.down(F.gelu(self.up(x))))


class Bert(nn.Module):
    """An encoder as small sentence models have it: a vector for each token."""

    def __init__(self, layers, vocabulary=30522, width=384, heads=12, inner=1536, positions=512):
        super().__init__()
        self.word, self.pos = nn.Embedding(vocabulary, width), nn.Embedding(positions, width)
        self.kind, self.norm = nn.Embedding(2, width), nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))

    def forward(self, ids, mask, kinds):
        x = self.norm(self.word(ids) + self.pos(torch.arange(ids.shape[1])) + self.kind(kinds))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_onnx(self, path):
        """Takes the weights of a sentence model in float ONNX; of its layers the first ones, as many as this has."""
        graph = onnx.load(path).graph
        weights = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
        dense = [weights[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights]
        if len(dense) % 6 or len(dense) < 6 * len(self.layers):
            raise ValueError(f"{path} has {len(dense) / 6:g} layers, {len(self.layers)} are wanted")
        word = next(n for n in weights if n.endswith("embeddings.word_embeddings.weight"))
        prefix = word.removesuffix("embeddings.word_embeddings.weight")

        def norm(module, name):
            module.weight.copy_(weights[name + ".weight"])
            module.bias.copy_(weights[name + ".bias"])

        with torch.no_grad():
            self.word.weight.copy_(weights[word])
            self.pos.weight.copy_(weights[prefix + "embeddings.position_embeddings.weight"])
            self.kind.weight.copy_(weights[prefix + "embeddings.token_type_embeddings.weight"])
            norm(self.norm, prefix + "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                p = f"{prefix}encoder.layer.{i}."
                q, k, v, out, up, down = (w.T for w in dense[6 * i:6 * i + 6])
                layer.qkv.weight.copy_(torch.cat([q, k, v]))
                parts = ("query", "key", "value")
                layer.qkv.bias.copy_(torch.cat([weights[p + f"attention.self.{x}.bias"] for x in parts]))
                names = ("attention.output.dense", "intermediate.dense", "output.dense")
                for module, w, name in zip((layer.out, layer.up, layer.down), (out, up, down), names):
                    module.weight.copy_(w)
                    module.bias.copy_(weights[p + name + ".bias"])
                norm(layer.n1, p + "attention.output.LayerNorm")
                norm(layer.n2, p + "output.LayerNorm")


class Reader(nn.Module):
    """Start and end logits for each token; position 0 stands for "this passage does not answer"."""

    def __init__(self, layers):
        super().__init__()
        self.bert = Bert(layers)
        self.span = nn.Linear(self.bert.norm.normalized_shape[0], 2)
        nn.init.normal_(self.span.weight, std=0.02)
        nn.init.zeros_(self.span.bias)

    def forward(self, ids, mask, kinds):
        logits = self.span(self.bert(ids, mask, kinds)).masked_fill(mask[:, :, None] == 0, -1e4)
        return logits[..., 0], logits[..., 1]


class WordPiece:
    """BERT's uncased tokenizer, read from a tokenizer.json; tokens(text) gives (id, start, end) in code points."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.cls, self.sep, self.unknown = (self.vocabulary[x] for x in ("[CLS]", "[SEP]", "[UNK]"))
        self.known = {}

    @staticmethod
    def alone(c):
        """Whether a character is a word by itself: punctuation, and Chinese characters."""
        o = ord(c)
        symbol = 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126
        chinese = 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x2FA1F
        return symbol or chinese or unicodedata.category(c).startswith("P")

    def pieces(self, word):
        """The longest known pieces from the left, as (id, start, end) in the word."""
        if word not in self.known:
            out, at = [], 0
            while at < len(word):
                ends = (e for e in range(len(word), at, -1) if ("##" if at else "") + word[at:e] in self.vocabulary)
                end = next(ends, None)
                if end is None:
                    out = [(self.unknown, 0, len(word))]
                    break
                out.append((self.vocabulary[("##" if at else "") + word[at:end]], at, end))
                at = end
            self.known[word] = out
        return self.known[word]

    def tokens(self, text):
        out, word, where = [], [], []

        def flush():
            if word:
                pieces = self.pieces("".join(word)) if len(word) <= 100 else [(self.unknown, 0, len(word))]
                out.extend((i, where[a], where[b - 1] + 1) for i, a, b in pieces)
                word.clear()
                where.clear()

        for n, c in enumerate(text):
            if self.alone(c):
                flush()
                out.append((self.vocabulary.get(c, self.unknown), n, n + 1))
            elif c.isspace() or c in "\u200b\ufeff":
                flush()
            else:
                for x in unicodedata.normalize("NFD", c.lower()):
                    if unicodedata.category(x) not in ("Mn", "Cc", "Cf"):
                        word.append(x)
                        where.append(n)
        flush()
        return out
