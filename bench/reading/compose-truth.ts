import { ENGLISH, RUSSIAN, type SentenceBank } from './sentences.ts';

/** A document whose every paragraph, mark and note is known. In texts `{{n}}` stands where the mark of note n does. */
export interface TruthDocument {
  readonly id: string;
  readonly language: 'en' | 'ru';
  readonly layout: TruthLayout;
  readonly blocks: readonly TruthBlock[];
  /** Text of note n at index n - 1. */
  readonly notes: readonly string[];
}

export interface TruthLayout {
  readonly notes: 'footnotes' | 'endnotes';
  readonly columns: 1 | 2;
  readonly justified: boolean;
  /** Half-points, as Word counts. */
  readonly size: number;
  readonly font: string;
  readonly header?: string;
  readonly footer: boolean;
  /** Paragraphs without space between them, first line indented. */
  readonly indented: boolean;
}

export interface TruthBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'table';
  readonly level?: number;
  readonly number?: string;
  readonly text?: string;
  readonly rows?: readonly (readonly string[])[];
}

const LAYOUTS: readonly TruthLayout[] = [
  {
    notes: 'footnotes',
    columns: 1,
    justified: false,
    size: 22,
    font: 'Liberation Serif',
    header: 'Valley Press Review',
    footer: true,
    indented: false,
  },
  { notes: 'footnotes', columns: 1, justified: true, size: 24, font: 'DejaVu Sans', footer: true, indented: false },
  {
    notes: 'endnotes',
    columns: 1,
    justified: false,
    size: 22,
    font: 'Liberation Sans',
    header: 'Annual survey',
    footer: true,
    indented: false,
  },
  {
    notes: 'footnotes',
    columns: 2,
    justified: true,
    size: 20,
    font: 'Liberation Serif',
    header: 'Survey of the year',
    footer: true,
    indented: false,
  },
  {
    notes: 'footnotes',
    columns: 1,
    justified: true,
    size: 23,
    font: 'Liberation Serif',
    footer: false,
    indented: true,
  },
  {
    notes: 'endnotes',
    columns: 1,
    justified: true,
    size: 21,
    font: 'DejaVu Serif',
    header: 'Notes from the courts',
    footer: true,
    indented: true,
  },
];

/** Twelve documents, six in English and six in Russian, each layout once in both. */
export function composeTruth(): readonly TruthDocument[] {
  return (['en', 'ru'] as const).flatMap((language, half) =>
    LAYOUTS.map((layout, i) => new Composer(language, layout, 1 + i + half * 100).compose(`${language}-${i + 1}`)),
  );
}

class Composer {
  readonly #bank: SentenceBank;
  readonly #language: 'en' | 'ru';
  readonly #layout: TruthLayout;
  readonly #notes: string[] = [];
  #state: number;
  #last = '';

  constructor(language: 'en' | 'ru', layout: TruthLayout, seed: number) {
    this.#language = language;
    this.#bank = language === 'en' ? ENGLISH : RUSSIAN;
    this.#layout = layout;
    this.#state = seed * 7919 + 17;
  }

  compose(id: string): TruthDocument {
    const blocks: TruthBlock[] = [{ kind: 'heading', level: 1, text: this.#pick(this.#bank.titles) }];
    const headings = this.#shuffled(this.#bank.headings).slice(0, 4);
    for (const [i, heading] of headings.entries()) {
      const number = `${i + 1}`;
      blocks.push({ kind: 'heading', level: 2, number, text: heading });
      const paragraphs = 3 + this.#below(3);
      for (let p = 0; p < paragraphs; p++) blocks.push({ kind: 'paragraph', text: this.#paragraph(headings.length) });
      if (i === 1) blocks.push({ kind: 'table', rows: this.#bank.table });
      if (i >= 2) {
        const items = this.#shuffled(this.#bank.items).slice(0, 3 + this.#below(2));
        const counted = i === 3;
        for (const [at, item] of items.entries())
          blocks.push({
            kind: 'item',
            level: 1,
            ...(counted ? { number: String(at + 1) } : {}),
            text: this.#fill(item) + (at === items.length - 1 ? this.#mark() : ''),
          });
        blocks.push({ kind: 'paragraph', text: this.#paragraph(headings.length) });
      }
    }
    return { id, language: this.#language, layout: this.#layout, blocks, notes: this.#notes };
  }

  #paragraph(sections: number): string {
    const sentences = this.#shuffled(this.#bank.sentences).slice(0, 3 + this.#below(5));
    return sentences
      .map((sentence, i) => {
        let text = this.#fill(sentence);
        if (this.#below(9) === 0)
          text = text.replace(/([.])$/, ` ${this.#bank.see.replace('{s}', String(1 + this.#below(sections)))}$1`);
        // Most marks stand after the full stop, some after a comma or the bare word inside.
        if (this.#below(5) > 1) return text;
        const inside = this.#below(4) === 0 && i > 0 ? /^(.{25,80}?[\p{L}»”],)( )/u.exec(text) : null;
        return inside === null
          ? text + this.#mark()
          : text.slice(0, inside[1]?.length) + this.#mark() + text.slice(inside[1]?.length);
      })
      .join(' ');
  }

  #mark(): string {
    const roll = this.#below(10);
    const cites = this.#last !== '';
    let note: string;
    if (roll < 2 && cites) note = this.#bank.ibid;
    else if (roll < 4) {
      note = this.#fill(this.#pick(this.#bank.prose));
      this.#last = '';
    } else {
      note = this.#fill(this.#pick(this.#bank.notes));
      this.#last = note;
    }
    this.#notes.push(note);
    return `{{${this.#notes.length}}}`;
  }

  #fill(text: string): string {
    const values: Readonly<Record<string, () => string>> = {
      d: () => String(1 + this.#below(28)),
      dd: () => String(1 + this.#below(28)),
      mm: () => String(1 + this.#below(12)),
      m: () => this.#pick(this.#bank.months),
      y: () => String(2009 + this.#below(11)),
      n: () => String(3 + this.#below(60)),
      n2: () => String(2 + this.#below(18)),
      art: () => String(100 + this.#below(300)),
      sum: () => (this.#language === 'en' ? `${100 + this.#below(900)}.000` : `${100 + this.#below(900)} 000`),
      person: () => this.#pick(this.#bank.people),
      place: () => this.#pick(this.#bank.places),
      title: () => this.#pick(this.#bank.titles),
      url: () => this.#url(),
    };
    return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key]?.() ?? whole);
  }

  #url(): string {
    const hosts = ['press.example.org', 'www.valley-court.example.kz', 'adilwatch.example.net', 'news.example.com'];
    const tails = [
      () =>
        `/news/${2010 + this.#below(9)}/${1 + this.#below(12)}/statement-of-the-union-on-the-closing-of-four-papers.html`,
      () => `/index.php?module=news&newsid=${10_000 + this.#below(90_000)}`,
      () => `/${this.#below(900)}`,
      () =>
        `/uploads/${this.#below(9)}/0/${this.#below(9)}/report_on_unannounced_inspections_${2010 + this.#below(9)}.pdf`,
    ];
    return `http://${this.#pick(hosts)}${this.#pick(tails)()}`;
  }

  #below(limit: number): number {
    // xorshift32: the same documents on every machine.
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  #pick<T>(values: readonly T[]): T {
    const value = values[this.#below(values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  #shuffled<T>(values: readonly T[]): readonly T[] {
    return values
      .map((value) => ({ value, at: this.#below(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }
}
