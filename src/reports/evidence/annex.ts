import { term } from '../../model/vocabulary/terms.ts';
import type { Inline, Report, ReportBlock } from '../report.ts';
import { dayWords } from '../words.ts';
import type { Claim } from './claims.ts';

const WORDS = {
  title: { en: 'Evidence annex', ru: 'Доказательства' },
  sentences: { en: 'Sentences and what they rest on', ru: 'Фразы и на чём они стоят' },
  sources: { en: 'Sources', ru: 'Источники' },
  note: { en: 'note', ru: 'прим.' },
  onFile: { en: 'On file with the organisation.', ru: 'Хранится в организации.' },
  whole: { en: 'The source as a whole.', ru: 'Источник в целом.' },
  check: {
    en: 'The sums below are SHA-256 of the files as they were received; "sha256sum -c SHA256SUMS" checks them.',
    ru: 'Ниже — суммы SHA-256 файлов в том виде, в каком они получены; их проверяет «sha256sum -c SHA256SUMS».',
  },
  none: { en: 'Nothing in the record is cited for this sentence.', ru: 'Для этой фразы в архиве ничего не указано.' },
} as const;

/** The annex of a report as a report of its own: sentence by sentence its statements, quotes and sources, then the sums. */
export function annexOf(report: Report, claims: readonly Claim[]): Report {
  const tongue = report.language.startsWith('ru') ? 'ru' : 'en';
  return {
    title: `${WORDS.title[tongue]}: ${report.title}`,
    language: report.language,
    level: report.level,
    ...(report.date === undefined ? {} : { date: report.date }),
    blocks: [
      heading('1', WORDS.sentences[tongue]),
      ...claims.flatMap((claim) => claimBlocks(claim, tongue)),
      heading('2', WORDS.sources[tongue]),
      { kind: 'paragraph', content: text(WORDS.check[tongue]) },
      {
        kind: 'table',
        number: 1,
        caption: text(WORDS.sources[tongue]),
        header: [
          text(tongue === 'en' ? 'Source' : 'Источник'),
          text('SHA-256'),
          text(tongue === 'en' ? 'Recorded' : 'Записан'),
        ],
        rows: sourceRows(claims, report.language),
      },
    ],
    notes: [],
    bibliography: [],
  };
}

function sourceRows(claims: readonly Claim[], language: string): (readonly (readonly Inline[])[])[] {
  const known = new Map(
    claims.flatMap(({ sources }) => sources.flatMap(({ row }) => (row === undefined ? [] : [[row.id, row] as const]))),
  );
  return [...known.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => [text(row.title ?? row.name), text(row.sha256), text(dayWords(row.addedAt, language))]);
}

function claimBlocks(claim: Claim, tongue: 'en' | 'ru'): ReportBlock[] {
  const marks = claim.notes.map((n) => `${WORDS.note[tongue]} ${n}`).join(', ');
  const items: ReportBlock[][] = [];
  for (const statement of claim.statements) {
    const modality = term(statement.modality)?.label[tongue] ?? statement.modality;
    const value =
      statement.value.type === 'code' ? (term(statement.value.code)?.label[tongue] ?? statement.value.code) : '';
    items.push([
      {
        kind: 'paragraph',
        content: text(`${statement.id}: ${statement.prop}${value === '' ? '' : ` ${value}`} (${modality})`),
      },
    ]);
  }
  for (const { row, passages } of claim.sources) {
    if (row === undefined) items.push([{ kind: 'paragraph', content: text(WORDS.onFile[tongue]) }]);
    else {
      const name: Inline = { kind: 'emphasis', content: text(row.title ?? row.name) };
      if (passages.length === 0)
        items.push([{ kind: 'paragraph', content: [name, ...text(`: ${WORDS.whole[tongue]}`)] }]);
      for (const passage of passages) {
        const place = [
          passage.page === undefined ? '' : `p. ${passage.page}`,
          passage.note === undefined ? '' : `${WORDS.note[tongue]} ${passage.note}`,
          `${passage.start}–${passage.end}`,
        ]
          .filter(Boolean)
          .join(', ');
        items.push([{ kind: 'paragraph', content: [name, ...text(` (${place}): “${passage.exact}”`)] }]);
      }
    }
  }
  return [
    { kind: 'paragraph', content: [{ kind: 'strong', content: text(claim.sentence) }, ...text(` (${marks})`)] },
    items.length === 0
      ? { kind: 'paragraph', content: text(WORDS.none[tongue]) }
      : { kind: 'list', ordered: false, items },
  ];
}

function heading(number: string, words: string): ReportBlock {
  return { kind: 'heading', level: 1, number, content: text(words) };
}

function text(words: string): readonly Inline[] {
  return [{ kind: 'text', text: words.replace(/\s+/g, ' ') }];
}
