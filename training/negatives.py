"""Turns a question that a passage answers into ones that a passage does not answer."""
import collections
import math
import re

SENTENCE = re.compile(r'[^.!?\n]*(?:[.!?](?!\s+[A-Z"“(])[^.!?\n]*)*[.!?\n]*\s*')
NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w\-]+(?: (?:of |the |de )?[A-Z][\w\-]+)*")
NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
PAIRS = """first last,before after,north south,east west,largest smallest,most least,highest lowest,
increase decrease,more less,oldest youngest,early late,northern southern,eastern western,won lost,began ended,
begin end,start end,started ended,best worst,male female,men women,father mother,son daughter,brother sister,
buy sell,bought sold,positive negative,longest shortest,higher lower,upper lower,maximum minimum,same different,
include exclude,always never,win lose,accepted rejected,support oppose,supported opposed,major minor,left right,
internal external,public private,earliest latest,fewest most,allowed forbidden,rise fall,rose fell,younger older"""
CONTRARY = {}
for pair in PAIRS.replace("\n", "").split(","):
    one, other = pair.split()
    CONTRARY[one], CONTRARY[other] = other, one


def words(text):
    return re.findall(r"\w+", text.lower())


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def sentences(text):
    return [m.span() for m in SENTENCE.finditer(text) if m.end() > m.start()]


class Bm25:
    """Ranks passages by the words of a question."""

    def __init__(self, passages):
        counts = [collections.Counter(words(p)) for p in passages]
        sizes = [sum(c.values()) for c in counts]
        mean = sum(sizes) / len(sizes)
        found = collections.Counter(w for c in counts for w in c)
        self.weights = collections.defaultdict(list)
        for i, (count, size) in enumerate(zip(counts, sizes)):
            for w, n in count.items():
                if found[w] < len(passages) * .3 + 3:
                    rarity = math.log(1 + (len(passages) - found[w] + .5) / (found[w] + .5))
                    self.weights[w].append((i, rarity * n * 1.9 / (n + .9 * (.6 + .4 * size / mean))))

    def rank(self, question):
        scores = collections.Counter()
        for w in dict.fromkeys(words(question)):
            for i, weight in self.weights.get(w, ()):
                scores[i] += weight
        return [i for i, _ in scores.most_common(12)]


def without_answer(passage, answers):
    """The passage without the sentences of its answers; None if little is left or an answer stands elsewhere too."""
    spans = [(a["start"], a["start"] + len(a["text"])) for a in answers]
    kept = [s for s in sentences(passage) if not any(overlap(s, span) for span in spans)]
    rest = "".join(passage[a:b] for a, b in kept)
    gone = len(kept) < len(sentences(passage)) and not any(a["text"].lower() in rest.lower() for a in answers)
    return rest if gone and len(words(rest)) > 25 else None


def near_miss(question, passage, answer, names, chance):
    """The question with a name, a number or a contrary word changed; None if there is nothing to change."""
    near = " ".join(passage[s:e] for s, e in sentences(passage) if overlap((s, e), answer)).lower()
    changes = []
    for m in NUMBER.finditer(question):
        number, others = m.group(), set(NUMBER.findall(passage))
        if number in passage:
            if len(number) == 4 and number.isdigit():
                others.add(str(int(number) + chance.choice([-12, -7, -3, -1, 1, 2, 5, 10])))
            fits = [x for x in others if x != number and (len(x) == 4) == (len(number) == 4) and x not in near]
            changes.append((m, fits))
    for m in NAME.finditer(question):
        name, others = m.group(), set(NAME.findall(passage))
        if name in passage:
            fits = [x for x in others | set(names) if x not in name and x not in question and x.lower() not in near]
            close = [x for x in fits if x in others and name not in x]
            changes.append((m, close or [x for x in fits if x in names]))
    for m in re.finditer(r"\b[a-z]+\b", question):
        other = CONTRARY.get(m.group())
        if other and other not in near:
            changes.append((m, [other]))
    changes = [(m, fits) for m, fits in changes if fits]
    if not changes:
        return None
    m, fits = chance.choice(changes)
    return question[:m.start()] + chance.choice(sorted(fits)) + question[m.end():]
