"""Lists of personal names of many countries, in Latin letters, from Faker: one line a name, `locale <tab> kind <tab> name`.

    python training/names.py --out WORK/names.tsv

A kind is male, female, given (of either gender) or family. Names of training are drawn from these lists, so that the model learns to
read names it never saw; the lists themselves are no part of the project. Names in Cyrillic, Greek, Georgian and Armenian letters are
transliterated, those of China and Japan are Faker's romanized ones; scripts that leave out vowels are left out.
"""

import argparse
import importlib
import pkgutil
import re

import faker.providers.person as people
from anyascii import anyascii

TRANSLITERATED = {'bg_BG', 'el_GR', 'hy_AM', 'ka_GE', 'mk_MK', 'ru_RU', 'uk_UA'}
KINDS = {
    'male': ('first_names_male',),
    'female': ('first_names_female',),
    'given': ('first_names_unisex', 'first_romanized_names'),
    'family': ('last_names', 'last_names_male', 'last_names_female', 'last_romanized_names'),
}
# Faker's `John Doe`, which stands in for a list that a locale does not have.
FEWEST = 10
NAME = re.compile(r"(?:[a-zà-ÿ]{1,4}['’ ]){0,2}[^\W\d_][^\W\d_'’-]*(?:[-'’ ][^\W\d_]+){0,2}")


def names_of(provider, kind, locale):
    found = set()
    for attribute in KINDS[kind]:
        listed = getattr(provider, attribute, ())
        if isinstance(listed, property) or len(listed) < FEWEST:
            continue
        for name in listed:
            name = anyascii(name) if locale in TRANSLITERATED else name.title() if name.isupper() else name
            name = name if kind == 'family' else name[:1].upper() + name[1:]
            if NAME.fullmatch(name) and all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c == '’' for c in name):
                found.add(name)
    return sorted(found)


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--out', required=True)
    o = a.parse_args()
    count = 0
    with open(o.out, 'w', encoding='utf8') as out:
        for module in sorted(m.name for m in pkgutil.iter_modules(people.__path__)):
            provider = importlib.import_module(f'faker.providers.person.{module}').Provider
            for kind in KINDS:
                for name in names_of(provider, kind, module):
                    out.write(f'{module}\t{kind}\t{name}\n')
                    count += 1
    print(f'{count} names')


if __name__ == '__main__':
    main()
