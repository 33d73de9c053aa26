"""Trains the act head once more, alone, on what the trained encoder and pair head tell: seconds, so that labels can be added.

    python training/actHead.py --weights RUN/tagger.pt --data DATA --out RUN/tagger-acts.pt

DATA is what `prepare.ts --acts acts.tsv` wrote. Acts that people read count fully, those that rules tell `--rules`. Prints accuracy on the
dev articles whose acts people read.
"""

import argparse

import numpy as np
import torch
import torch.nn.functional as F

from examples import batches, pairs, read, regions, tensors
from export import load
from model import PairHead


@torch.no_grad()
def features(model, articles):
    """What the act head reads of each attribution [N, 512], its act, and how much it counts."""
    rows, acts, weights = [], [], []
    seen = []
    hook = model.tagger.pair.act.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
    for batch in batches(articles, 8192):
        *inputs, _ = tensors(batch)
        states = model.tagger.encoder(*inputs)['states']
        found = sorted(pairs(batch), key=lambda p: len(p.path))
        for at in range(0, len(found), 64):
            some = found[at:at + 64]
            window, word, cue, distance, real, _ = regions(some)
            model.tagger.pair(states[window, word], cue, distance, real)
            acts += [p.act for p in some]
            weights += [p.act_weight for p in some]
    hook.remove()
    return torch.cat(seen), torch.tensor(acts), torch.tensor(weights)


def main():
    a = argparse.ArgumentParser()
    for name in ('--weights', '--data', '--out'):
        a.add_argument(name, required=True)
    a.add_argument('--rules', type=float, default=0.1), a.add_argument('--epochs', type=int, default=12)
    a.add_argument('--seed', type=int, default=20261125), a.add_argument('--rate', type=float, default=1e-3)
    o = a.parse_args()
    torch.manual_seed(o.seed)
    model = load(o.weights)
    x, y, w = features(model, read(f'{o.data}/train.jsonl'))
    xd, yd, wd = features(model, read(f'{o.data}/dev.jsonl'))
    w = torch.where(w < 1, torch.full_like(w, o.rules), w)
    head = PairHead().act
    optimizer = torch.optim.AdamW(head.parameters(), lr=o.rate, weight_decay=0.05)
    rng, size, told = np.random.default_rng(o.seed), 256, wd >= 1
    steps = o.epochs * (len(x) // size)
    done = 0
    for _ in range(o.epochs):
        head.train()
        for part in np.array_split(rng.permutation(len(x)), len(x) // size):
            for g in optimizer.param_groups:
                g['lr'] = o.rate * (1 - done / steps)
            loss = (w[part] * F.cross_entropy(head(x[part]), y[part], reduction='none', label_smoothing=0.02)).sum() / w[part].sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            done += 1
    head.eval()
    with torch.no_grad():
        right = head(xd).argmax(-1) == yd
    print(f'{int((w >= 1).sum())} acts by people, {len(w)} in all; dev {100 * right[told].float().mean():.1f} of {int(told.sum())}')
    model.tagger.pair.act.load_state_dict(head.state_dict())
    saved = torch.load(o.weights, weights_only=False, map_location='cpu')
    torch.save({'model': model.state_dict(), 'layers': saved.get('layers', 6), 'options': saved.get('options')}, o.out)


if __name__ == '__main__':
    main()
