"""To say the same as weights that were trained before (distillation, Hinton et al. 2015): what is learned beside shall cost nothing."""

import torch
import torch.nn.functional as F


@torch.no_grad()
def told_by(teacher, inputs):
    return teacher.encoder(*inputs)


def apart(said, wanted, told):
    """The divergence of the teacher's labels from the learner's, summed over the words that are `told`."""
    each = F.kl_div(said.log_softmax(-1), wanted.log_softmax(-1), reduction='none', log_target=True).sum(-1)
    return (each * told).sum()
