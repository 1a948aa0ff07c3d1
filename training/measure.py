"""Measures a reader: where it points in passages that answer, and whether it tells them from those that do not.

Usage: measure.py READER.onnx TOKENIZER.json QUESTIONS.jsonl[.gz] [--held-out] [--limit N]
A question is {"question", "context", "answers"}; an answer is a string or {"text", ...}, [] says that there is none."""
import argparse
import collections
import re
import string
import time

import numpy as np
import onnxruntime

from bert import WordPiece
from course import held_out, rows

QUESTION, TOKENS, STRIDE, LONGEST = 48, 384, 128, 24


class OnnxReader:
    """Reads as Footnote does: long passages in windows, a token's score the best of its windows."""

    def __init__(self, path, tokenizer):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session, self.tokenizer = onnxruntime.InferenceSession(path, options), WordPiece(tokenizer)

    def read(self, question, passage):
        """The best span's text, and its margin over there being no answer."""
        asked = [i for i, _, _ in self.tokenizer.tokens(question)][:QUESTION]
        tokens, second = self.tokenizer.tokens(passage), len(asked) + 2
        room, none, scores = TOKENS - second - 1, np.inf, np.full((2, len(tokens)), -np.inf)
        for at in range(0, max(1, len(tokens) - room + STRIDE), STRIDE):
            window = [i for i, _, _ in tokens[at:at + room]]
            ids = np.array([[self.tokenizer.cls, *asked, self.tokenizer.sep, *window, self.tokenizer.sep]])
            kinds = (np.arange(ids.shape[1]) >= second)[None].astype(np.int64)
            inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": kinds}
            logits = np.concatenate(self.session.run(["start_logits", "end_logits"], inputs))
            part = slice(at, at + len(window))
            scores[:, part] = np.maximum(scores[:, part], logits[:, second:-1])
            none = min(none, logits[:, 0].sum())
        gaps = np.arange(len(tokens)) - np.arange(len(tokens))[:, None]
        sums = np.where((gaps >= 0) & (gaps < LONGEST), scores[0][:, None] + scores[1], -np.inf)
        start, end = np.unravel_index(sums.argmax(), sums.shape)
        return passage[tokens[start][1]:tokens[end][2]], sums[start, end] - none


def normal(text):
    """A text as SQuAD compares it: without case, punctuation and articles."""
    text = "".join(c for c in text.lower() if c not in string.punctuation)
    return re.sub(r"\b(a|an|the)\b", " ", text).split()


def f1(found, wanted):
    same = sum((collections.Counter(found) & collections.Counter(wanted)).values())
    return 2 * same / (len(found) + len(wanted)) if same else 0.


def auroc(higher, lower):
    """How often one of the first is above one of the second."""
    difference = np.array(higher)[:, None] - np.array(lower)
    return (difference > 0).mean() + (difference == 0).mean() / 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader")
    parser.add_argument("tokenizer")
    parser.add_argument("questions")
    parser.add_argument("--held-out", action="store_true", help="only questions of groups that no course holds")
    parser.add_argument("--limit", type=int, help="so many questions, evenly spread")
    options = parser.parse_args()
    questions = [r for r in rows(options.questions) if not options.held_out or held_out(r["group"])]
    if options.limit and options.limit < len(questions):
        questions = [questions[i * len(questions) // options.limit] for i in range(options.limit)]
    reader = OnnxReader(options.reader, options.tokenizer)
    yes, no, exact, overlap, began = [], [], [], [], time.time()
    for r in questions:
        found, margin = reader.read(r["question"], r["context"])
        wanted = [normal(a if isinstance(a, str) else a["text"]) for a in r["answers"]]
        (yes if wanted else no).append(margin)
        if wanted:
            exact.append(normal(found) in wanted)
            overlap.append(max(f1(normal(found), answer) for answer in wanted))
    print(f"{len(questions)} questions, {len(no)} without an answer, "
          f"{(time.time() - began) * 1000 / max(1, len(questions)):.0f} ms each")
    if yes:
        print(f"span, given that the passage answers: F1 {np.mean(overlap):.3f}, EM {np.mean(exact):.3f}")
    if yes and no:
        print(f"answerable against not, AUROC of the margin: {auroc(yes, no):.3f}")


if __name__ == "__main__":
    main()
