import { term } from '../../model/vocabulary/terms.ts';
import { caseParagraph, type DraftedSentence } from './case-paragraph.ts';
import type { EventFacts } from './facts.ts';
import { planOf } from './plan.ts';

export interface DraftRequest {
  readonly title: string;
  readonly language: string;
  readonly date?: string;
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Keys of the plan's sections to write; all of them where absent. */
  readonly sections?: readonly string[];
}

const WORDS = {
  summary: { en: 'Summary', ru: 'Кратко' },
  check: {
    en: 'This summary was put together by Khronika from the sections below; rewrite it.',
    ru: 'Это резюме составлено программой из разделов ниже; перепишите его.',
  },
} as const;

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
      paragraphs: cases.map((one) => caseParagraph(one, request.language)),
    }));
  const leads = told.flatMap(({ paragraphs }) => paragraphs.slice(0, 1).map((paragraph) => paragraph.slice(0, 1)));
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
  return `${[head, ...summary, ...body, ...rest].join('\n\n')}\n`;
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
