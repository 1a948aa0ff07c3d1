"""Trains a reader on a course. Stopped and called again it goes on where it last saved; it saves every 200 steps.

Usage: train.py COURSE.jsonl.gz BASE.onnx LAYERS OUT.pt [--steps N] [--rate 7e-5] [--threads 1]"""
import argparse
import os
import random
import time

import torch
import torch.nn.functional as F

from bert import Reader
from course import rows

BATCH, WARM_UP, SEED = 24, 80, 5
WEIGHTS = {"qamr": .5, "question changed": .7}


def batches(course):
    """Batches of like length; the course keeps its order by and large, only 40 batches at a time are mixed."""
    chance, out = random.Random(SEED), []
    for at in range(0, len(course), BATCH * 40):
        part = sorted(course[at:at + BATCH * 40], key=lambda x: len(x["ids"]))
        mixed = [part[i:i + BATCH] for i in range(0, len(part), BATCH)]
        chance.shuffle(mixed)
        out += mixed
    return out


def tensors(batch):
    """Tokens, mask and kinds of a batch, filled up to its longest example."""
    shape = len(batch), max(len(x["ids"]) for x in batch)
    ids, mask, kinds = torch.zeros(shape, dtype=torch.long), torch.zeros(shape), torch.zeros(shape, dtype=torch.long)
    for i, x in enumerate(batch):
        length = len(x["ids"])
        ids[i, :length], mask[i, :length], kinds[i, x["second"]:length] = torch.tensor(x["ids"]), 1, 1
    return ids, mask, kinds


def loss_of(reader, batch):
    with torch.autocast("cpu", torch.bfloat16):
        starts, ends = reader(*tensors(batch))
    wrong = sum(F.cross_entropy(logits.float(), torch.tensor([x[name] for x in batch]), reduction="none")
                for logits, name in ((starts, "start"), (ends, "end")))
    weights = torch.tensor([WEIGHTS.get(x["kind"], 1.) for x in batch])
    return (wrong * weights).sum() / weights.sum() / 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("course")
    parser.add_argument("base", help="a float sentence model of 384 dimensions in ONNX")
    parser.add_argument("layers", type=int, help="how many of its layers to keep, from the first")
    parser.add_argument("out")
    parser.add_argument("--steps", type=int, help="stop after this step, for a try")
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    reader = Reader(options.layers)
    reader.bert.load_onnx(options.base)
    reader.bert.word.weight.requires_grad = False  # a third of a small model, and the course knows few of the words
    weights = [p for p in reader.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": [p for p in weights if p.dim() > 1], "weight_decay": .01},
                                   {"params": [p for p in weights if p.dim() == 1], "weight_decay": 0.}])
    step = 0
    if os.path.exists(options.out):
        saved = torch.load(options.out)
        reader.load_state_dict(saved["reader"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
    plan = batches(rows(options.course))
    last = min(len(plan), options.steps or len(plan))
    losses, seen, began = [], 0, time.time()
    while step < last:
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min((step + 1) / WARM_UP, max(.03, 1 - step / len(plan)))
        loss = loss_of(reader, plan[step])
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        losses.append(loss.item())
        seen += len(plan[step])
        step += 1
        if step % 25 == 0 or step == last:
            print(f"{step}/{len(plan)}: loss {sum(losses[-25:]) / len(losses[-25:]):.3f}, "
                  f"{seen / (time.time() - began):.1f} examples a second", flush=True)
        if step % 200 == 0 or step == last:
            torch.save({"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "step": step},
                       options.out + ".new")
            os.replace(options.out + ".new", options.out)


if __name__ == "__main__":
    main()
