import { type EntityId, entityId, entityType } from '../model/entity.ts';
import { term } from '../model/vocabulary/terms.ts';
import type { EventQuery, RecordReader, View } from '../record/contract.ts';
import { figureBlocks, figureWords } from './answers/figure.ts';
import { lawBlocks, lawWords } from './answers/law.ts';
import { mapBlocks } from './answers/map.ts';
import { caseParagraph } from './drafting/case-paragraph.ts';
import { casesOf } from './drafting/cases.ts';
import { subjectsOf } from './drafting/english.ts';
import type { EventFacts } from './drafting/facts.ts';
import { whenWords } from './drafting/when-words.ts';
import type { MBlock, MInline } from './manuscript/manuscript.ts';
import type { Answer, Attributes, RecordPort } from './manuscript/record-port.ts';
import { factsFor } from './record-facts.ts';
import { sourceFor } from './record-sources.ts';

export interface AnswerOptions {
  readonly language: string;
  /** YYYY-MM-DD, printed with every answer. */
  readonly asKnownOn: string;
}

/** The record as a manuscript asks it: accepted statements, at the view's level and day. */
export function recordAnswers(reader: RecordReader, view: View, options: AnswerOptions): RecordPort {
  return {
    source: (id) => sourceFor(reader, id, view),
    ask: (name, attributes) => answer(reader, view, options, name, attributes),
    word: (name, attributes) => wordFor(reader, view, options, name, attributes),
  };
}

async function answer(
  reader: RecordReader,
  view: View,
  options: AnswerOptions,
  name: string,
  attributes: Attributes,
): Promise<Answer | undefined> {
  const { language, asKnownOn } = options;
  const tongue = language.startsWith('ru') ? 'ru' : 'en';
  if (name === 'law' || name === 'figure') {
    const id = recordedId(name, attributes);
    if (id === undefined) return undefined;
    const blocks = await (name === 'law' ? lawBlocks : figureBlocks)(reader, id, view, tongue);
    return blocks && { question: recordedWords(name, tongue), asKnownOn, blocks };
  }
  const query = queryOf(attributes);
  if (query === undefined) return undefined;
  if (name === 'map') {
    const { total } = await reader.events({ status: ['accepted'], ...query, limit: 1 }, view);
    const blocks = await mapBlocks(reader, query, view, tongue);
    return { question: questionWords(attributes, total, language), asKnownOn, blocks };
  }
  const { events, total } = await factsFor(reader, query, view);
  const blocks = blocksFor(name, events, language);
  return blocks && { question: questionWords(attributes, total, language), asKnownOn, blocks };
}

async function wordFor(
  reader: RecordReader,
  view: View,
  options: AnswerOptions,
  name: string,
  attributes: Attributes,
): Promise<string | undefined> {
  if (name === 'name') {
    const id = entityId(attributes['id'] ?? '');
    return id === undefined ? undefined : (await reader.entity(id, view))?.label;
  }
  if (name === 'law' || name === 'figure') {
    const id = recordedId(name, attributes);
    const tongue = options.language.startsWith('ru') ? 'ru' : 'en';
    return id === undefined ? undefined : (name === 'law' ? lawWords : figureWords)(reader, id, view, tongue);
  }
  const query = queryOf(attributes);
  if (name !== 'count' || query === undefined) return undefined;
  const { total } = await reader.events({ status: ['accepted'], ...query, limit: 1 }, view);
  return total.toLocaleString(options.language.startsWith('ru') ? 'ru' : 'en');
}

/** `act="A.DETAIN P.CHARGE" from=2011-01-01 to=… place=… actor=… source=… case=… right=… words="…"`; undefined where a value makes no sense. */
function queryOf(attributes: Attributes): EventQuery | undefined {
  const days = ['from', 'to'].map((key) => attributes[key]);
  if (days.some((day) => day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day))) return undefined;
  const [from, to] = days;
  const refs = ['place', 'actor', 'source', 'case', 'norm']
    .filter((key) => attributes[key] !== undefined)
    .map((key) => [key, entityId(attributes[key] ?? '')] as const);
  if (refs.some(([, id]) => id === undefined)) return undefined;
  const list = (key: string): readonly string[] | undefined => attributes[key]?.split(/[\s,]+/).filter(Boolean);
  const [acts, right] = [list('act'), list('right')];
  return {
    ...(acts === undefined ? {} : { acts }),
    ...(right === undefined ? {} : { right }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(attributes['words'] === undefined ? {} : { words: attributes['words'] }),
    ...Object.fromEntries(refs),
  };
}

