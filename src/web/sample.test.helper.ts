import { CodePoints } from '../model/code-points.ts';
import type { Block, Document, Note } from '../model/document.ts';
import type { Draft, DraftEntity } from '../model/draft.ts';
import type { EntityId, EntityType } from '../model/entity.ts';
import type { Passage } from '../model/passage.ts';
import type { Property } from '../model/property.ts';
import type { DraftStatement, Modality, StatementId } from '../model/statement.ts';
import type { Value } from '../model/value.ts';

/** A small report and its draft, written for the pages' tests: every kind of block, note, value and modality once. */
const BLOCKS: readonly (Pick<Block, 'kind' | 'level' | 'number'> & { readonly text: string })[] = [
  { kind: 'heading', level: 1, text: 'A winter in Belorechye' },
  {
    kind: 'paragraph',
    text: 'On 3 March 2021 a Belorechye town court sentenced the editor Marat Ospanov to four years in prison under article 274 of the Criminal Code. According to his lawyer, the hearing was closed to the public.',
  },
  {
    kind: 'paragraph',
    text: 'Police reportedly searched the office of the newspaper Vestnik on 12 January 2021 and seized three computers. The ministry denied that any equipment had been taken.',
  },
  { kind: 'heading', level: 2, number: '1.1', text: 'Fines' },
  { kind: 'item', level: 1, text: 'Dina Serikova was fined 45,000 tenge in mid-February 2021.' },
  { kind: 'item', level: 1, text: 'About 60 people were allegedly detained after the rally of 28 February 2021.' },
];
const NOTES = [
  { n: 1, text: 'Belorechye Monitor, “Editor sentenced”, 4 March 2021, http://monitor.example/2021/03/04' },
  { n: 2, text: 'Ibid.' },
];

/** An item that speaks of one more person, of any name. */
function fined(name: string): (typeof BLOCKS)[number] {
  return { kind: 'item', level: 1, text: `[${name}] was fined in 2020.` };
}

/** The text in blocks, then the notes; note 3 is marked and missing. */
export function sampleDocument(
  change: (text: string) => string = (text) => text,
  names: readonly string[] = [],
): Document {
  let text = '';
  const blocks: Block[] = [];
  for (const { text: raw, ...block } of [...BLOCKS, ...names.map(fined)]) {
    const words = change(raw);
    if (text !== '') text += '\n\n';
    const start = new CodePoints(text).length;
    text += words;
    blocks.push({ ...block, start, end: new CodePoints(text).length, language: 'en' });
  }
  const notes: Note[] = NOTES.map(({ n, text: raw }) => {
    const words = change(raw);
    text += '\n\n';
    const start = new CodePoints(text).length;
    text += words;
    const end = new CodePoints(text).length;
    blocks.push({ kind: 'note', start, end, number: String(n) });
    const at = n === 1 ? (blocks[1]?.end ?? 0) : (blocks[2]?.end ?? 0);
    const cites =
      n === 1
        ? [
            {
              kind: 'full' as const,
              urls: ['http://monitor.example/2021/03/04'],
              title: 'Editor sentenced',
              issued: '2021-03-04',
            },
          ]
        : [{ kind: 'ibid' as const, resolvesTo: 1, urls: [] }];
    return { n, status: 'present', start, end, marks: [{ at }], cites };
  });
  notes.push({ n: 3, status: 'missing', marks: [{ at: blocks[4]?.end ?? 0 }], cites: [] });
  return {
    khronika: 1,
    source: {
      name: change('winter.txt'),
      mediaType: 'text/plain',
      sha256: '5'.repeat(64),
      title: change('A winter in Belorechye'),
      language: 'en',
    },
    text,
    blocks,
    notes,
    references: [],
    warnings: [{ code: 'reading.note-missing', at: blocks[4]?.start ?? 0, message: 'Note 3 has a mark but no text.' }],
  };
}

