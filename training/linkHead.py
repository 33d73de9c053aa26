"""Trains the link head alone on what the encoder says of mentions' heads, which is read once: minutes instead of hours.

    python training/linkHead.py --data DATA --from RUN/tagger.pt --out OUT.pt [--rounds 24]

DATA is what `prepareLinks.ts` wrote. Writes the weights with the new link head; all else is as it was.
"""

import argparse
import time

import numpy as np
import torch
from torch import nn

from examples import read, tensors
from links import by_document, evaluate_gap, link_figures, link_loss, rows_of, spots
from train import Model

# Which share of each set is read.
SHARES = {'gum': 1.0, 'gap': 1.0, 'renamed': 0.1, 'masked': 0.3}
TOGETHER = 64  # GAP's passages, each of which has one anaphor


@torch.no_grad()
def read_heads(tagger, articles):
    """Gives each article what the encoder says of its mentions' heads, before the link layer."""
    taken = []
    hook = tagger.encoder.link.register_forward_pre_hook(lambda _, inputs: taken.append(inputs[0]))
    for batch in by_document(articles, 8192):
        *inputs, _ = tensors(batch)
        tagger.encoder(*inputs)
        for article, places in spots(batch):
            article['heads'] = rows_of(taken[-1], article, places).half()
        taken.clear()
    hook.remove()


def main():
    a = argparse.ArgumentParser()
    for name in ('--data', '--from', '--out'):
        a.add_argument(name, required=True, **({'dest': 'start'} if name == '--from' else {}))
    a.add_argument('--rounds', type=int, default=24), a.add_argument('--rate', type=float, default=1e-3), a.add_argument('--seed', type=int, default=20261125)
    a.add_argument('--decay', type=float, default=0.02), a.add_argument('--drop', type=float, default=0.1)
    o = a.parse_args()
    torch.manual_seed(o.seed)
    saved = torch.load(o.start, weights_only=False)
    model = Model(saved.get('layers', 6)).eval()
    model.load_state_dict(saved['model'], strict=False)
    tagger = model.tagger
    rng = np.random.default_rng(o.seed)
    sets = {n: part_of(read(f'{o.data}/{n}.jsonl'), share, rng) for n, share in SHARES.items()}
    kept = {n: read(f'{o.data}/{n}-kept.jsonl') for n in ('gum', 'gap')}
    began = time.time()
    for articles in sets.values():
        read_heads(tagger, articles)
    print(f'read in {time.time() - began:.0f} s; {figures(tagger, kept)}', flush=True)
    learned = [*tagger.encoder.link.parameters(), *tagger.link.parameters()]
    optimizer = torch.optim.AdamW(learned, lr=o.rate, weight_decay=o.decay)
    drop = nn.Dropout(o.drop)
    done = 0
    todo = [batches_of(sets, rng) for _ in range(o.rounds)]
    whole = sum(len(t) for t in todo)
    for number, some in enumerate(todo):
        tagger.link.train()
        losses = []
        for batch in some:
            for g in optimizer.param_groups:
                g['lr'] = o.rate * min(1.0, done / 100) * (1 - done / whole)
            each = [link_loss(tagger, tagger.encoder.link(drop(article['heads'].float())), article) for article in batch]
            loss = sum(of for of, _ in each) / max(1, sum(n for _, n in each))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(learned, 2.0)
            optimizer.step()
            done += 1
            losses.append(loss.item())
        tagger.link.eval()
        if number % 4 == 3:
            print(f'round {number} {np.mean(losses):.3f} {figures(tagger, kept)} {time.time() - began:.0f} s', flush=True)
    saved['model'] = model.state_dict()
    torch.save(saved, o.out)


def part_of(articles, share, rng):
    return [articles[i] for i in rng.permutation(len(articles))[:round(share * len(articles))]]


def batches_of(sets, rng):
    """A round's batches: documents of GUM one by one, passages many together."""
    made = []
    for name, articles in sets.items():
        some = part_of(articles, 1.0, rng)
        size = 1 if name == 'gum' else TOGETHER
        made += [some[i:i + size] for i in range(0, len(some), size)]
    return [made[i] for i in rng.permutation(len(made))]


def figures(tagger, kept):
    gap = evaluate_gap(tagger, kept['gap'])
    return f'link {link_figures(tagger, kept["gum"]):.1f} gap {gap["all"]:.1f} f/m {gap["f"] / max(1, gap["m"]):.2f}'


if __name__ == '__main__':
    main()
