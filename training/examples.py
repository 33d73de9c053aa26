"""From prepared articles (`prepare.ts`) to batches: windows of whole blocks, their cues, and the path of each cue's region."""

import json
from dataclasses import dataclass

import numpy as np
import torch

from model import FAR
from path import STATES

PAD, START, END = 0, 101, 102
NO_PLACE, NO_MARK, A_MARK = 0, 0, 5  # the features of the two pieces that frame a window
BY_MACHINE = 0.5  # the weight of a label that no person gave


def read(path):
    with open(path, encoding='utf8') as lines:
        return [json.loads(line) for line in lines]


@dataclass
class Window:
    article: dict
    start: int
    end: int  # words [start, end)
    pieces: int


def windows(article, most):
    """Whole blocks, in order, as many as fit in `most` pieces; a block that is longer is cut."""
    size = [len(p) for p in article['pieces']]
    made, start, count = [], 0, 2
    starts = article['starts']
    for first, after in zip(starts, starts[1:]):
        block = sum(size[first:after])
        if count + block > most and first > start:
            made.append(Window(article, start, first, count))
            start, count = first, 2
        for i in range(first, after):
            if count + size[i] > most:
                made.append(Window(article, start, i, count))
                start, count = i, 2
            count += size[i]
    if starts[-1] > start:
        made.append(Window(article, start, starts[-1], count))
    return made


