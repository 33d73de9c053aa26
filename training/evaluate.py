"""Quick figures while training: exact F1 of cues, and of source and content when the cue is given. The program's own scores count."""

import numpy as np
import torch

from examples import batches, pairs, regions, tensors
from path import IN_CONTENT, IN_SOURCE


@torch.no_grad()
def evaluate(model, articles):
    model.eval()
    right = {k: np.zeros(3) for k in ('cue', 'source', 'content', 'both')}  # right, found, there are
    for batch in batches(articles, 8192):
        *inputs, labels = tensors(batch)
        states, cues = model.tagger.encoder(*inputs)
        for said, truth in zip(cues.argmax(-1).tolist(), labels.tolist()):
            n = sum(x >= 0 for x in truth)
            count(right['cue'], runs(said[:n]), runs(truth[:n]))
        found = sorted(pairs(batch), key=lambda p: len(p.path))
        for at in range(0, len(found), 64):
            some = found[at:at + 64]
            window, word, cue, distance, real, path = regions(some)
            scores = model.tagger.pair(states[window, word], cue, distance, real)
            for best, pair in zip(model.field.best(scores, cue, real), some):
                same = True
                for name, inside in (('source', IN_SOURCE), ('content', IN_CONTENT)):
                    said, truth = spans(best, inside), spans(pair.path, inside)
                    count(right[name], said, truth)
                    same = same and said == truth
                right['both'] += (same, 1, 1)
    return ' '.join(f'{k} {100 * 2 * r / (f + t):.1f}' for k, (r, f, t) in right.items())


def count(into, said, truth):
    into += (len(said & truth), len(said), len(truth))


def runs(labels):
    """Cue spans of B/I/O labels; an I that follows an O begins one as well."""
    found, start = set(), None
    for i, label in enumerate([*labels, 0]):
        if start is not None and label != 2:
            found.add((start, i))
            start = None
        if label == 1 or (label == 2 and start is None):
            start = i
    return found


def spans(path, inside):
    found, start = set(), None
    for i, s in enumerate([*path, -1]):
        on = s >= 0 and bool(inside[s])
        if on and start is None:
            start = i
        if not on and start is not None:
            found.add((start, i))
            start = None
    return found
