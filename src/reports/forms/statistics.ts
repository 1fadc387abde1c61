import type { Level } from '../../model/statement.ts';
import { label as termLabel } from '../../model/vocabulary/terms.ts';
import type { Report, ReportBlock } from '../report.ts';
import { dayWords } from '../words.ts';
import { type Phrase, type Tongue, text } from './form.ts';

/** Counts of one breakdown: how many units have each value; a unit with several values stands under each. */
export interface Breakdown {
  readonly name: 'act' | 'year' | 'place' | 'victim-kind' | 'modality' | 'source';
  readonly rows: readonly {
    readonly value: string;
    readonly acts: number;
    readonly events: number;
    readonly victims: number;
  }[];
}

export interface Statistics {
  readonly level: Level;
  readonly day: string;
  readonly totals: { readonly events: number; readonly acts: number; readonly victims: number; readonly cases: number };
  /** Events that the counting rules cannot place. */
  readonly without: { readonly date: number; readonly place: number; readonly victim: number };
  /** Events of which a named victim is a group: a group counts as one victim. */
  readonly groups: number;
  readonly breakdowns: readonly Breakdown[];
}

const WORDS = {
  title: { en: 'Statistics annex', ru: 'Статистическое приложение' },
  totals: { en: 'What is counted', ru: 'Что посчитано' },
  unit: { en: 'Unit', ru: 'Единица' },
  number: { en: 'Number', ru: 'Число' },
  rule: { en: 'Counting rule', ru: 'Правило счёта' },
  events: { en: 'Events', ru: 'События' },
  acts: { en: 'Acts', ru: 'Деяния' },
  victims: { en: 'Victims', ru: 'Потерпевшие' },
  cases: { en: 'Cases', ru: 'Дела' },
  eventsRule: {
    en: 'Each event of which an act was accepted, once, however many sources tell of it.',
    ru: 'Каждое событие, деяние которого принято, один раз, сколько бы источников о нём ни сообщало.',
  },
  actsRule: {
    en: 'One act code and one victim of one event. An event in which no record of a victim is linked counts once for each act code.',
    ru: 'Один код деяния и один потерпевший в одном событии. Событие без записи о потерпевшем считается по разу на каждый код.',
  },
  victimsRule: {
    en: 'Each person, group or body with a record of its own, once, however often it was a victim. A group counts as one.',
    ru: 'Каждый человек, группа или организация с собственной записью, один раз, сколько бы раз ни пострадали. Группа считается за одного.',
  },
  casesRule: { en: 'Each case that an event stands in, once.', ru: 'Каждое дело, в которое входит событие, один раз.' },
  caveats: { en: 'What these numbers do not say', ru: 'Чего эти числа не говорят' },
  breakdown: {
    en: 'A unit with several values stands under each of them, so columns need not add up to the total.',
    ru: 'Единица с несколькими значениями стоит под каждым из них, поэтому столбцы могут не сходиться с итогом.',
  },
  sampling: {
    en: 'They count what was reported, recorded and accepted at this level. They are no estimate of all that happened; a rise can be a rise in reporting.',
    ru: 'Они считают то, о чём сообщили, что записано и принято на этом уровне. Это не оценка всего случившегося; рост может быть ростом сообщений.',
  },
  drafts: {
    en: 'Proposals that wait for a person, and disputed values, are not counted. Records that may be one and were not joined count as two.',
    ru: 'Предложения, ждущие решения, и оспоренные значения не считаются. Записи, которые могут быть одной, но не соединены, считаются за две.',
  },
  small: {
    en: 'Numbers below five can point to people: think before publishing them.',
    ru: 'Числа меньше пяти могут указать на людей: подумайте, прежде чем публиковать.',
  },
  year: { en: 'Year', ru: 'Год' },
  act: { en: 'Act', ru: 'Деяние' },
  place: { en: 'Place', ru: 'Место' },
  'victim-kind': { en: 'Kind of victim', ru: 'Кто потерпевший' },
  modality: { en: 'How it is told', ru: 'Как сообщается' },
  source: { en: 'Source', ru: 'Источник' },
  yearRule: {
    en: 'By the year of the first day on which the event can have begun.',
    ru: 'По году первого дня, в который событие могло начаться.',
  },
  noValue: { en: 'not recorded', ru: 'не записано' },
} as const satisfies Record<string, Phrase>;

/** Every number with its unit, its counting rule, and what it does not say. */
export function statisticsAnnex(statistics: Statistics, tongue: Tongue): Report {
  const { level, day, totals, without, groups, breakdowns } = statistics;
  let table = 0;
  const said = (words: Phrase): string => words[tongue];
  const units = ['events', 'acts', 'victims', 'cases'] as const;
  const blocks: ReportBlock[] = [
    heading(1, said(WORDS.totals)),
    {
      kind: 'table',
      number: ++table,
      caption: text(said(WORDS.totals)),
      header: [WORDS.unit, WORDS.number, WORDS.rule].map((words) => text(said(words))),
      rows: units.map((unit) => [
        text(said(WORDS[unit])),
        text(String(totals[unit])),
        text(said(WORDS[`${unit}Rule`])),
      ]),
    },
    heading(2, said(WORDS.caveats)),
    {
      kind: 'list',
      ordered: false,
      items: [
        ...[WORDS.sampling, WORDS.drafts, WORDS.breakdown, WORDS.small].map(said),
        withoutWords(without, groups, tongue),
      ].map((words): ReportBlock[] => [{ kind: 'paragraph', content: text(words) }]),
    },
    ...breakdowns.flatMap(({ name, rows }, i): ReportBlock[] => [
      heading(i + 3, said(WORDS[name])),
      {
        kind: 'paragraph',
        content: text([said(WORDS.breakdown), name === 'year' ? said(WORDS.yearRule) : ''].filter(Boolean).join(' ')),
      },
      {
        kind: 'table',
        number: ++table,
        caption: text(said(WORDS[name])),
        header: [WORDS[name], WORDS.events, WORDS.acts, WORDS.victims].map((words) => text(said(words))),
        rows: rows.map(({ value, events, acts, victims }) => [
          text(value === '' ? said(WORDS.noValue) : termLabel(value, tongue)),
          ...[events, acts, victims].map((count) => text(String(count))),
        ]),
      },
    ]),
  ];
  return {
    title: `${said(WORDS.title)}, ${dayWords(day, tongue)}`,
    language: tongue,
    date: day,
    level,
    blocks,
    notes: [],
    bibliography: [],
  };
}

function withoutWords(without: Statistics['without'], groups: number, tongue: Tongue): string {
  const { date, place, victim } = without;
  return tongue === 'en'
    ? `Of the events, ${date} have no date, ${place} no place and ${victim} no record of a victim; ${groups} have a group among their victims.`
    : `Из событий без даты ${date}, без места ${place}, без записи о потерпевшем ${victim}; с группой среди потерпевших ${groups}.`;
}

function heading(number: number, words: string): ReportBlock {
  return { kind: 'heading', level: 1, number: String(number), content: text(words) };
}
