"""Trains the tagger. One command, resumable: run it again and it goes on from the last checkpoint.

    python training/train.py --data DATA --base model.safetensors --run RUN                 statements alone, from a general encoder
    python training/train.py --data DATA --from RUN/tagger.pt --run RUN2 --all [--rounds 4] all heads, from those weights
                             [--teacher RUN/tagger.pt]                                      which are held to what these say of statements

DATA is what `prepare.ts` and `prepareLinks.ts` wrote, RUN a folder for checkpoints outside the repository. Writes RUN/tagger.pt, the
averaged weights.
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

from examples import batches, inner_pairs, pairs, read, regions, tensors
from evaluate import evaluate, evaluate_links
from links import by_document, inner_labels, labels_of, loss_of_links
from model import Layer, Tagger, load_minilm
from path import Field
from teacher import apart, told_by

SAVE_EVERY = 100  # steps
# Which share of each set's batches a round reads when all heads are trained, and after which part of the rounds it is left out:
# pronouns that a machine put in prepare for those that people read.
SETS = {
    'statements': (0.35, 1.0), 'statements-renamed': (0.175, 1.0), 'gum': (0.6, 1.0), 'gum-renamed': (0.3, 1.0),
    'litbank': (0.3, 1.0), 'litbank-renamed': (0.15, 1.0), 'gap': (0.5, 1.0), 'gap-renamed': (0.1, 1.0), 'ewt': (0.4, 1.0),
    'masked': (0.15, 0.75), 'masked-renamed': (0.25, 0.75),
}
# The files of sets that are not called like them.
FILES = {'statements': 'train', 'statements-renamed': 'train-renamed'}
# How much the smaller heads count beside cues and paths.
INNER, CONDITION, ACT = 0.3, 0.2, 1.0
# How much faster the link head learns than what is new beside it: its data are few, and all its own.
LINKS_FASTER = 3.0
# How much it counts to say the same as the teacher: of cues, and of the pair head's scores.
SAME_CUES, SAME_SCORES = 1.0, 0.1


class Model(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.tagger, self.field = Tagger(layers), Field()

    def loss_of_statements(self, batch, rng, whole, parts, teacher=None):
        """The heads' negative log-likelihood, summed, by cue; `whole` with what is learned beside cues and paths.

        With a teacher, also how far what is said of statements is from what it says (distillation, Hinton et al. 2015).
        """
        *inputs, labels = tensors(batch)
        said = self.tagger.encoder(*inputs)
        states, cues = said['states'], said['cues']
        found = pairs(batch, rng) + (inner_pairs(batch, rng) if whole else [])
        n = max(1, sum(p.weight == 1.0 for p in found))
        of_cues = F.cross_entropy(cues.reshape(-1, 3), labels.reshape(-1), ignore_index=-100, reduction='sum')
        found.sort(key=lambda p: len(p.path))
        of_pairs, of_acts, of_same = states.new_zeros(()), states.new_zeros(()), states.new_zeros(())
        taught = told_by(teacher, inputs) if teacher else None
        if teacher:
            of_same = SAME_CUES * apart(cues, taught['cues'], labels >= 0)
        # By length, so that little is padding.
        for part in np.array_split(np.arange(len(found)), 4) if len(found) > 7 else [np.arange(len(found))]:
            if len(part) == 0:
                continue
            some = [found[i] for i in part]
            window, word, cue, distance, real, path = regions(some)
            scores, acts = self.tagger.pair(states[window, word], cue, distance, real)
            if teacher:
                with torch.no_grad():
                    wanted, _ = teacher.pair(taught['states'][window, word], cue, distance, real)
                of_same = of_same + SAME_SCORES * ((scores - wanted).square().mean(-1) * real).sum() / 8
            weights = torch.tensor([p.weight for p in some])
            of_pairs = of_pairs + (weights * self.field.loss(scores, cue, real, path)).sum()
            weights = torch.tensor([p.act_weight for p in some])
            of_acts = of_acts + (weights * F.cross_entropy(acts, torch.tensor([p.act for p in some]), reduction='none', label_smoothing=0.05)).sum()
        total = (of_cues + of_pairs + of_same) / n
        parts.update(cue=of_cues.item() / n, pair=of_pairs.item() / n, **({'same': of_same.item() / n} if teacher else {}))
        if not whole:
            return total
        inner, (_, conditions) = inner_labels(batch, cues.shape[1]), labels_of(batch, cues.shape[1])
        of_inner = F.cross_entropy(said['inner'].reshape(-1, 3), inner.reshape(-1), ignore_index=-100, reduction='sum')
        of_conditions = F.cross_entropy(said['conditions'].reshape(-1, 3), conditions.reshape(-1), ignore_index=-100, reduction='sum')
        parts.update(inner=of_inner.item() / n, act=of_acts.item() / n, silver=of_conditions.item() / n)
        return total + (INNER * of_inner + CONDITION * of_conditions + ACT * of_acts) / n


def groups(model, rate, new_rate, decay):
    """Parameters by learning rate: the lower a layer, the smaller; what is new learns faster. Norms and biases do not decay."""
    encoder = model.tagger.encoder
    depth = {id(p): len(encoder.layers) - i for i, layer in enumerate(encoder.layers) for p in layer.parameters()}
    for part in (encoder.words, encoder.positions, encoder.norm):
        depth.update({id(p): len(encoder.layers) + 1 for p in part.parameters()})
    links = {id(p) for part in (encoder.link, model.tagger.link) for p in part.parameters()}
    made = {}
    for p in model.parameters():
        lr = rate * decay ** (depth[id(p)] - 1) if id(p) in depth else new_rate * (LINKS_FASTER if id(p) in links else 1.0)
        made.setdefault((lr, 0.01 if p.dim() > 1 else 0.0), []).append(p)
    return [{'params': ps, 'lr': lr, 'first': lr, 'weight_decay': wd} for (lr, wd), ps in made.items()]


def round_of(sets, shares, number, rounds, pieces, seed):
    """The batches of a round, of all sets that it reads, as (is it of statements, windows), shuffled."""
    rng = np.random.default_rng([seed, number])
    made = []
    for name, articles in sets.items():
        share, until = shares[name]
        of_statements = name in FILES
        while share > 0 and number < until * rounds:
            found = (batches if of_statements else by_document)(articles, pieces, rng)
            made += [(of_statements, b) for b in found[:round(min(1.0, share) * len(found))]]
            share -= 1.0
    return [made[i] for i in rng.permutation(len(made))]


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--data', required=True), a.add_argument('--base'), a.add_argument('--run', required=True)
    a.add_argument('--from', dest='start', help='weights to go on from'), a.add_argument('--all', action='store_true', help='train all heads')
    a.add_argument('--teacher', help='weights to say the same as of statements')
    a.add_argument('--shares', help='of each set in a round, instead of those above: statements=0.7,gap=2')
    a.add_argument('--rounds', type=int, default=7), a.add_argument('--pieces', type=int, default=2560, help='of a batch')
    a.add_argument('--layers', type=int, default=6), a.add_argument('--seed', type=int, default=20261125)
    a.add_argument('--rate', type=float, default=1.3e-4), a.add_argument('--new-rate', type=float, default=6e-4)
    a.add_argument('--decay', type=float, default=0.9), a.add_argument('--average', type=float, default=0.995)
    a.add_argument('--threads', type=int, default=os.cpu_count()), a.add_argument('--steps', type=int, help='stop after so many (to try)')
    a.add_argument('--short', action='store_true', help='multiply bfloat16 numbers (processors with AVX512-BF16 or AMX)')
    o = a.parse_args()
    torch.set_num_threads(o.threads), torch.set_flush_denormal(True), torch.manual_seed(o.seed)
    run = Path(o.run)
    run.mkdir(parents=True, exist_ok=True)
    shares = SETS if o.all else {'statements': (1.0, 1.0)}
    if o.shares:
        shares = {n: (float(share), 1.0) for n, share in (part.split('=') for part in o.shares.split(','))}
    names = list(shares)
    sets = {n: read(f'{o.data}/{FILES.get(n, n)}.jsonl') for n in names}
    dev = read(f'{o.data}/dev.jsonl')
    kept = {n: read(f'{o.data}/{n}-kept.jsonl') for n in ('gum', 'gap', 'gum-renamed', 'gap-renamed')} if o.all else {}
    Layer.short = o.short
    model = Model(o.layers)
    if o.start:
        model.load_state_dict(torch.load(o.start, weights_only=False)['model'], strict=False)
    else:
        load_minilm(model.tagger.encoder, o.base)
    teacher = None
    if o.teacher:
        taught = Model(o.layers)
        taught.load_state_dict(torch.load(o.teacher, weights_only=False)['model'], strict=False)
        teacher = taught.tagger.eval().requires_grad_(False)
    average = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(groups(model, o.rate, o.new_rate, o.decay), betas=(0.9, 0.98), eps=1e-6, fused=True)
    number = step = 0
    saved = run / 'checkpoint.pt'
    if saved.exists():
        c = torch.load(saved, weights_only=False)
        model.load_state_dict(c['model']), average.load_state_dict(c['average']), optimizer.load_state_dict(c['optimizer'])
        number, step = c['round'], c['step']
        torch.set_rng_state(c['rng'])
        print(f'going on from round {number}, step {step}', flush=True)
    sizes = [len(round_of(sets, shares, r, o.rounds, o.pieces, o.seed)) for r in range(o.rounds)]
    whole, done = sum(sizes), sum(sizes[:number]) + step

    def save():
        torch.save({'model': model.state_dict(), 'average': average.state_dict(), 'optimizer': optimizer.state_dict(),
                    'round': number, 'step': step, 'rng': torch.get_rng_state()}, run / 'new.pt')
        os.replace(run / 'new.pt', saved)

    for number in range(number, o.rounds):
        todo = round_of(sets, shares, number, o.rounds, o.pieces, o.seed)
        began, seen, steps = time.time(), {}, 0
        model.train()
        while step < len(todo):
            warm = 0.06 * whole
            share = done / warm if done < warm else (whole - done) / (whole - warm)
            for g in optimizer.param_groups:
                g['lr'] = g['first'] * share
            parts, (of_statements, batch) = {}, todo[step]
            if of_statements:
                loss = model.loss_of_statements(batch, np.random.default_rng([o.seed, number, step]), o.all, parts, teacher)
            else:
                loss = loss_of_links(model.tagger, batch, parts, teacher)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step, done, steps = step + 1, done + 1, steps + 1
            for name, value in parts.items():
                seen.setdefault(name, []).append(value)
            if step % 4 == 0:  # a short memory while much is learnt, a longer one later
                keep = min(o.average ** 4, done / (done + 40))
                with torch.no_grad():
                    for mine, theirs in zip(average.parameters(), model.parameters()):
                        mine.lerp_(theirs, 1 - keep)
            if step % 25 == 0:
                told = ' '.join(f'{name} {np.mean(values[-60:]):.3f}' for name, values in seen.items())
                print(f'round {number} step {step}/{len(todo)} {told} {(time.time() - began) / steps:.2f} s a step', flush=True)
            if step % SAVE_EVERY == 0:
                save()
            if o.steps and done >= o.steps:
                return
        figures = evaluate(average, dev) + (f' {evaluate_links(average, kept)}' if o.all else '')
        print(f'round {number} done in {time.time() - began:.0f} s; dev {figures}', flush=True)
        number, step = number + 1, 0
        save()
    torch.save({'model': average.state_dict(), 'layers': o.layers, 'options': vars(o)}, run / 'tagger.pt')


if __name__ == '__main__':
    main()
