"""From trained weights to what the program loads: four ONNX graphs in 8 bits, the tokenizer, and `tagger.json`.

    python training/export.py --weights RUN/tagger.pt --data DATA --tokenizer tokenizer.json --out models/small --name small-4

`--precision float` leaves out the quantization, to measure what it costs. `--keep OLD/tagger.json` takes over the numbers that
`calibrate.ts` chose.
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
from model import LINK_WIDTH, PAIR_SLOTS, PAIR_WIDTH, SPAN_REACH
from smooth import smooth
from train import Model

# Every 21st training article shows what the inputs of layers are like.
SMOOTHED = 21
OPSET = 17
# What the encoder says of each word, in this order.
SAID = ('states', 'cues', 'inner', 'conditions', 'mentions', 'links')
# Numbers that `calibrate.ts` chooses.
CHOSEN = {'cueBias': 0.0, 'innerBias': 0.0, 'confidence': {'bias': 0.0, 'cue': 1.0, 'path': 1.0, 'least': 0.0}, 'nested': 0.95}


class ForExport(nn.Module):
    """One window without padding, 32-bit integers in; what is said of its words, one row each, out."""

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
        said = e.read(x, x)
        return tuple(said[name] for name in SAID)


def load(path):
    saved = torch.load(path, weights_only=False, map_location='cpu')
    model = Model(saved.get('layers', 6))
    model.load_state_dict(saved.get('average') or saved['model'])
    return model.eval()


def write_graphs(model, out, eight_bits):
    """The graphs' files. Inputs and outputs are named as in `src/extract/tagger.ts`."""
    t = model.tagger
    ints = lambda *shape: torch.zeros(*shape, dtype=torch.int32)

    def write(name, module, inputs, outputs, axes):
        torch.onnx.export(module.eval(), tuple(x for x, _ in inputs.values()), out / f'{name}.onnx', opset_version=OPSET, dynamo=False,
                          input_names=list(inputs), output_names=list(outputs), dynamic_axes={**{n: a for n, (_, a) in inputs.items()}, **axes})

    pieces, words = {1: 'length'}, {0: 'words'}
    write('encoder', ForExport(t.encoder, eight_bits), {**{n: (ints(1, 12), pieces) for n in ('pieces', 'cases', 'marks', 'places')}, 'firsts': (ints(9), words)},
          SAID, {n: words for n in SAID})
    region = {0: 'cues', 1: 'words'}
    write('pair', t.pair, {'states': (torch.zeros(2, 7, PAIR_WIDTH), region), 'cue': (ints(2, 7), region), 'distance': (ints(2, 7), region),
                           'real': (torch.ones(2, 7), region)}, ('scores', 'acts'), {'scores': region, 'acts': {0: 'cues'}})
    around = 2 * SPAN_REACH + 1
    write('span', t.span, {'states': (torch.zeros(2, around, PAIR_WIDTH), {0: 'mentions'}), 'real': (torch.ones(2, around), {0: 'mentions'})},
          ('scores',), {'scores': {0: 'mentions'}})
    write('link', t.link, {'links': (torch.zeros(3, LINK_WIDTH), {0: 'mentions'}), 'first': (ints(5), {0: 'pairs'}), 'second': (ints(5), {0: 'pairs'}),
                           'told': (ints(5, PAIR_SLOTS), {0: 'pairs'})}, ('scores',), {'scores': {0: 'pairs'}})


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
    a.add_argument('--name', default='small-4'), a.add_argument('--keep'), a.add_argument('--precision', choices=['int8', 'float'], default='int8')
    o = a.parse_args()
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    model = load(o.weights)
    eight_bits = o.precision == 'int8'
    if eight_bits:
        smooth(model, read(f'{o.data}/train.jsonl')[::SMOOTHED])
    write_graphs(model, out, eight_bits)
    graphs = [f'{n}.onnx' for n in ('encoder', 'pair', 'span', 'link')]
    if eight_bits:
        for name in graphs[:2]:  # the others are small
            quantize(out / name)
    for name in graphs:
        onnx.checker.check_model(str(out / name))
    shutil.copy(o.tokenizer, out / 'tokenizer.json')
    chosen = json.loads(Path(o.keep).read_text()) if o.keep else CHOSEN
    moves = [round(x, 6) for x in model.field.moves.detach().flatten().tolist()]
    files = {n: {'sha256': hashlib.sha256((out / n).read_bytes()).hexdigest()} for n in ('tokenizer.json', *graphs)}
    settings = {'name': o.name, 'width': PAIR_WIDTH, **{k: chosen.get(k, CHOSEN[k]) for k in CHOSEN}, 'moves': moves, 'files': files}
    (out / 'tagger.json').write_text(json.dumps(settings, indent=2) + '\n')
    for path in sorted(out.iterdir()):
        print(path.name, path.stat().st_size)


if __name__ == '__main__':
    main()
