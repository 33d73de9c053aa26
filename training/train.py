"""Trains the statement tagger. One command, resumable: run it again and it goes on from the last checkpoint.

    python training/train.py --data DATA --base model.safetensors --run RUN [--epochs 7]

DATA is what `prepare.ts` wrote, RUN a folder for checkpoints outside the repository. Writes RUN/tagger.pt, the averaged weights.
"""

import argparse
import copy
import os
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from examples import batches, pairs, read, regions, tensors
from evaluate import evaluate
from model import Tagger, load_minilm
from path import Field

SAVE_EVERY = 200  # steps


class Model(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.tagger, self.field = Tagger(layers), Field()

    def loss(self, batch, rng):
        """Both heads' negative log-likelihood, summed, by cue."""
        *inputs, labels = tensors(batch)
        states, cues = self.tagger.encoder(*inputs)
        of_cues = F.cross_entropy(cues.reshape(-1, 3), labels.reshape(-1), ignore_index=-100, reduction='sum')
        found = sorted(pairs(batch, rng), key=lambda p: len(p.path))
        of_pairs = states.new_zeros(())
        # By length, so that little is padding.
        for part in np.array_split(np.arange(len(found)), 4) if len(found) > 7 else [np.arange(len(found))]:
            if len(part) == 0:
                continue
            window, word, cue, distance, real, path = regions([found[i] for i in part])
            scores = self.tagger.pair(states[window, word], cue, distance, real)
            of_pairs = of_pairs + self.field.loss(scores, cue, real, path).sum()
        n = max(1, len(found))
        return (of_cues + of_pairs) / n, of_cues.item() / n, of_pairs.item() / n


def groups(model, rate, new_rate, decay):
    """Parameters by learning rate: the lower a layer, the smaller; what is new learns faster. Norms and biases do not decay."""
    encoder = model.tagger.encoder
    depth = {id(p): len(encoder.layers) - i for i, layer in enumerate(encoder.layers) for p in layer.parameters()}
    for part in (encoder.words, encoder.positions, encoder.norm):
        depth.update({id(p): len(encoder.layers) + 1 for p in part.parameters()})
    made = {}
    for p in model.parameters():
        lr = rate * decay ** (depth[id(p)] - 1) if id(p) in depth else new_rate
        made.setdefault((lr, 0.01 if p.dim() > 1 else 0.0), []).append(p)
    return [{'params': ps, 'lr': lr, 'first': lr, 'weight_decay': wd} for (lr, wd), ps in made.items()]


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--data', required=True), a.add_argument('--base', required=True), a.add_argument('--run', required=True)
    a.add_argument('--epochs', type=int, default=7), a.add_argument('--pieces', type=int, default=2560, help='of a batch')
    a.add_argument('--layers', type=int, default=6), a.add_argument('--seed', type=int, default=20261125)
    a.add_argument('--rate', type=float, default=1.3e-4), a.add_argument('--new-rate', type=float, default=6e-4)
    a.add_argument('--decay', type=float, default=0.9), a.add_argument('--average', type=float, default=0.995)
    a.add_argument('--threads', type=int, default=os.cpu_count()), a.add_argument('--steps', type=int, help='stop after so many (to try)')
    o = a.parse_args()
    torch.set_num_threads(o.threads), torch.set_flush_denormal(True), torch.manual_seed(o.seed)
    run = Path(o.run)
    run.mkdir(parents=True, exist_ok=True)
    train, dev = read(f'{o.data}/train.jsonl'), read(f'{o.data}/dev.jsonl')
    model = Model(o.layers)
    load_minilm(model.tagger.encoder, o.base)
    average = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(groups(model, o.rate, o.new_rate, o.decay), betas=(0.9, 0.98), eps=1e-6)
    epoch = step = 0
    saved = run / 'checkpoint.pt'
    if saved.exists():
        c = torch.load(saved, weights_only=False)
        model.load_state_dict(c['model']), average.load_state_dict(c['average']), optimizer.load_state_dict(c['optimizer'])
        epoch, step = c['epoch'], c['step']
        torch.set_rng_state(c['rng'])
        print(f'going on from epoch {epoch}, step {step}', flush=True)
    whole = sum(len(batches(train, o.pieces, np.random.default_rng([o.seed, e]))) for e in range(o.epochs))
    done = sum(len(batches(train, o.pieces, np.random.default_rng([o.seed, e]))) for e in range(epoch)) + step

    def save():
        torch.save({'model': model.state_dict(), 'average': average.state_dict(), 'optimizer': optimizer.state_dict(),
                    'epoch': epoch, 'step': step, 'rng': torch.get_rng_state()}, run / 'new.pt')
        os.replace(run / 'new.pt', saved)

    for epoch in range(epoch, o.epochs):
        rng = np.random.default_rng([o.seed, epoch])
        todo = batches(train, o.pieces, rng)
        began, seen = time.time(), []
        model.train()
        while step < len(todo):
            warm = 0.06 * whole
            share = done / warm if done < warm else (whole - done) / (whole - warm)
            for g in optimizer.param_groups:
                g['lr'] = g['first'] * share
            loss, *parts = model.loss(todo[step], np.random.default_rng([o.seed, epoch, step]))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step, done = step + 1, done + 1
            seen.append(parts)
            if step % 4 == 0:  # a short memory while much is learnt, a longer one later
                keep = min(o.average ** 4, done / (done + 40))
                with torch.no_grad():
                    for mine, theirs in zip(average.parameters(), model.parameters()):
                        mine.lerp_(theirs, 1 - keep)
            if step % 25 == 0:
                cue, pair = np.mean(seen[-100:], 0)
                print(f'epoch {epoch} step {step}/{len(todo)} cue {cue:.3f} pair {pair:.3f} {(time.time() - began) / len(seen):.2f} s a step', flush=True)
            if step % SAVE_EVERY == 0:
                save()
            if o.steps and done >= o.steps:
                return
        print(f'epoch {epoch} done in {time.time() - began:.0f} s; dev {evaluate(average, dev)}', flush=True)
        epoch, step = epoch + 1, 0
        save()
        step = 0
    torch.save({'model': average.state_dict(), 'layers': o.layers, 'options': vars(o)}, run / 'tagger.pt')


if __name__ == '__main__':
    main()
