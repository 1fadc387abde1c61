import { createHash } from 'node:crypto';
import type { DraftEntity } from '../../model/draft.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { DraftStatement, Level, Modality, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import type { NewSource } from '../contract.ts';
import type { Random } from './random.ts';

/** Share of each act, after a yearly report on freedoms: detention and court first, killing rare. */
const ACTS: readonly (readonly [string, number, string])[] = [
  ['A.DETAIN', 22, 'was detained'],
  ['P.CONVICT', 14, 'was convicted'],
  ['S.PRISON', 9, 'was sent to prison'],
  ['S.FINE', 9, 'was fined'],
  ['A.BLOCK', 7, 'saw the site blocked'],
  ['A.SEARCH', 6, 'had the office searched'],
  ['A.DISPERSE', 6, 'was driven from the square'],
  ['P.CHARGE', 6, 'was charged'],
  ['U.CRITICISE', 6, 'was criticised'],
  ['A.THREAT', 5, 'was threatened'],
  ['A.ASSAULT', 4, 'was beaten'],
  ['P.RELEASE', 3, 'was released'],
  ['A.TORT', 2, 'was ill-treated'],
  ['A.KILL', 1, 'was killed'],
];
const MODALITIES: readonly (readonly [Modality, number])[] = [
  ['m.fact', 70],
  ['m.reported', 12],
  ['m.alleged', 8],
  ['m.official', 5],
  ['m.party', 5],
];
const FIRST = [
  'Aigerim',
  'Bolat',
  'Dina',
  'Yerlan',
  'Marat',
  'Natalia',
  'Serik',
  'Zhanna',
  'Timur',
  'Gulnara',
  'Aset',
  'Larisa',
];
const STEMS = ['Ab', 'Dos', 'Iska', 'Kar', 'Mukh', 'Nur', 'Ospa', 'Sak', 'Tul', 'Zhak', 'Bai', 'Esen'];
const ENDS = ['anov', 'bekov', 'dinova', 'gali', 'kulov', 'mova', 'ratova', 'shenko', 'tayev', 'yarova'];
const TOWNS = [
  'Aktau',
  'Almaty',
  'Astana',
  'Atyrau',
  'Karaganda',
  'Kostanay',
  'Oral',
  'Oskemen',
  'Pavlodar',
  'Semey',
  'Shymkent',
  'Taraz',
  'Zhanaozen',
  'Aktobe',
  'Kokshetau',
];

function weighted<T>(random: Random, values: readonly (readonly [T, number, ...unknown[]])[]): T {
  let at = random.next() * values.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of values) {
    at -= weight;
    if (at <= 0) return value;
  }
  return values[0]?.[0] as T;
}

/**
 * One made-up report: `events` events with ten statements each and three persons for every ten events, every value with
 * its passage. Frequencies fall as they do in real reports; most dates are days, some months and years.
 */
