import type { Statement } from '../../model/statement.ts';
import { valueWords } from '../../model/value-text.ts';
import { label as termLabel } from '../../model/vocabulary/terms.ts';
import { moneyWords, quantityWords, spanWords } from '../drafting/amount-words.ts';
import { englishSentence } from '../drafting/english.ts';
import { russianSentence } from '../drafting/russian.ts';
import { whenWords } from '../drafting/when-words.ts';
import type { Inline, Report, ReportBlock, ReportNote } from '../report.ts';
import { dayWords } from '../words.ts';
import type { Material, ToldEvent } from './material.ts';

export type Tongue = 'en' | 'ru';

export const FORM_LANGUAGES: readonly Tongue[] = ['en', 'ru'];

/** A phrase of a form in both languages. */
export type Phrase = Readonly<Record<Tongue, string>>;

const WORDS = {
  notRecorded: { en: 'not recorded', ru: 'не записано' },
  onFile: { en: 'On file with the organisation.', ru: 'Хранится в организации.' },
  nameless: { en: 'somebody whose name is not known at this level', ru: 'кто-то, чьё имя на этом уровне неизвестно' },
  note: { en: 'note', ru: 'прим.' },
  page: { en: 'p.', ru: 'с.' },
  field: { en: 'Field', ru: 'Поле' },
  recorded: { en: 'What the record holds', ru: 'Что записано' },
  made: {
    en: 'Filled from accepted statements of the record as known on',
    ru: 'Заполнено по принятым утверждениям архива по состоянию на',
  },
  above: {
    en: 'What lies above this level of confidentiality is left out. “Not recorded” means that the record holds nothing at this level; it does not mean that it did not happen.',
    ru: 'Сведения выше этого уровня секретности не включены. «Не записано» значит, что на этом уровне в архиве ничего нет; это не значит, что этого не было.',
  },
  left: {
    en: 'more events answer the question and did not fit; ask for a shorter time',
    ru: 'событий подходят под вопрос, но не поместились; сузьте период',
  },
} as const satisfies Record<string, Phrase>;

/** A form under way: its blocks, and one note for each set of statements that something rests on. */
export class Form {
  readonly #material: Material;
  readonly #notes: ReportNote[] = [];
  readonly #known = new Map<string, number>();
  readonly #blocks: ReportBlock[] = [];
  #headings = 0;
  #tables = 0;
  readonly tongue: Tongue;

  constructor(material: Material, tongue: Tongue) {
    this.#material = material;
    this.tongue = tongue;
  }

