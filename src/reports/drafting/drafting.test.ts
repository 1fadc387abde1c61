import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityId } from '../../model/entity.ts';
import type { StatementId } from '../../model/statement.ts';
import { moneyWords, spanWords } from './amount-words.ts';
import { caseParagraph } from './case-paragraph.ts';
import { casesOf } from './cases.ts';
import { draftManuscript } from './draft-manuscript.ts';
import { englishSentence } from './english.ts';
import type { EventFacts } from './facts.ts';
import { russianSentence } from './russian.ts';
import { whenWords } from './when-words.ts';

let count = 0;
function facts(part: Partial<EventFacts>): EventFacts {
  count++;
  return {
    id: `event-${count}` as EntityId,
    act: 'A.DETAIN',
    places: [],
    roles: {},
    basis: [],
    modality: 'm.fact',
    polarity: 'yes',
    statements: [`statement-${count}` as StatementId],
    sourceKey: 'source-1#',
    ...part,
  };
}
const ann = { words: 'Ann Lee', id: 'person-1' as EntityId };
const bo = { words: 'Bo Kim', id: 'person-2' as EntityId };
const day = (date: string) => ({ edtf: date, from: date, to: date });
const victims = (...victim: { words: string; id?: EntityId; plural?: boolean }[]) => ({ victim });

for (const [part, english, russian] of [
  [
    { roles: victims(ann), when: day('2011-08-08'), places: [{ words: 'Aktau' }] },
    'On 8 August 2011, Ann Lee was detained in Aktau.',
    '8 августа 2011 года Ann Lee был(а) задержан(а) (место: Aktau).',
  ],
  [
    { roles: victims(ann, bo), modality: 'm.reported' },
    'Ann Lee and Bo Kim were reportedly detained.',
    'Ann Lee и Bo Kim, по сообщениям, были задержаны.',
  ],
  [
    { roles: victims(ann), modality: 'm.alleged', act: 'A.ASSAULT' },
    'Ann Lee was allegedly assaulted.',
    'Ann Lee предположительно был(а) избит(а).',
  ],
  [
    { roles: victims({ words: '14 people', plural: true }), act: 'A.KILL', modality: 'm.official' },
    '14 people were killed, according to official information.',
    '14 people были убиты (источник сведений: официальные данные).',
  ],
  [
    { roles: victims({ words: 'Анна Лескова' }), act: 'S.PRISON', span: { duration: 'P6Y' } },
    'Анна Лескова was sentenced to six years in prison.',
    'Анна Лескова была приговорена к лишению свободы (срок: 6 лет).',
  ],
  [
    {
      roles: victims(ann),
      act: 'S.FINE',
      money: {
        amount: '15000',
        currency: 'KZT',
        hedge: 'about',
        equivalent: { amount: '75', currency: 'EUR', hedge: 'about' },
      },
    },
    'Ann Lee was fined about 15,000 KZT (about 75 EUR).',
    'Ann Lee был(а) оштрафован(а) (сумма: около 15\u00a0000 KZT (около 75 EUR)).',
  ],
  [{ roles: victims(ann), act: 'S.FINE' }, 'Ann Lee was fined.', 'Ann Lee был(а) оштрафован(а).'],
  [
    { roles: victims(ann), act: 'P.CONVICT', basis: [{ offence: 'inciting hatred', norm: 'article 164' }] },
    'Ann Lee was convicted on charges of “inciting hatred” under article 164.',
    'Ann Lee был(а) осужден(а) (основание: «inciting hatred», article 164).',
  ],
  [
    { roles: victims(ann), act: 'P.CHARGE', polarity: 'no' },
    'Ann Lee was not charged.',
    'Ann Lee не был(а) обвинен(а).',
  ],
  [
    { roles: victims(ann), polarity: 'unknown' },
    'It is not known whether Ann Lee was detained.',
    'Неизвестно, произошло ли это: Ann Lee был(а) задержан(а).',
  ],
  [
    { roles: { ...victims(ann), perpetrator: [{ words: 'police' }] }, modality: 'm.party', speaker: 'Ann Lee' },
    'Ann Lee was detained by police, according to the person concerned.',
    'Ann Lee был(а) задержан(а) (исполнитель: police; источник сведений: Ann Lee).',
  ],
  [
    { act: 'A.BLOCK', target: { words: 'example.org' } },
    'example.org was blocked.',
    'example.org был(а) заблокирован(а).',
  ],
  [
    { act: 'P.UPHELD', roles: victims(ann) },
    'The decision against Ann Lee was upheld.',
    'Зафиксировано: решение оставлено в силе — Ann Lee.',
  ],
  [
    { act: 'A.CUSTDEATH', roles: victims(ann) },
    'Ann Lee died in custody.',
    'Зафиксировано: смерть под стражей или после неё — Ann Lee.',
  ],
] as const) {
  test(`grammar: ${english}`, () => {
    assert.equal(englishSentence(facts(part)), english);
    assert.equal(russianSentence(facts(part)), russian);
  });
}