export function sampleDraft(
  document: Document,
  change: (text: string) => string = (text) => text,
  names: readonly string[] = [],
): Draft {
  const points = new CodePoints(document.text);
  const entities: DraftEntity[] = [];
  const statements: DraftStatement[] = [];
  const entity = (id: string, type: EntityType): EntityId => {
    entities.push({ id: id as EntityId, type, rule: 'sample', confidence: 0.95 });
    return id as EntityId;
  };
  const passage = (words: string, note?: number): Passage => {
    const at = document.text.indexOf(change(words));
    if (at < 0) throw new Error('the sample speaks of words it does not hold');
    const start = points.fromUnits(at);
    const end = points.fromUnits(at + change(words).length);
    return { source: document.source.name, start, end, exact: change(words), ...(note === undefined ? {} : { note }) };
  };
  const say = (
    subject: EntityId,
    prop: Property,
    value: Value,
    words: string,
    more: Partial<DraftStatement> & { readonly note?: string } = {},
  ): void => {
    const { note, ...rest } = more;
    statements.push({
      id: `s-${statements.length}` as StatementId,
      subject,
      prop,
      value,
      original: words,
      passages: [passage(words), ...(note === undefined ? [] : [passage(note, 1)])],
      support: 'direct',
      says: [{ who: 'report' }],
      modality: 'm.fact',
      polarity: 'yes',
      rule: `sample.${prop}`,
      confidence: 0.92,
      ...rest,
    });
  };
  const text = (words: string): Value => ({ type: 'text', text: change(words) });
  const ref = (id: EntityId): Value => ({ type: 'ref', ref: id });
  const named = (id: string, type: EntityType, words: string): EntityId => {
    const made = entity(id, type);
    say(made, 'name', text(words), words);
    return made;
  };
  const day = (edtf: string, from: string, to: string): Value => ({ type: 'when', when: { edtf, from, to } });

  const ospanov = named('person-1', 'person', 'Marat Ospanov');
  const serikova = named('person-2', 'person', 'Dina Serikova');
  const town = named('place-1', 'place', 'Belorechye');
  const court = named('org-1', 'org', 'Belorechye town court');
  const police = named('org-2', 'org', 'Police');
  const vestnik = named('org-3', 'org', 'Vestnik');
  const code = named('norm-1', 'norm', 'article 274 of the Criminal Code');
  say(ospanov, 'descriptor', text('editor'), 'editor');

  const prison = entity('event-1', 'event');
  say(prison, 'act', { type: 'code', code: 'S.PRISON' }, 'sentenced', { note: '“Editor sentenced”' });
  say(prison, 'victim', ref(ospanov), 'Marat Ospanov');
  say(prison, 'decider', ref(court), 'Belorechye town court');
  say(prison, 'where', ref(town), 'Belorechye');
  say(prison, 'when', day('2021-03-03', '2021-03-03', '2021-03-03'), '3 March 2021');
  say(prison, 'when', day('2021-03-04', '2021-03-04', '2021-03-04'), '4 March 2021', { confidence: 0.41 });
  say(prison, 'span', { type: 'span', span: { duration: 'P4Y' } }, 'four years in prison');
  say(prison, 'basis', ref(code), 'article 274 of the Criminal Code', { support: 'inferred' });

  const search = entity('event-2', 'event');
  const reported = { modality: 'm.reported' as Modality, confidence: 0.81 };
  say(search, 'act', { type: 'code', code: 'A.SEARCH' }, 'searched', reported);
  say(search, 'perpetrator', ref(police), 'Police', reported);
  say(search, 'victim', ref(vestnik), 'newspaper Vestnik', reported);
  say(search, 'when', day('2021-01-12', '2021-01-12', '2021-01-12'), '12 January 2021', reported);

  const fine = entity('event-3', 'event');
  say(fine, 'act', { type: 'code', code: 'S.FINE' }, 'fined');
  say(fine, 'victim', ref(serikova), 'Dina Serikova');
  say(fine, 'when', day('[2021-02-11..2021-02-20]', '2021-02-11', '2021-02-20'), 'mid-February 2021');
  say(fine, 'money', { type: 'money', money: { amount: '45000', currency: 'KZT' } }, '45,000 tenge');

  const group = entity('group-1', 'group');
  const sixty: Value = { type: 'quantity', quantity: { n: 60, hedge: 'about', unit: 'person' } };
  say(group, 'description', text('About 60 people'), 'About 60 people');
  say(group, 'number', sixty, 'About 60 people');
  const detained = entity('event-4', 'event');
  say(detained, 'act', { type: 'code', code: 'A.MASSDET' }, 'detained', { modality: 'm.alleged', confidence: 0.66 });
  say(detained, 'victim', ref(group), 'About 60 people', { modality: 'm.alleged' });
  const figure = entity('figure-1', 'figure');
  say(figure, 'what', text('people detained'), 'detained');
  say(figure, 'quantity', sixty, '60');

  for (const [i, name] of names.entries()) {
    const person = named(`person-x${i}`, 'person', `[${name}]`);
    const more = entity(`event-x${i}`, 'event');
    say(more, 'act', { type: 'code', code: 'S.FINE' }, `[${name}] was fined`);
    say(more, 'victim', ref(person), `[${name}]`);
    say(more, 'stated-reason', text(`[${name}]`), `[${name}]`, { says: [{ who: name, verb: 'say' }] });
  }
  return { entities, statements };
}
