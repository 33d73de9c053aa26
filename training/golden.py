"""Writes what PyTorch says of a few passages, so that a test can hold TypeScript's numbers against it.

    npx node training/prepare.ts --corpus training/golden --tokenizer models/small/tokenizer.json --out /tmp/golden --splits passages
    python training/golden.py --prepared /tmp/golden/passages.jsonl --passages training/golden/passages.jsonl \\
        --weights RUN/tagger.pt --model models/small --out test/extract/golden/numbers.golden.json

For each passage: the pieces by the reference tokenizer, the encoder's input by `examples.py`, cue scores (of the 32-bit weights in PyTorch,
and of the graph in ONNX Runtime), and, for each cue that PyTorch finds, the pair head's scores, the best path, its log-probability.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

from evaluate import runs
from examples import Pair, regions, tensors, windows
from export import load
from path import STATES


def rounded(numbers):
    return np.round(np.asarray(numbers, np.float64), 4).tolist()


def main():
    a = argparse.ArgumentParser()
    for name in ('--prepared', '--passages', '--weights', '--model', '--out'):
        a.add_argument(name, required=True)
    o = a.parse_args()
    torch.set_grad_enabled(False)
    model = load(o.weights)
    tokenizer = Tokenizer.from_file(f'{o.model}/tokenizer.json')
    tokenizer.no_padding(), tokenizer.no_truncation()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    # As in `src/model/openGraph.ts`: the joined operator rounds otherwise.
    graph = onnxruntime.InferenceSession(f'{o.model}/encoder.onnx', options, providers=['CPUExecutionProvider'],
                                         disabled_optimizers=['SkipLayerNormFusion'])
    texts = {p['id']: p['text'] for p in map(json.loads, open(o.passages, encoding='utf8'))}
    made = []
    for article in map(json.loads, open(o.prepared, encoding='utf8')):
        text = texts[article['id']]
        words = [text[start:end] for start, end in article['words']]
        made_windows = windows(article, 254)
        assert len(made_windows) == 1
        *inputs, _ = tensors(made_windows)
        pieces, cases, marks, places, real, firsts = inputs
        said = model.tagger.encoder(*inputs)
        states, cues = said['states'], said['cues']
        names = ('pieces', 'cases', 'marks', 'places', 'firsts')
        feeds = {n: x.numpy().astype(np.int32) for n, x in zip(names, (pieces, cases, marks, places, firsts[0]))}
        of_graph = graph.run(['cues'], feeds)[0]
        pairs = []
        for first, after in sorted(runs(cues[0].argmax(-1).tolist())):
            block = max(s for s in article['starts'] if s <= first)
            end = min(s for s in article['starts'] if s > first)
            _, word, cue, distance, real, _ = regions([Pair(0, block, (first - block, after - block), [0] * (end - block))])
            scores, acts = model.tagger.pair(states[0][word], cue, distance, real)
            best = model.field.best(scores, cue, real)
            sure = -float(model.field.loss(scores, cue, real, torch.tensor(best)))
            pairs.append({'cue': [first - block, after - block], 'from': block, 'states': rounded(states[0][word[0]])[:2],
                          'scores': rounded(scores[0]), 'path': [list(STATES[s]) for s in best[0]], 'sure': round(sure, 4)})
        made.append({'id': article['id'], 'text': text, 'words': words,
                     'wordPieces': [tokenizer.encode(w, add_special_tokens=False).ids or [100] for w in words],
                     'input': {n: x.tolist() for n, x in feeds.items()}, 'cues': rounded(cues[0]), 'cuesOfGraph': rounded(of_graph), 'pairs': pairs})
    out = {'moves': [round(x, 6) for x in model.field.moves.flatten().tolist()], 'passages': made}
    Path(o.out).write_text(json.dumps(out, ensure_ascii=False) + '\n', encoding='utf8')


if __name__ == '__main__':
    main()