for (const [when, words] of [
  [day('2011-08-08'), 'on 8 August 2011'],
  [{ edtf: '2011-08', from: '2011-08-01', to: '2011-08-31' }, 'in August 2011'],
  [{ edtf: 'x', from: '2012-02-11', to: '2012-02-20' }, 'in mid-February 2012'],
  [{ edtf: 'x', from: '2012-01-21', to: '2012-01-31' }, 'in late January 2012'],
  [{ edtf: '2011', from: '2011-01-01', to: '2011-12-31' }, 'in 2011'],
  [{ edtf: '2012-02~', from: '2012-02-01', to: '2012-02-29' }, 'around February 2012'],
  [{ edtf: '2011-05-03/2011-06-04', from: '2011-05-03', to: '2011-06-04' }, 'between 3 May and 4 June 2011'],
  [{ edtf: '../2011-06-04', to: '2011-06-04' }, 'not later than 4 June 2011'],
] as const) {
  test(`a date is as exact as it is known: ${words}`, () => assert.equal(whenWords(when, 'en'), words));
}

test('spans and sums are written out, and a strange one is left out', () => {
  assert.equal(spanWords({ duration: 'P1Y6M' }, 'en'), 'one year and six months');
  assert.equal(spanWords({ duration: 'P22D' }, 'ru'), '22 дня');
  assert.equal(spanWords({ duration: 'PX' }, 'en'), undefined);
  assert.equal(moneyWords({ amount: '3000000.50', currency: 'USD' }, 'en'), '3,000,000.50 USD');
});

test('the same step for two people is one sentence, later names are short, the same day is not said twice', () => {
  const when = day('2011-08-17');
  const told = caseParagraph(
    [
      facts({ roles: victims(ann), when }),
      facts({ roles: victims(bo), when }),
      facts({ act: 'S.ADMARREST', roles: victims(ann), when, days: { n: 5, unit: 'day' } }),
      facts({ act: 'S.ADMARREST', roles: victims(ann), when }),
    ],
    'en',
  );
  assert.deepEqual(
    told.map(({ text }) => text),
    [
      'On 17 August 2011, Ann Lee and Bo Kim were detained.',
      'On the same day, Lee was sentenced to five days of administrative arrest.',
    ],
  );
  assert.equal(told[0]?.statements.length, 2);
});

test('events of one person, or of one day, place and note, are one case', () => {
  const cases = casesOf([
    facts({ roles: victims(ann), when: day('2011-08-17') }),
    facts({ roles: victims(bo), when: day('2011-08-17') }),
    facts({ roles: victims(bo), when: day('2012-01-02'), sourceKey: 'source-2#' }),
    facts({ roles: victims({ words: 'participants', plural: true }), sourceKey: 'source-2#' }),
  ]);
  assert.deepEqual(
    cases.map((one) => one.length),
    [3, 1],
  );
});

test('a drafted manuscript cites a statement in every case and has no live Markdown from a source', () => {
  const events = [
    facts({
      roles: victims({ words: 'A*nn* [x](javascript:y) ::cases{}', id: 'person-9' as EntityId }),
      when: day('2011-08-17'),
    }),
  ];
  const text = draftManuscript(events, { title: 'T', language: 'en', level: 0 });
  assert.match(text, /^---\ntitle: T\nlanguage: en\nlevel: 0\n---/);
  assert.match(text, /\[@statement-\d+\]\./);
  assert.ok(text.includes('A\\*nn\\* \\[x\\](javascript\\:y) :\\:cases\\{\\}'));
});

test('facts of one day about the same people are one sentence, and a third does not begin as the second did', () => {
  const when = day('2011-08-08');
  const told = (...events: Partial<EventFacts>[]) => caseParagraph(events.map(facts), 'en').map(({ text }) => text);
  assert.deepEqual(
    told(
      { act: 'P.CONVICT', when, roles: victims(ann), places: [{ words: 'Aktau' }] },
      { act: 'S.PRISON', when, roles: victims(ann), span: { duration: 'P6Y' } },
    ),
    ['On 8 August 2011, Ann Lee was convicted in Aktau and sentenced to six years in prison.'],
  );
  assert.deepEqual(
    told(
      { act: 'A.SUMMON', roles: victims(ann), places: [{ words: 'Aktau' }] },
      { act: 'A.THREAT', roles: victims(ann), places: [{ words: 'Aktau' }] },
    ),
    ['Ann Lee was summoned for questioning in Aktau and threatened.'],
  );
  assert.deepEqual(
    told(
      { act: 'A.SEIZE', when, roles: victims(ann) },
      { act: 'P.CONVICT', when, roles: victims(ann) },
      { act: 'A.DETAIN', when, roles: victims(bo) },
    ),
    [
      'On 8 August 2011, property of Ann Lee was seized.',
      'On the same day, Bo Kim was detained.',
      'Also on that day, Lee was convicted.',
    ],
  );
});

test('a number of people and those of them who are named are told together', () => {
  assert.equal(
    englishSentence(facts({ roles: victims({ words: 'some twenty people', plural: true }, ann, bo) })),
    'Some twenty people, among them Ann Lee and Bo Kim, were detained.',
  );
});

test('a Russian paragraph does not say the same day twice, and joins the last two names by "и"', () => {
  const when = day('2021-03-14');
  assert.deepEqual(
    caseParagraph(
      [
        facts({ act: 'A.DETAIN', when, roles: victims({ words: 'Анна Лескова' }, { words: 'Иван Седов' }) }),
        facts({ act: 'S.FINE', when, roles: victims({ words: 'Анна Лескова' }) }),
      ],
      'ru',
    ).map(({ text }) => text),
    ['14 марта 2021 года Анна Лескова и Иван Седов были задержаны.', 'В тот же день Анна Лескова была оштрафована.'],
  );
});
