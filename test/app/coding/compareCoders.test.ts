import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareCoders } from '../../../src/app/queries/coding/compareCoders.ts';
import { agreementViewSchema, type CodedColumn } from '../../../src/data/index.ts';

const HEAD = 'id,is_statement,right_speaker,right_act,notes';
const file = (name: string, ...lines: string[]) => ({ name, text: lines.join('\n') });
const MACHINE = file(
  'machine.csv',
  'id,machine_speaker,machine_act,stratum,weight',
  'st_1,Tove Lind,deny,deny,10',
  'st_2,Ada Berg | Jon Falk,assert,assert,30',
  'st_3,,assert,assert,30',
  'st_4,Tove Lind,assert,assert,30',
);

describe('coders who did not see what the program says', () => {
  const ada = file(
    'ada.csv',
    HEAD,
    'st_1,yes,Tove Lind,deny,',
    'st_2,y,Falk; Berg,assert,two of them',
    'st_3,yes,none,assert,',
    'st_4,no,,,a headline',
  );
  const leo = file(
    'leo.csv',
    `\ufeff${HEAD.replaceAll(',', ';')}`,
    'st_4;No;Tove Lind;assert;',
    'st_3;yes;the miller;assert;',
    'st_2;yes;"Ada Berg | Jon Falk";predict;',
    'st_1;yes;Mrs. Lind;deny;',
  );

  test('are compared by what they wrote, whatever the form of a name and the order of rows', async () => {
    const view = agreementViewSchema.parse(await compareCoders([ada, leo], MACHINE));
    assert.deepEqual([view.coders, view.rows, view.shown], [['ada.csv', 'leo.csv'], 4, false]);
    assert.deepEqual(
      view.reliability.map(({ column, agreed, units }) => [column, agreed, units]),
      [
        ['is_statement', 4, 4],
        ['right_speaker', 2, 3],
        ['right_act', 2, 3],
      ],
    );
    assert.equal(view.reliability[0]?.alpha, 1);
    const whole = (column: CodedColumn, coder: string | null) => {
      const one = view.precision.find(
        (row) => row.column === column && row.coder === coder && row.stratum === null,
      );
      return [one?.right, one?.of];
    };
    assert.deepEqual(whole('is_statement', null), [3, 4]);
    assert.deepEqual(whole('right_speaker', 'ada.csv'), [2, 2], 'only where the program names somebody');
    assert.deepEqual(whole('right_act', 'leo.csv'), [2, 3]);
    assert.deepEqual(whole('right_act', null), [2, 2]);
    assert.deepEqual(view.findings, []);
  });

  test('with strata: each by itself, and the whole weighted by their sizes', async () => {
    const { precision } = await compareCoders([ada, leo], MACHINE);
    const rows = precision.filter(({ column, coder }) => column === 'is_statement' && coder === null);
    assert.deepEqual(
      rows.map(({ stratum, right, of, precision: share }) => [stratum, right, of, share?.share.toFixed(3)]),
      [
        [null, 3, 4, '0.700'],
        ['assert', 2, 3, '0.667'],
        ['deny', 1, 1, '1.000'],
      ],
    );
  });

  test('without what the program says: only with each other', async () => {
    const { precision, reliability } = await compareCoders([ada, leo]);
    assert.deepEqual(precision, []);
    assert.equal(reliability[1]?.agreed, 2);
  });
});

describe('coders who saw what the program says', () => {
  const head = `id,machine_speaker,machine_act,${HEAD.slice(3)}`;
  const rows = ['st_1,Tove Lind,deny', 'st_2,Ada Berg,assert', 'st_3,,assert'];
  const ada = file(
    'ada.csv',
    head,
    `${rows[0]},yes,yes,yes,`,
    `${rows[1]},yes,no,no,`,
    `${rows[2]},yes,yes,?,`,
  );
  const leo = file(
    'leo.csv',
    head,
    `${rows[0]},yes,Lind,deny,`,
    `${rows[1]},yes,Jon Falk,praise,`,
    `${rows[2]},yes,none,assert,`,
  );

  test('judge it, with yes and no or the right value', async () => {
    const view = await compareCoders([ada, leo]);
    assert.equal(view.shown, true);
    assert.deepEqual(
      view.reliability.map(({ alpha, agreed, units }) => [alpha, agreed, units]),
      [
        [null, 3, 3],
        [1, 3, 3],
        [1, 2, 2],
      ],
    );
    const speakers = view.precision.find(({ column, coder }) => column === 'right_speaker' && coder === null);
    assert.deepEqual([speakers?.right, speakers?.of], [1, 2]);
  });
});

describe('what cannot be understood', () => {
  const good = file('good.csv', HEAD, 'st_1,yes,Tove Lind,deny,', 'st_2,yes,none,assert,');

  test('is named with its line, and left out', async () => {
    const odd = file('odd.csv', HEAD, 'st_1,maybe,yes,said,', 'st_9,yes,none,assert,');
    const { rows, findings, reliability } = await compareCoders([good, odd]);
    assert.equal(rows, 1);
    assert.deepEqual(
      findings.map(({ file: name, line, message }) => `${name} ${line} ${message.slice(0, 30)}`),
      [
        'good.csv null 1 row that not all files have,',
        'odd.csv null 1 row that not all files have,',
        'odd.csv 2 is_statement: “maybe”: write y',
        'odd.csv 2 right_speaker: “yes”: write wh',
        'odd.csv 2 right_act: “said” is no act: w',
      ],
    );
    assert.deepEqual(
      reliability.map(({ units }) => units),
      [0, 0, 0],
    );
  });

  test('a file that is no sheet, or has nothing in common with the other, is wrong usage', async () => {
    const cases: [files: { name: string; text: string }[], message: RegExp][] = [
      [[good, file('a.csv', 'name,act', 'Lind,deny')], /a\.csv is no sheet of onrecord sample/],
      [[good, file('b.csv', 'id,is_statement', 'st_1,yes')], /must name id, is_statement, right_speaker/],
      [[good, file('c.csv', HEAD, '"st_1,yes')], /c\.csv is no CSV/],
      [[good, file('d.csv', HEAD, 'st_7,yes,,,')], /have no statement in common/],
      [[good], /two coders or more/],
    ];
    for (const [files, message] of cases) await assert.rejects(compareCoders(files), { message });
  });
});
