"""From trained weights to what the program loads: two ONNX graphs in 8 bits, the tokenizer, and `tagger.json`.

    python training/export.py --weights RUN/tagger.pt --data DATA --tokenizer tokenizer.json --out models/small --name small-1

`--precision float` leaves out the quantization, to measure what it costs. `--keep OLD/tagger.json` takes over the numbers that
`calibrate.py` chose.
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from examples import read
from model import PAIR_WIDTH, attention_mask
from smooth import smooth
from train import Model

# Every 21st training article shows what the inputs of layers are like.
SMOOTHED = 21

CHOSEN = {'cueBias': 0.0, 'confidence': {'bias': 0.0, 'cue': 1.0, 'path': 1.0, 'least': 0.0}}


class ForExport(nn.Module):
    """One window without padding, 32-bit integers in; the states and cue scores of its words, one row each, out."""

    def __init__(self, encoder, eight_bits):
        super().__init__()
        self.encoder = encoder
        weight = encoder.words.weight.detach()
        # Each piece's embedding has a scale of its own.
        self.scales = weight.abs().amax(1, keepdim=True) / 127 if eight_bits else None
        self.rows = (weight / self.scales).round().to(torch.int8) if eight_bits else weight

    def words(self, pieces):
        rows = torch.nn.functional.embedding(pieces, self.rows)
        return rows if self.scales is None else rows.float() * torch.nn.functional.embedding(pieces, self.scales)

    def forward(self, pieces, cases, marks, places, firsts):
        e = self.encoder
        positions = e.positions.weight[:pieces.shape[1]]
        x = e.norm(self.words(pieces) + positions + e.cases(cases) + e.marks(marks) + e.places(places))
        for layer in e.layers:
            x = layer(x, None)
        x = torch.index_select(x[0], 0, firsts)
        return e.reduce(x), e.cue(x)


class PairForExport(nn.Module):
    def __init__(self, pair):
        super().__init__()
        self.pair = pair

    def forward(self, states, cue, distance, real):
        p = self.pair
        marked = cue.float()[:, :, None]
        centre = (states * marked).sum(1, keepdim=True) / marked.sum(1, keepdim=True).clamp(min=1.0)
        x = p.norm(states + centre + p.mark(cue) + p.distance(distance))
        mask = attention_mask(real)
        for layer in p.layers:
            x = layer(x, mask)
        return p.scores(x)


def load(path):
    saved = torch.load(path, weights_only=False, map_location='cpu')
    model = Model(saved.get('layers', 6))
    model.load_state_dict(saved.get('average') or saved['model'])
    return model.eval()


def write_graphs(model, out, eight_bits):
    ints = lambda *shape: torch.zeros(*shape, dtype=torch.int32)
    names = ['pieces', 'cases', 'marks', 'places', 'firsts']
    torch.onnx.export(ForExport(model.tagger.encoder, eight_bits).eval(), (ints(1, 12), ints(1, 12), ints(1, 12), ints(1, 12), ints(9)), out / 'encoder.onnx',
                      input_names=names, output_names=['states', 'cues'], opset_version=17, dynamo=False,
                      dynamic_axes={**{n: {1: 'length'} for n in names[:4]}, 'firsts': {0: 'words'}})
    names = ['states', 'cue', 'distance', 'real']
    torch.onnx.export(PairForExport(model.tagger.pair).eval(), (torch.zeros(2, 7, PAIR_WIDTH), ints(2, 7), ints(2, 7), torch.ones(2, 7)), out / 'pair.onnx',
                      input_names=names, output_names=['scores'], opset_version=17, dynamo=False,
                      dynamic_axes={n: {0: 'cues', 1: 'words'} for n in names})


def quantize(path):
    """Weights of matrix products in 8 bits, by channel; activations are quantized while computing.

    Weights use 7 of the 8 bits: processors without VNNI add two products in 16 bits, which then cannot overflow, so that all
    processors compute the same.
    """
    whole = path.with_suffix('.float.onnx')
    path.rename(whole)
    quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=['MatMul', 'Gemm'],
                     extra_options={'MatMulConstBOnly': True})
    whole.unlink()


def main():
    a = argparse.ArgumentParser()
    for name in ('--weights', '--data', '--tokenizer', '--out'):
        a.add_argument(name, required=True)
    a.add_argument('--name', default='small-1'), a.add_argument('--keep'), a.add_argument('--precision', choices=['int8', 'float'], default='int8')
    o = a.parse_args()
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    model = load(o.weights)
    if o.precision == 'int8':
        smooth(model, read(f'{o.data}/train.jsonl')[::SMOOTHED])
    eight_bits = o.precision == 'int8'
    write_graphs(model, out, eight_bits)
    if eight_bits:
        quantize(out / 'encoder.onnx')
        quantize(out / 'pair.onnx')
    for name in ('encoder.onnx', 'pair.onnx'):
        onnx.checker.check_model(str(out / name))
    shutil.copy(o.tokenizer, out / 'tokenizer.json')
    chosen = json.loads(Path(o.keep).read_text()) if o.keep else CHOSEN
    moves = [round(x, 6) for x in model.field.moves.detach().flatten().tolist()]
    files = {n: {'sha256': hashlib.sha256((out / n).read_bytes()).hexdigest()} for n in ('tokenizer.json', 'encoder.onnx', 'pair.onnx')}
    settings = {'name': o.name, 'width': PAIR_WIDTH, **{k: chosen[k] for k in CHOSEN}, 'moves': moves, 'files': files}
    (out / 'tagger.json').write_text(json.dumps(settings, indent=2) + '\n')
    for path in sorted(out.iterdir()):
        print(path.name, path.stat().st_size)


if __name__ == '__main__':
    main()
