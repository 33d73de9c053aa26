"""SmoothQuant (Xiao et al., ICML 2023): moves what is hard to quantize from activations into weights.

A few channels of a layer's input are many times larger than the rest; 8 bits for all of them together leave the rest coarse. Dividing
each channel by a scale and multiplying the weights that read it by the same changes nothing but that both quantize well.
"""

import torch
from torch import nn

from examples import batches, tensors

LINEAR = ('qkv', 'out', 'up', 'down')


class Smoothed(nn.Module):
    def __init__(self, linear, largest, strength=0.65):
        super().__init__()
        of_weights = linear.weight.abs().amax(0).clamp(min=1e-5)
        scale = (largest.clamp(min=1e-5) ** strength / of_weights ** (1 - strength)).clamp(min=1e-3)
        self.inverse = nn.Parameter(1 / scale)
        self.linear = nn.Linear(linear.in_features, linear.out_features)
        self.linear.weight.data = linear.weight * scale
        self.linear.bias.data = linear.bias

    def forward(self, x):
        return self.linear(x * self.inverse)


@torch.no_grad()
def smooth_layers(layers, run):
    """Smooths layers in place, after what their inputs are while `run` computes."""
    largest, hooks = {}, []

    def watch(linear):
        def hook(_, inputs):
            now = inputs[0].abs().flatten(0, -2).amax(0)
            largest[linear] = torch.maximum(largest[linear], now) if linear in largest else now
        hooks.append(linear.register_forward_pre_hook(hook))

    linears = [(layer, name) for layer in layers for name in LINEAR]
    for layer, name in linears:
        watch(getattr(layer, name))
    run()
    for hook in hooks:
        hook.remove()
    for layer, name in linears:
        setattr(layer, name, Smoothed(getattr(layer, name), largest[getattr(layer, name)]))


def smooth(model, articles):
    """Smooths the tagger's encoder in place, after what the inputs of its layers are in some articles."""
    def run():
        for batch in batches(articles, 4096):
            *inputs, _ = tensors(batch)
            model.tagger.encoder(*inputs)

    smooth_layers(model.tagger.encoder.layers, run)