def batches(articles, size, rng=None, most=254):
    """Lists of windows of similar length, about `size` pieces each; shuffled, with windows of random length, when `rng` is given."""
    made = [w for a in articles for w in windows(a, most if rng is None else int(rng.integers(most // 2, most + 1)))]
    noise = rng.uniform(0, 24, len(made)) if rng is not None else np.zeros(len(made))
    order = sorted(range(len(made)), key=lambda i: made[i].pieces + noise[i])
    packed, now, longest = [], [], 0
    for i in order:
        longest = max(longest, made[i].pieces)
        if now and longest * (len(now) + 1) > size:
            packed.append(now)
            now, longest = [], made[i].pieces
        now.append(made[i])
    packed.append(now)
    if rng is not None:
        rng.shuffle(packed)
    return packed


def tensors(batch):
    """The encoder's inputs, and the cue label of each word (-100 where there is none)."""
    length, count = max(w.pieces for w in batch), max(w.end - w.start for w in batch)
    shape = (len(batch), length)
    pieces, real = np.full(shape, PAD, np.int64), np.zeros(shape, np.int64)
    cases, marks, places = (np.zeros(shape, np.int64) for _ in range(3))
    firsts, labels = np.zeros((len(batch), count), np.int64), np.full((len(batch), count), -100, np.int64)
    for b, w in enumerate(batch):
        a, at = w.article, 1
        pieces[b, 0], cases[b, 0] = START, A_MARK
        for i in range(w.start, w.end):
            ids = a['pieces'][i]
            to = at + len(ids)
            pieces[b, at:to], cases[b, at:to], marks[b, at:to] = ids, a['cases'][i], a['marks'][i]
            places[b, at] = a['places'][i]  # only on the first piece
            firsts[b, i - w.start] = at
            at = to
        pieces[b, at], cases[b, at] = END, A_MARK
        real[b, :at + 1] = 1
        labels[b, :w.end - w.start] = 0
        for one in a.get('attributions', []):
            first, after = (x - w.start for x in one['cue'])
            if 0 <= first and after <= w.end - w.start:
                labels[b, first], labels[b, first + 1:after] = 1, 2
    return [torch.from_numpy(x) for x in (pieces, cases, marks, places, real, firsts, labels)]


@dataclass
class Pair:
    window: int
    start: int  # of the region, in words of the window
    cue: tuple  # in words of the region
    path: list  # a state for each word of the region
    weight: float = 1.0  # less where the machine labelled it
    act: int = 0
    act_weight: float = 0.0


def pairs(batch, rng=None):
    """Every cue of a batch with content in its window. With `rng` a cue's mark is now and then a word short or long."""
    found = []
    for b, w in enumerate(batch):
        for one in w.article.get('attributions', []):
            found.extend(pair_of(b, w, one, rng))
    return found


def inner_pairs(batch, rng=None):
    """The cues of statements within contents, as the machine labelled them."""
    found = []
    for b, w in enumerate(batch):
        for one in w.article.get('inner', []):
            found.extend(pair_of(b, w, one, rng))
    for one in found:
        one.weight = BY_MACHINE
    return found


def pair_of(b, w, one, rng):
    if not (w.start <= one['cue'][0] and one['cue'][1] <= w.end):
        return []
    low, high = max(one['region'][0], w.start), min(one['region'][1], w.end)
    path = path_of(one, low, high)
    if path is None:
        return []
    cue = [one['cue'][0] - low, one['cue'][1] - low]
    if rng is not None:
        cue = roughly(cue, path, rng)
    return [Pair(b, low - w.start, tuple(cue), path, act=one.get('act', 0), act_weight=one.get('actWeight', 0.0))]


def roughly(cue, path, rng):
    """Cues that are found are not always exact; so some are taken a word shorter, or a word longer where nothing is lost."""
    chance = rng.random()
    if chance < 0.2 and cue[1] - cue[0] > 1:
        return [cue[0] + 1, cue[1]] if rng.random() < 0.6 else [cue[0], cue[1] - 1]
    free = [name[1] != 'in' and name[0] != 'in' for name in STATES]
    if chance > 0.92:
        if rng.random() < 0.5 and cue[0] > 0 and free[path[cue[0] - 1]]:
            return [cue[0] - 1, cue[1]]
        if cue[1] < len(path) and free[path[cue[1]]]:
            return [cue[0], cue[1] + 1]
    return cue


def path_of(one, low, high):
    """The states of the words [low, high): see `path.py`. None where no content is in them."""
    n = high - low
    content, source = np.zeros(n, bool), np.zeros(n, bool)
    for first, after in one['content']:
        content[max(0, first - low):max(0, after - low)] = True
    parts = sorted(one['source'], key=lambda r: r[0] - r[1])[:1]
    for first, after in parts:
        source[max(0, first - low):max(0, after - low)] = True
    mine = slice(max(0, one['cue'][0] - low), max(0, one['cue'][1] - low))
    content[mine] = source[mine] = False
    source &= ~content
    if not content.any():
        return None
    at = np.flatnonzero(content)
    path, seen = [], 'before'
    for i in range(n):
        seen = 'in' if source[i] else 'after' if seen != 'before' else 'before'
        phase = 'in' if content[i] else 'before' if i < at[0] else 'after' if i > at[-1] else 'gap'
        path.append(STATES.index((phase, seen)))
    # A source that content or cue interrupts cannot be told as one; its first part stands for it.
    return once(path)


def once(path):
    """The path with only the first run of source words kept as source."""
    runs = 0
    for i, s in enumerate(path):
        phase, seen = STATES[s]
        if seen == 'in' and (i == 0 or STATES[path[i - 1]][1] != 'in'):
            runs += 1
        if runs > 1 and seen == 'in':
            path[i] = STATES.index((phase, 'after'))
    return path


def regions(found):
    """The pair head's inputs for some pairs: where each word's state is in [B·W], the cue, distances, what is real, the path."""
    n, r = len(found), max(len(p.path) for p in found)
    window, word = np.zeros((n, r), np.int64), np.zeros((n, r), np.int64)
    cue, distance, real, path = (np.zeros((n, r), np.int64) for _ in range(4))
    for k, p in enumerate(found):
        m = len(p.path)
        at = np.arange(m)
        window[k, :], word[k, :m] = p.window, p.start + at
        cue[k, p.cue[0]:p.cue[1]] = 1
        away = np.minimum(at - p.cue[0], 0) + np.maximum(at - p.cue[1] + 1, 0)
        distance[k, :m] = np.clip(away, -FAR, FAR) + FAR
        real[k, :m], path[k, :m] = 1, p.path
    return [torch.from_numpy(x) for x in (window, word, cue, distance, real, path)]