export function bigSource(random: Random, serial: number, events: number): NewSource {
  const entities: DraftEntity[] = [];
  const statements: DraftStatement[] = [];
  const level: Level = random.chance(0.05) ? random.pick<Level>([1, 2, 3, 4]) : 0;
  const sentences: string[] = [];
  let offset = 0;
  const entity = (type: string, index: number): EntityId => {
    const id = `${type}-${index}` as EntityId;
    entities.push({ id, type: type as DraftEntity['type'], rule: 'bench', confidence: 0.9 });
    return id;
  };
  const say = (
    subject: EntityId,
    prop: Property,
    value: Value,
    sentence: string,
    modality: Modality,
    words = sentence,
  ) => {
    const start = offset + Math.max(0, sentence.indexOf(words));
    statements.push({
      id: `s${statements.length}` as StatementId,
      subject,
      prop,
      value,
      original: words,
      passages: [{ source: 'bench', start, end: start + words.length, exact: words }],
      support: 'direct',
      says: [{ who: 'the report' }],
      modality,
      polarity: 'yes',
      rule: 'bench',
      confidence: 0.5 + random.below(50) / 100,
    });
  };
  const places = TOWNS.slice(0, 8).map((_, i) => ({ id: entity('place', i), name: random.pick(TOWNS), said: false }));
  const courts = [0, 1, 2].map((i) => ({
    id: entity('org', i),
    name: `${random.pick(TOWNS)} city court no. ${1 + random.below(20)}`,
    said: false,
  }));
  const norms = [0, 1].map((i) => ({
    id: entity('norm', i),
    name: `Article ${100 + random.below(300)} of the Criminal Code`,
    said: false,
  }));
  const people = Array.from({ length: Math.ceil(events * 0.3) }, (_, i) => ({
    id: entity('person', i),
    name: `${random.pick(FIRST)} ${random.pick(STEMS)}${random.pick(ENDS)}`,
    said: false,
  }));
  for (let i = 0; i < events; i++) {
    const act = weighted(random, ACTS);
    const phrase = ACTS.find(([code]) => code === act)?.[2] ?? '';
    const person = people[Math.floor(random.next() ** 2 * people.length)] ?? people[0];
    const place = random.pick(places);
    const court = random.pick(courts);
    const norm = random.pick(norms);
    const year = 2005 + Math.floor(20 * Math.sqrt(random.next()));
    const month = String(1 + random.below(12)).padStart(2, '0');
    const day = String(1 + random.below(28)).padStart(2, '0');
    const precise = random.below(10);
    const edtf = precise < 7 ? `${year}-${month}-${day}` : precise < 9 ? `${year}-${month}` : `${year}`;
    const from = precise < 7 ? edtf : precise < 9 ? `${edtf}-01` : `${edtf}-01-01`;
    const to =
      precise < 7
        ? edtf
        : precise < 9
          ? `${edtf}-${new Date(Date.UTC(year, Number(month), 0)).getUTCDate()}`
          : `${edtf}-12-31`;
    if (!person) continue;
    const sentence = `On ${edtf} in ${place.name} ${person.name} ${phrase} by the ${court.name} under ${norm.name}, report ${serial} line ${i}.`;
    const modality = weighted(random, MODALITIES);
    const event = entity('event', i);
    say(event, 'act', { type: 'code', code: act }, sentence, modality, phrase);
    say(event, 'when', { type: 'when', when: { edtf, from, to } }, sentence, modality, edtf);
    say(event, 'where', { type: 'ref', ref: place.id }, sentence, modality, place.name);
    say(event, 'victim', { type: 'ref', ref: person.id }, sentence, modality, person.name);
    say(event, 'decider', { type: 'ref', ref: court.id }, sentence, modality, court.name);
    say(event, 'basis', { type: 'ref', ref: norm.id }, sentence, modality, norm.name);
    say(event, 'perpetrator', { type: 'ref', ref: court.id }, sentence, modality, court.name);
    say(event, 'stated-reason', { type: 'text', text: `report ${serial} line ${i}` }, sentence, modality, sentence);
    say(
      event,
      'outcome',
      { type: 'code', code: random.pick(['out.granted', 'out.refused', 'out.pending']) },
      sentence,
      modality,
      phrase,
    );
    for (const one of [person, place, court, norm])
      if (!one.said) {
        one.said = true;
        say(
          one.id,
          one.id.startsWith('norm') ? 'title' : 'name',
          { type: 'text', text: one.name },
          sentence,
          modality,
          one.name,
        );
        if (one === person)
          say(
            one.id,
            'occupation',
            { type: 'code', code: random.pick(['W.JOURNALIST', 'W.LAWYER', 'W.WORKER', 'W.HRD']) },
            sentence,
            modality,
            one.name,
          );
      }
    sentences.push(sentence);
    offset += sentence.length + 1;
  }
  const text = sentences.join('\n');
  let start = 0;
  return {
    document: {
      khronika: 1,
      source: {
        name: `report-${serial}.txt`,
        mediaType: 'text/plain',
        sha256: createHash('sha256').update(`${serial} ${text}`).digest('hex'),
      },
      text,
      blocks: sentences.map((sentence) => {
        const block = { kind: 'paragraph', start, end: start + sentence.length } as const;
        start = block.end + 1;
        return block;
      }),
      notes: [],
      references: [],
      warnings: [],
    },
    draft: { entities, statements },
    level,
    by: 'bench',
  };
}