function blocksFor(name: string, events: readonly EventFacts[], language: string): readonly MBlock[] | undefined {
  switch (name) {
    case 'cases':
      return casesOf(events).map((one) => ({ kind: 'paragraph', content: cited(one, language), line: 0 }));
    case 'timeline':
    case 'table':
      return [eventTable(name, events, language)];
    case 'summary':
      return [countTable(events, language)];
    default:
      return undefined;
  }
}

/** Sentences with the statement each rests on; in a row from one source, the last carries the note. */
function cited(events: readonly EventFacts[], language: string): MInline[] {
  return caseParagraph(events, language).flatMap(({ text, statements, sourceKey }, i, all): MInline[] => {
    const words: MInline = { kind: 'text', text: i === 0 ? text : ` ${text}` };
    const last = all[i + 1]?.sourceKey !== sourceKey;
    const id = statements[0];
    return last && id !== undefined
      ? [words, { kind: 'cite', parts: [{ prefix: '', id, suffix: '' }], line: 0 }]
      : [words];
  });
}

const HEADINGS = {
  timeline: { en: ['When', 'What happened'], ru: ['Когда', 'Что произошло'] },
  table: {
    en: ['When', 'Act', 'To whom', 'By whom', 'Where'],
    ru: ['Когда', 'Действие', 'Кто пострадал', 'Кто действовал', 'Где'],
  },
  summary: { en: ['Act', 'Events'], ru: ['Действие', 'Событий'] },
} as const;

function eventTable(name: 'timeline' | 'table', events: readonly EventFacts[], language: string): MBlock {
  const tongue = language.startsWith('ru') ? 'ru' : 'en';
  const names = (named: readonly { readonly words: string }[] | undefined): string =>
    (named ?? []).map(({ words }) => words).join(', ');
  const shown = name === 'timeline' ? events.filter(({ when }) => when !== undefined) : events;
  const rows = shown.map((facts): readonly (readonly MInline[])[] => {
    const when = facts.when === undefined ? '–' : (whenWords(facts.when, tongue) ?? '–').replace(/^(on|in) /, '');
    const act = term(facts.act)?.label[tongue] ?? facts.act;
    if (name === 'timeline') return [text(when), cited([undated(facts)], language)];
    return [
      text(when),
      text(act),
      text(names(subjectsOf(facts))),
      text(names(facts.roles.perpetrator ?? facts.roles.decider)),
      text(names(facts.places)),
    ];
  });
  return { kind: 'table', caption: [], rows: [HEADINGS[name][tongue].map(text), ...rows], line: 0 };
}

/** Without its date, which stands beside it. */
function undated({ when: _, ...facts }: EventFacts): EventFacts {
  return facts;
}

function countTable(events: readonly EventFacts[], language: string): MBlock {
  const tongue = language.startsWith('ru') ? 'ru' : 'en';
  const counts = [...Map.groupBy(events, ({ act }) => act)].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  const rows = counts.map(([act, of]) => [text(term(act)?.label[tongue] ?? act), text(String(of.length))]);
  return { kind: 'table', caption: [], rows: [HEADINGS.summary[tongue].map(text), ...rows], line: 0 };
}

function text(words: string): readonly MInline[] {
  return [{ kind: 'text', text: words }];
}

/** The law or figure that is asked for. */
function recordedId(name: 'law' | 'figure', attributes: Attributes): EntityId | undefined {
  const id = entityId(attributes['id'] ?? attributes['norm'] ?? '');
  return id !== undefined && entityType(id) === (name === 'law' ? 'norm' : 'figure') ? id : undefined;
}

function recordedWords(name: 'law' | 'figure', tongue: 'en' | 'ru'): string {
  if (tongue === 'ru') return name === 'law' ? 'что записано о норме' : 'записанный показатель';
  return name === 'law' ? 'what is recorded of the law' : 'the figure as recorded';
}

/** The question as a reader can follow it: how many events, of which acts, when and about what. */
function questionWords(attributes: Attributes, total: number, language: string): string {
  const tongue = language.startsWith('ru') ? 'ru' : 'en';
  const asked = Object.entries(attributes).map(([key, value]) => {
    if (key === 'act' || key === 'right')
      return value
        .split(/[\s,]+/)
        .map((code) => term(code)?.label[tongue] ?? code)
        .join(', ');
    return tongue === 'en' ? `${key} ${value}` : `${KEYS[key] ?? key} ${value}`;
  });
  const count =
    tongue === 'en' ? `${total} accepted ${total === 1 ? 'event' : 'events'}` : `принятых событий: ${total}`;
  return asked.length === 0 ? count : `${count}: ${asked.join('; ')}`;
}

const KEYS: Readonly<Record<string, string>> = {
  from: 'с',
  to: 'по',
  place: 'место',
  actor: 'участник',
  source: 'источник',
  case: 'дело',
  norm: 'норма',
  words: 'слова',
};
