"""Builds the course: the examples a reader is trained on, in their order. The same data give the same course.

Usage: course.py DATA_FOLDER TOKENIZER.json COURSE.jsonl.gz
An example is {"ids", "second", "start", "end", "kind"}: the tokens, where the passage begins among them, the first and
the last token of the answer (0 and 0: the passage does not answer), and where the example comes from."""
import collections
import gzip
import hashlib
import json
import pathlib
import random
import sys

from bert import WordPiece
from negatives import NAME, Bm25, near_miss, overlap, without_answer

QUESTION, TOKENS = 40, 224
SHARES = {"squadshifts_wiki": 1, "squadshifts_reddit": .5, "squadshifts_amazon": .4}
TITLED = ("squadshifts_wiki", "squad2_train", "nearmiss_wiki")

def rows(path):
    """The questions of a file of JSON Lines, gzipped or not."""
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def held_out(group):
    """Whether a group belongs to the tenth that no course holds."""
    return int(hashlib.sha1(group.encode()).hexdigest(), 16) % 10 == 0


def majority(answers):
    """The span that most annotators marked; where all differ the one that most others overlap; else None."""
    spans = collections.Counter((a["start"], a["start"] + len(a["text"])) for a in answers)
    span, count = spans.most_common(1)[0]
    if len(spans) == 1 or count > 1:
        return span
    near = {s: sum(overlap(s, other) for other in spans if other != s) for s in spans}
    span = max(near, key=near.get)
    return span if near[span] else None


class Course:
    """Collects examples; all chance comes from one seed."""

    def __init__(self, folder, tokenizer):
        self.random, self.tokenizer, self.examples, self.sets = random.Random(7), WordPiece(tokenizer), [], {}
        for name in (*SHARES, "squad2_train", "qamr", "nearmiss_wiki"):
            path = pathlib.Path(folder, name + ".jsonl.gz")
            self.sets[name] = [r for r in rows(path) if not held_out(r["group"])] if path.exists() else []
            print(f"{name}: {len(self.sets[name])} questions")

    def title(self, row):
        """The page's title, for three of four questions about a page: Footnote puts an article's title first."""
        return row["group"].replace("_", " ") if row["set"] in TITLED and self.random.random() < .75 else None

    def add(self, question, passage, answer, kind, title=None):
        """One example; a long passage is cut at random, around the answer if it has one."""
        asked = [i for i, _, _ in self.tokenizer.tokens(question)][:QUESTION]
        head = f"{title}.\n" if title else ""
        tokens, room, at, start, end = self.tokenizer.tokens(head + passage), TOKENS - len(asked) - 3, 0, 0, 0
        if answer:
            span = (answer[0] + len(head), answer[1] + len(head))
            inside = [i for i, token in enumerate(tokens) if overlap(token[1:], span)]
            if not inside:
                return
            start, end = inside[0], inside[-1]
            if len(tokens) > room:
                at = max(0, min(len(tokens) - room, start - self.random.randint(0, room - 1)), end - room + 1)
            if start < at:
                return
            start, end = start - at + len(asked) + 2, end - at + len(asked) + 2
        elif len(tokens) > room and not title:
            at = self.random.randint(0, len(tokens) - room)
        cls, sep = self.tokenizer.cls, self.tokenizer.sep
        ids = [cls, *asked, sep, *(i for i, _, _ in tokens[at:at + room]), sep]
        self.examples.append({"ids": ids, "second": len(asked) + 2, "start": start, "end": end, "kind": kind})

    def learn_from(self, name):
        """The answered questions of a set, and of every third or so one that is not answered."""
        wiki = name.endswith("wiki")
        questions = self.sets[name]
        groups = {r["context"]: r["group"] for r in questions}
        passages = sorted(groups)
        index = Bm25(passages) if passages else None
        names = collections.defaultdict(set)
        for p in passages:
            names[groups[p]].update(NAME.findall(p))
        for r in questions:
            if self.random.random() > SHARES[name]:
                continue
            question, passage, answer = r["question"], r["context"], majority(r["answers"])
            if not answer:
                continue
            title = self.title(r)
            self.add(question, passage, answer, name, title)
            roll = self.random.random()
            if roll < (.22 if wiki else .1):
                answers = {a["text"].lower() for a in r["answers"]}
                for other in (passages[i] for i in index.rank(question)):
                    near = groups[other] == r["group"] or not wiki
                    if near and other != passage and not any(a in other.lower() for a in answers):
                        self.add(question, other, None, "other passage", title)
                        break
            elif roll < .36:
                rest = without_answer(passage, r["answers"])
                if rest:
                    self.add(question, rest, None, "answer cut out", title)
            elif roll < .68:
                changed = near_miss(question, passage, answer, names[r["group"]] if wiki else (), self.random)
                if changed:
                    self.add(changed, passage, None, "question changed", title)

    def build(self):
        """First the many, then, mixed into the second half and once more at the end, the near misses by hand."""
        for name in SHARES:
            self.learn_from(name)
        seen = collections.Counter()
        for r in self.random.sample(self.sets["qamr"], len(self.sets["qamr"])):
            seen[r["context"]] += 1
            answer = majority(r["answers"])
            if answer and seen[r["context"]] <= 2:
                self.add(r["question"], r["context"], answer, "qamr")
        many, self.examples = self.examples, []
        for r in self.sets["squad2_train"] + self.sets["nearmiss_wiki"]:
            answer = majority(r["answers"]) if r["answers"] else None
            if answer or not r["answers"]:
                self.add(r["question"], r["context"], answer, r["set"], self.title(r))
        shuffle = lambda x: self.random.sample(x, len(x))
        many, hard = shuffle(many), shuffle(self.examples)
        half, answered = len(many) // 2, [x for x in many if x["end"]]
        late = shuffle(many[half:] + hard)
        again = shuffle(hard + self.random.sample(answered, min(2500, len(answered))))
        return many[:half] + late + again


if __name__ == "__main__":
    course = Course(*sys.argv[1:3]).build()
    with gzip.open(sys.argv[3], "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(x) + "\n" for x in course)
    print(*collections.Counter(x["kind"] for x in course).items(), sep="\n")
    print(f"{len(course)} examples, {sum(not x['end'] for x in course) / len(course):.0%} without an answer, "
          f"{sum(len(x['ids']) for x in course) / len(course):.0f} tokens each")
