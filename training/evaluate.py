"""Quick figures while training: exact F1 of cues, and of source and content when the cue is given. The program's own scores count."""

import numpy as np
import torch

from examples import batches, pairs, regions, tensors
from links import by_document, evaluate_gap, labels_of, link_figures
from path import IN_CONTENT, IN_SOURCE


@torch.no_grad()
def evaluate(model, articles):
    model.eval()
    right = {k: np.zeros(3) for k in ('cue', 'source', 'content', 'both', 'act')}  # right, found, there are
    for batch in batches(articles, 8192):
        *inputs, labels = tensors(batch)
        said = model.tagger.encoder(*inputs)
        states, cues = said['states'], said['cues']
        for found_labels, truth in zip(cues.argmax(-1).tolist(), labels.tolist()):
            n = sum(x >= 0 for x in truth)
            count(right['cue'], runs(found_labels[:n]), runs(truth[:n]))
        found = sorted(pairs(batch), key=lambda p: len(p.path))
        for at in range(0, len(found), 64):
            some = found[at:at + 64]
            window, word, cue, distance, real, path = regions(some)
            scores, acts = model.tagger.pair(states[window, word], cue, distance, real)
            told = np.array([p.act_weight >= 1 for p in some])
            right['act'] += (int((acts.argmax(-1).numpy() == [p.act for p in some])[told].sum()), told.sum(), told.sum())
            for best, pair in zip(model.field.best(scores, cue, real), some):
                same = True
                for name, inside in (('source', IN_SOURCE), ('content', IN_CONTENT)):
                    said, truth = spans(best, inside), spans(pair.path, inside)
                    count(right[name], said, truth)
                    same = same and said == truth
                right['both'] += (same, 1, 1)
    return ' '.join(f'{k} {100 * 2 * r / max(1, f + t):.1f}' for k, (r, f, t) in right.items())


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


@torch.no_grad()
def evaluate_links(model, kept):
    """Figures of the documents that were kept out: GAP's F1, F1 of mentions' heads and of conditions' words; and with names never seen."""
    model.eval()
    return f'{figures_of(model, kept["gum"], kept["gap"])}; renamed {figures_of(model, kept["gum-renamed"], kept["gap-renamed"])}'


def figures_of(model, gum, gap):
    found = {k: np.zeros(3) for k in ('mention', 'named', 'condition')}
    for batch in by_document(gum, 8192):
        *inputs, _ = tensors(batch)
        said = model.tagger.encoder(*inputs)
        mentions, conditions = labels_of(batch, said['cues'].shape[1])
        for name, truth in (('mention', mentions), ('condition', conditions)):
            best = said[f'{name}s'].argmax(-1)
            known = truth >= 0
            same = (best == truth) if name == 'mention' else (best > 0) & (truth > 0)
            found[name] += (int((same & (truth > 0) & known).sum()), int(((best > 0) & known).sum()), int((truth > 0).sum()))
        # Heads of names, of whatever type.
        best, names = said['mentions'].argmax(-1), is_name(mentions)
        found['named'] += (int((is_name(best) & names).sum()), int((is_name(best) & (mentions >= 0)).sum()), int(names.sum()))
    links = link_figures(model.tagger, gum)
    scores = evaluate_gap(model.tagger, gap)
    shown = ' '.join(f'{k} {200 * r / max(1, f + t):.1f}' for k, (r, f, t) in found.items())
    return f'{shown} link {links:.1f} gap {scores["all"]:.1f} f/m {scores["f"] / max(1, scores["m"]):.2f}'


def is_name(labels):
    """Labels go by type, then by form: name, noun, pronoun."""
    return (labels > 0) & (labels % 3 == 1)
