import { term } from '../../model/vocabulary/terms.ts';
import { caseParagraph, type DraftedSentence } from './case-paragraph.ts';
import type { EventFacts } from './facts.ts';
import { planOf } from './plan.ts';

export interface DraftRequest {
  readonly title: string;
  readonly language: string;
  readonly date?: string;
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** The question that the events answer, as the blocks of the manuscript ask it. */
  readonly question?: Readonly<Partial<Record<'from' | 'to' | 'place', string>>>;
  /** Keys of the plan's sections to write; all of them where absent. */
  readonly sections?: readonly string[];
}

const WORDS = {
  summary: { en: 'Summary', ru: 'Кратко' },
  check: {
    en: 'This summary was put together by Khronika from the sections below; rewrite it.',
    ru: 'Это резюме составлено программой из разделов ниже; перепишите его.',
  },
  overview: { en: 'Where and what', ru: 'Где и что' },
  annex: { en: 'Annex: events in order', ru: 'Приложение: события по порядку' },
} as const;

/** Sections whose largest case is told in the summary. */
const MOST_LEADS = 7;
/** Sentences of a paragraph that gathers cases of one sentence each. */
const GATHERED = 4;

/**
 * A manuscript to edit: a section for every right, a paragraph for every case, every sentence with the statement it
 * rests on as its citation, so that the link stays while a person rewrites.
 */
export function draftManuscript(events: readonly EventFacts[], request: DraftRequest): string {
  const tongue = request.language.startsWith('ru') ? 'ru' : 'en';
  const { sections: wanted } = request;
  const plan = planOf(events);
  const told = plan.sections
    .filter(({ key }) => wanted === undefined || wanted.includes(key))
    .map(({ right, country, cases }) => ({
      title: capital(term(right)?.label[tongue] ?? right),
      country,
      largest: [...cases].sort((a, b) => b.length - a.length)[0],
      paragraphs: gathered(cases.map((one) => caseParagraph(one, request.language))),
    }));
  const leads = told
    .slice(0, MOST_LEADS)
    .flatMap(({ largest }) => (largest === undefined ? [] : [caseParagraph(largest, request.language).slice(0, 1)]));
  const head = [
    '---',
    `title: ${request.title.replace(/\n/g, ' ')}`,
    `language: ${request.language}`,
    ...(request.date === undefined ? [] : [`date: ${request.date}`]),
    `level: ${request.level}`,
    '---',
  ].join('\n');
  const summary = [
    `## ${WORDS.summary[tongue]} {-}`,
    `*${WORDS.check[tongue]}*`,
    ...leads.map((lead) => markdown(lead)),
  ];
  const body = told.flatMap(({ title, country, paragraphs }, i) => [
    ...(country === undefined || country === told[i - 1]?.country ? [] : [`## ${escaped(country)}`]),
    `${country === undefined ? '##' : '###'} ${title}`,
    ...paragraphs.map((paragraph) => markdown(paragraph)),
  ]);
  const { left } = plan;
  const rest =
    left === 0 ? [] : [`<!-- ${left} events in which nobody is named were left out; they are in the record. -->`];
  const asked = Object.entries(request.question ?? {}).map(([key, value]) => `${key}=${value}`);
  const question = asked.length === 0 ? '' : `{${asked.join(' ')}}`;
  const annex = [
    `## ${WORDS.overview[tongue]} {-}`,
    `::map${question}`,
    `::summary${question}`,
    `## ${WORDS.annex[tongue]} {-}`,
    `::table${question}`,
  ];
  return `${[head, ...summary, ...body, ...annex, ...rest].join('\n\n')}\n`;
}

/** Cases that are told in one sentence stand together, a few to a paragraph, where they follow each other. */
function gathered(paragraphs: readonly (readonly DraftedSentence[])[]): DraftedSentence[][] {
  const result: DraftedSentence[][] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const last = result.at(-1);
    if (paragraph.length === 1 && open && last !== undefined && last.length < GATHERED) last.push(...paragraph);
    else result.push([...paragraph]);
    open = paragraph.length === 1;
  }
  return result;
}

/** Sentences with citations; sentences in a row that rest on one source carry it once, at the last of them. */
function markdown(sentences: readonly DraftedSentence[]): string {
  return sentences
    .map(({ text, statements, sourceKey }, i) => {
      const last = sentences[i + 1]?.sourceKey !== sourceKey;
      const cite = last && statements[0] !== undefined ? ` [@${statements[0]}]` : '';
      return `${escaped(text).replace(/\.$/, '')}${cite}.`;
    })
    .join(' ');
}

/** Signs that Markdown would read; words of a source stay words. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&').replace(/:(?=[a-z])/gi, '\\:');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
