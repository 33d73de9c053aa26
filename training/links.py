"""What is learned beside the statements: mentions and their spans, whom they go back to, conditions. Batches and losses."""

import numpy as np
import torch
import torch.nn.functional as F

from examples import tensors, windows
from model import PAIR_SLOTS, SPAN_REACH
from teacher import apart, told_by

# A document's mentions are read with all of it in one batch.
MOST_PIECES = 254


def by_document(articles, size, rng=None):
    """Batches of whole documents, about `size` pieces each, as lists of windows."""
    order = list(range(len(articles)))
    if rng is not None:
        rng.shuffle(order)
    # Short passages go with others of their length.
    pieces = [sum(len(p) for p in a['pieces']) for a in articles]
    if rng is not None and max(pieces) < 2 * MOST_PIECES:
        order.sort(key=lambda i: pieces[i] + rng.uniform(0, 24))
    made, now, count = [], [], 0
    for i in order:
        most = MOST_PIECES if rng is None else int(rng.integers(160, MOST_PIECES + 1))
        own = windows(articles[i], most)
        cost = len(own) * max(w.pieces for w in own)
        if now and count + cost > size:
            made.append(now)
            now, count = [], 0
        now.extend(own)
        count += cost
    made.append(now)
    if rng is not None:
        rng.shuffle(made)
    return made


def painter(labels, w):
    """Gives the words of a range of the article a label in a window's row, as far as the window holds them."""
    n = w.end - w.start

    def paint(first, after, label):
        labels[max(0, first - w.start):max(0, min(n, after - w.start))] = label
    return paint


def labels_of(batch, count):
    """Labels by words [B, W] of mentions and conditions, -100 where nothing is told."""
    mentions, conditions = (np.full((len(batch), count), -100, np.int64) for _ in range(2))
    for b, w in enumerate(batch):
        a = w.article
        paint = painter(mentions[b], w)
        if a.get('untold') is not None:
            paint(w.start, w.end, 0)
            for first, after in a['untold']:
                paint(first, after, -100)
            for head, _, _, label in a['mentions']:
                paint(head, head + 1, label)
        paint = painter(conditions[b], w)
        if a.get('conditions') is not None:
            for first, after in a.get('told', [[w.start, w.end]]):
                paint(first, after, 0)
            for first, after in a.get('untoldConditions', []):
                paint(first, after, -100)
            for first, after in sorted(a['conditions'], key=lambda r: r[0] - r[1]):
                if w.start <= first < w.end:
                    paint(first, after, 2)
                    paint(first, first + 1, 1)
    return torch.from_numpy(mentions), torch.from_numpy(conditions)


def spots(batch):
    """Where the words of each article in the batch are: {id of article: array [words, 2] of window and word}."""
    found = {}
    for b, w in enumerate(batch):
        at = found.setdefault(id(w.article), (w.article, np.full((len(w.article['pieces']), 2), -1, np.int64)))[1]
        at[w.start:w.end, 0] = b
        at[w.start:w.end, 1] = np.arange(w.end - w.start)
    return list(found.values())


def around(places, rows):
    """For mentions [head, from, to, …] of an article: windows and words around each head, which are real, and where it begins and ends."""
    reach = np.arange(-SPAN_REACH, SPAN_REACH + 1)
    heads = np.array([r[0] for r in rows])
    at = heads[:, None] + reach
    inside = (at >= 0) & (at < len(places))
    at = np.clip(at, 0, len(places) - 1)
    # The span is read in the head's window only.
    real = inside & (places[at, 0] == places[heads, 0][:, None])
    begins = np.array([r[1] - r[0] for r in rows]) + SPAN_REACH
    ends = np.array([r[2] - 1 - r[0] for r in rows]) + SPAN_REACH
    good = (begins >= 0) & (ends <= 2 * SPAN_REACH)
    n = np.arange(len(rows))
    good &= real[n, np.clip(begins, 0, None)] & real[n, np.clip(ends, None, 2 * SPAN_REACH)]
    return places[at], real, begins, ends, good


def span_loss(tagger, states, batch):
    """Summed over mentions, and their number."""
    total, count = states.new_zeros(()), 0
    for article, places in spots(batch):
        if article.get('untold') is None or not article['mentions']:
            continue
        at, real, begins, ends, good = around(places, article['mentions'])
        if not good.any():
            continue
        at, real = at[good], real[good]
        scores = tagger.span(states[at[..., 0], at[..., 1]], torch.from_numpy(real))
        for k, truth in enumerate((begins, ends)):
            total = total + F.cross_entropy(scores[..., k], torch.from_numpy(truth[good]), reduction='sum')
        count += int(good.sum())
    return total, count


def rows_of(said, article, places):
    """What is said [B, W, …] of the words at the heads of an article's mentions [M, …]."""
    heads = np.array([m[0] for m in article['mentions']], np.int64)
    return said[places[heads, 0], places[heads, 1]]


def link_scores(tagger, rows, article):
    """The score of every candidate of every anaphor, in order, and the anaphors that have any; `rows` are the mentions' link vectors."""
    anaphors = [a for a in article['anaphors'] if a['candidates']]
    if not anaphors:
        return None, []
    first = np.repeat([a['i'] for a in anaphors], [len(a['candidates']) for a in anaphors])
    second = np.concatenate([a['candidates'] for a in anaphors])
    if '_told' not in article:
        article['_told'] = np.concatenate([np.asarray(a.pop('features'), np.int64).reshape(-1, PAIR_SLOTS) for a in anaphors])
    return tagger.link(rows, torch.from_numpy(first), torch.from_numpy(second), torch.from_numpy(article['_told'])), anaphors


