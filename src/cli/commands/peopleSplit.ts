import { usage } from '../../errors.ts';
import { splitPersonId } from '../../record/people/splitPersonId.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';
import { personNamed } from '../input/personNamed.ts';

export const peopleSplitCommand = peopleCorrection<{ name?: string }>(
  {
    name: 'people split',
    summary: 'say that a person of the record is somebody else in some articles',
    more: 'A correction: it makes a new person of the speaker in these articles',
    argument: {
      name: '<person...>',
      description:
        'a person by name or id, then the articles in which it is somebody else: ids, or ids of statements in them',
    },
    options: [{ flags: '--name <name>', description: 'what the other one is called (default: the same)' }],
    examples: [['onrecord people split "Leo Sand" ar_91be ar_0c77', 'a namesake in two articles']],
  },
  (record, [given = '', ...places], { name }) => {
    if (places.length === 0) throw usage('name the articles in which it is somebody else');
    const person = personNamed(record, given);
    const articles = places.map((place) => {
      const id = record.article(place)?.id ?? record.statement(place)?.article.id;
      if (id === undefined) throw usage(`there is no article or statement ${place}`);
      return id;
    });
    const other = { articles, person: splitPersonId(person.id, articles), name: name ?? person.name };
    return {
      person: person.id,
      correction: { what: 'split', value: other },
      told: `${other.name} (${other.person}) is another than ${person.name}`,
    };
  },
);