  heading(words: Phrase): void {
    this.#blocks.push({
      kind: 'heading',
      level: 1,
      number: String(++this.#headings),
      content: text(words[this.tongue]),
    });
  }

  under(words: string): void {
    this.#blocks.push({ kind: 'heading', level: 2, number: '', content: text(words) });
  }

  paragraph(...content: readonly (string | readonly Inline[])[]): void {
    this.#blocks.push({
      kind: 'paragraph',
      content: content.flatMap((part) => (typeof part === 'string' ? text(part) : part)),
    });
  }

  list(items: readonly (readonly Inline[])[]): void {
    this.#blocks.push({
      kind: 'list',
      ordered: false,
      items: items.map((content) => [{ kind: 'paragraph', content }]),
    });
  }

  table(caption: string, header: readonly string[], rows: readonly (readonly (string | readonly Inline[])[])[]): void {
    this.#blocks.push({
      kind: 'table',
      number: ++this.#tables,
      caption: text(caption),
      header: header.map(text),
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? text(cell) : cell))),
    });
  }

  /** Fields one under the other; a field of which the record holds nothing says so. */
  fields(caption: string, fields: readonly (readonly [label: Phrase, value: readonly Inline[]])[]): void {
    this.table(
      caption,
      [WORDS.field[this.tongue], WORDS.recorded[this.tongue]],
      fields.map(([label, value]) => [label[this.tongue], value.length === 0 ? this.notRecorded() : value]),
    );
  }

  notRecorded(): readonly Inline[] {
    return [{ kind: 'emphasis', content: text(WORDS.notRecorded[this.tongue]) }];
  }

  /** The best words of a property, or all of them, each with its note; nothing where nothing is recorded. */
  values(statements: readonly Statement[], ...props: readonly string[]): readonly Inline[] {
    const groups = Map.groupBy(
      statements.filter(({ prop }) => props.includes(prop)),
      (one) => this.words(one),
    );
    return [...groups]
      .filter(([words]) => words !== '')
      .flatMap(([words, own], i) => [...text(i === 0 ? words : `; ${words}`), ...this.mark(own)]);
  }

  /** A value in the words of the form's language. */
  words(statement: Statement): string {
    const { value, qualifiers, polarity } = statement;
    const { tongue } = this;
    const said = ((): string => {
      switch (value.type) {
        case 'code':
          return termLabel(value.code, tongue);
        case 'when':
          return whenWords(value.when, tongue)?.replace(/^(on|in) /, '') ?? value.when.edtf;
        case 'money':
          return moneyWords(value.money, tongue);
        case 'span':
          return spanWords(value.span, tongue) ?? value.span.duration;
        case 'quantity':
          return statement.prop === 'days' || statement.prop === 'hours'
            ? (quantityWords(value.quantity, statement.prop === 'days' ? 'day' : 'hour', tongue) ?? '')
            : valueWords(value, this.#material.label);
        default:
          return valueWords(value, (id) => this.#material.label(id) || WORDS.nameless[tongue]);
      }
    })();
    const more = [qualifiers?.post, qualifiers?.offence, qualifiers?.detail].filter(
      (one) => one !== undefined && one !== said,
    );
    const full = [said, ...more].filter(Boolean).join(', ');
    if (polarity === 'yes' || full === '') return full;
    if (polarity === 'unknown') return tongue === 'en' ? `not known whether: ${full}` : `неизвестно: ${full}`;
    return tongue === 'en' ? `not: ${full}` : `нет: ${full}`;
  }

  /** An event as a sentence, in the modality of its source, with the note of what it rests on. */
  sentence({ facts, statements }: ToldEvent): readonly Inline[] {
    const words = this.tongue === 'en' ? englishSentence(facts) : russianSentence(facts);
    return [...text(words), ...this.mark(statements)];
  }

  /** The mark of the note that tells where the statements stand; none where there are none. */
  mark(statements: readonly Statement[]): readonly Inline[] {
    if (statements.length === 0) return [];
    const content = this.#places(statements);
    const key = content.map((one) => ('text' in one ? one.text : '')).join('');
    let n = this.#known.get(key);
    if (n === undefined) {
      n = this.#notes.length + 1;
      this.#known.set(key, n);
      const sources = [...new Set(statements.flatMap(({ passages }) => passages.map(({ source }) => source)))];
      this.#notes.push({ n, content, sources });
    }
    return [{ kind: 'note', n }];
  }

  /** Source by source: its title, page and note, and the words as they stand there. */
  #places(statements: readonly Statement[]): readonly Inline[] {
    const { tongue } = this;
    const passages = statements.flatMap((one) => one.passages);
    const parts = [...Map.groupBy(passages, ({ source }) => source)].map(([source, own]) => {
      const row = this.#material.sources.get(source);
      // Words inside a longer quote of the same note are not quoted again.
      const whole = own.filter(
        ({ exact }, i) =>
          !own.some((other, j) => other.exact.includes(exact) && (other.exact.length > exact.length || j < i)),
      );
      const quotes = new Set(
        whole.map(({ exact, page, note }) => {
          const place = [
            page === undefined ? '' : `${WORDS.page[tongue]} ${page}`,
            note === undefined ? '' : `${WORDS.note[tongue]} ${note}`,
          ].filter(Boolean);
          return `${place.length === 0 ? '' : `${place.join(', ')}: `}“${plain(exact)}”`;
        }),
      );
      return `${plain(row?.title ?? row?.name ?? '')}, ${[...quotes].join('; ')}`;
    });
    if (statements.some(({ withheld, passages: own }) => withheld === 'source' || own.length === 0))
      parts.push(WORDS.onFile[tongue]);
    return text(parts.join(' '));
  }

  /** Titles the form, and says at its head what it is made of and what may be missing. */
  report(title: string): Report {
    const { level, day, left } = this.#material;
    const { tongue } = this;
    const head = [
      `${WORDS.made[tongue]} ${dayWords(day, tongue)}. ${WORDS.above[tongue]}`,
      ...(left === 0 ? [] : [`${left} ${WORDS.left[tongue]}.`]),
    ];
    return {
      title,
      language: tongue,
      date: day,
      level,
      blocks: [
        ...head.map(
          (words): ReportBlock => ({ kind: 'paragraph', content: [{ kind: 'emphasis', content: text(words) }] }),
        ),
        ...this.#blocks,
      ],
      notes: this.#notes,
      bibliography: [],
    };
  }
}

export function text(words: string): readonly Inline[] {
  return words === '' ? [] : [{ kind: 'text', text: plain(words) }];
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim() === '' ? words : words.replace(/\s+/g, ' ');
}