def link_loss(tagger, rows, article):
    """The negative log-likelihood of an article's right antecedents, summed over anaphors, and their number."""
    scores, anaphors = link_scores(tagger, rows, article)
    if not anaphors:
        return rows.new_zeros(()), 0
    sizes = [len(a['candidates']) for a in anaphors]
    shape = (len(anaphors), max(sizes) + 1)
    mask, good = np.zeros(shape, bool), np.zeros(shape, bool)
    for k, a in enumerate(anaphors):
        mask[k, 1:sizes[k] + 1] = True
        good[k, 1:sizes[k] + 1] = np.asarray(a['good'], bool)
        if a['none']:
            good[k, 0] = True
            if article.get('bearers'):  # GAP's neither: anybody but the two
                good[k, 1:sizes[k] + 1] = np.asarray(article['bearers']) < 0
    table = scores.new_full(shape, -1e4).masked_scatter(torch.from_numpy(mask), scores)
    table = torch.cat([torch.zeros_like(table[:, :1]), table[:, 1:]], 1)
    right = table.masked_fill(~torch.from_numpy(good), -1e4)
    return (torch.logsumexp(table, 1) - torch.logsumexp(right, 1)).sum(), len(anaphors)


def loss_of_links(tagger, batch, parts, teacher=None):
    """All that a batch of documents tells, weighed; `parts` gathers means to show. With a teacher, cues are to stay as it says."""
    *inputs, labels = tensors(batch)
    said = tagger.encoder(*inputs)
    mentions, conditions = labels_of(batch, said['cues'].shape[1])
    total = said['cues'].new_zeros(())
    if teacher:
        wanted = told_by(teacher, inputs)['cues']
        words = labels >= 0
        expected = (wanted.softmax(-1)[..., 1] * words).sum()
        of = apart(said['cues'], wanted, words) / expected.clamp(min=8.0)
        total, parts['kept'] = total + of, of.item()
    named = int((mentions > 0).sum())
    if (mentions >= 0).any():
        of = F.cross_entropy(said['mentions'].reshape(-1, said['mentions'].shape[-1]), mentions.reshape(-1), ignore_index=-100, reduction='sum') / max(20, named)
        total, parts['mention'] = total + of, of.item()
    if (conditions >= 0).any():
        of = F.cross_entropy(said['conditions'].reshape(-1, 3), conditions.reshape(-1), ignore_index=-100, reduction='sum') / max(8, int((conditions == 1).sum()))
        total, parts['condition'] = total + 0.3 * of, of.item()
    of, count = span_loss(tagger, said['states'], batch)
    if count:
        total, parts['span'] = total + 0.5 * of / count, of.item() / count
    each = [link_loss(tagger, rows_of(said['links'], article, places), article) for article, places in spots(batch)]
    of, count = sum(of for of, _ in each), sum(n for _, n in each)
    if count:
        total, parts['link'] = total + 1.5 * of / count, of.item() / count
    return total


def scored(tagger, articles):
    """Each article with the scores of its anaphors' candidates."""
    for batch in by_document(articles, 8192):
        *inputs, _ = tensors(batch)
        links = tagger.encoder(*inputs)['links']
        for article, places in spots(batch):
            yield article, *link_scores(tagger, rows_of(links, article, places), article)


@torch.no_grad()
def link_figures(tagger, articles):
    """The share of mentions, of those that people marked, whose best antecedent (or none) is right."""
    right = count = 0
    for article, scores, anaphors in scored(tagger, articles):
        at = 0
        for a in anaphors:
            own = scores[at:at + len(a['candidates'])]
            at += len(a['candidates'])
            best = int(own.argmax())
            right += bool(a['good'][best]) if own[best] > 0 else a['none']
        count += len(anaphors)
    return 100 * right / max(1, count)


@torch.no_grad()
def evaluate_gap(tagger, articles):
    """F1 as GAP scores it, of all, and for pronouns of each gender; whoever of the two is likelier counts where it is likely enough."""
    rows = []
    for article, scores, _ in scored(tagger, articles):
        p = torch.softmax(torch.cat([scores.new_zeros(1), scores]), 0)[1:].numpy()
        who = np.array(article['bearers'])
        rows.append((p[who == 0].sum(), p[who == 1].sum(), article['meant'], article['pronoun'] in ('she', 'her', 'hers')))
    out = {}
    for name, keep in (('all', None), ('f', True), ('m', False)):
        tp = fp = fn = 0
        for a, b, meant, female in rows:
            if keep is not None and female != keep:
                continue
            said = 0 if a >= b else 1
            if max(a, b) < 0.3:
                said = -1
            tp += said >= 0 and said == meant
            fp += said >= 0 and said != meant
            fn += meant >= 0 and said != meant
        out[name] = 200 * tp / max(1, 2 * tp + fp + fn)
    return out


def inner_labels(batch, count):
    """Labels by words [B, W] of cues within contents, -100 outside contents and where the machine was not sure."""
    labels = np.full((len(batch), count), -100, np.int64)
    for b, w in enumerate(batch):
        a, paint = w.article, painter(labels[b], w)
        for first, after in a['told']:
            paint(first, after, 0)
        for first, after in a['unsureInner']:
            paint(first, after, -100)
        for one in a['inner']:
            first, after = one['cue']
            paint(first, after, 2)
            paint(first, first + 1, 1)
    return torch.from_numpy(labels)
