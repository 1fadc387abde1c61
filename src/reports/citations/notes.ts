import { createRequire } from 'node:module';
import { reportsErrors } from '../errors.ts';
import type { Inline } from '../report.ts';
import type { CslItem } from './csl-item.ts';
import { inlinesOfHtml } from './html-inlines.ts';

/** One citation of the text: which note it stands in, and its parts. */
export interface Citation {
  /** Unique in the report. */
  readonly id: string;
  readonly note: number;
  readonly items: readonly { readonly id: string; readonly prefix: string; readonly suffix: string }[];
}

export interface CitationStyle {
  /** The CSL style file. */
  readonly style: string;
  /** CSL locale file for a language tag; English where there is none. */
  readonly locale: (language: string) => string;
}

export interface CitedText {
  /** Words of every citation, by its id: full, short or "Ibid." as its place asks. */
  readonly citations: ReadonlyMap<string, readonly Inline[]>;
  readonly bibliography: readonly (readonly Inline[])[];
}

interface Engine {
  updateItems(ids: readonly string[]): void;
  rebuildProcessorState(citations: readonly unknown[], mode: string): readonly (readonly [string, number, string])[];
  makeBibliography(): readonly [unknown, readonly string[]] | false;
}

interface Citeproc {
  readonly Engine: new (
    sys: { retrieveLocale(language: string): string; retrieveItem(id: string): CslItem | undefined },
    style: string,
    language: string,
    force: boolean,
  ) => Engine;
}

const LOCATORS: readonly (readonly [RegExp, string])[] = [
  [/^(?:pp?|с|стр)\.\s*/iu, 'page'],
  [/^(?:paras?|пп?)\.\s*/iu, 'paragraph'],
  [/^(?:secs?|разд)\.\s*/iu, 'section'],
  [/^(?:ch|chs|гл)\.\s*/iu, 'chapter'],
];

/**
 * Words of all citations, in order; made anew for the whole text, so that "Ibid." and short forms are right after
 * every edit. Ids without an item must have been taken out before. Throws `reports.style`.
 */
export function citedText(
  citations: readonly Citation[],
  items: ReadonlyMap<string, CslItem>,
  language: string,
  style: CitationStyle,
): CitedText {
  if (citations.length === 0) return { citations: new Map(), bibliography: [] };
  const engine = engineFor(items, language, style);
  engine.updateItems([...new Set(citations.flatMap(({ items: cited }) => cited.map(({ id }) => id)))]);
  const words = engine.rebuildProcessorState(
    citations.map(({ id, note, items: cited }) => ({
      citationID: id,
      citationItems: cited.map((item) => ({
        id: item.id,
        ...(item.prefix === '' ? {} : { prefix: `${item.prefix} ` }),
        ...locatorOf(item.suffix),
      })),
      properties: { noteIndex: note },
    })),
    'html',
  );
  const list = engine.makeBibliography();
  return {
    citations: new Map(words.map(([id, , html]) => [id, inlinesOfHtml(html)])),
    bibliography: list === false ? [] : list[1].map((html) => inlinesOfHtml(html)),
  };
}

function engineFor(items: ReadonlyMap<string, CslItem>, language: string, style: CitationStyle): Engine {
  const citeproc = createRequire(import.meta.url)('citeproc') as Citeproc;
  try {
    return new citeproc.Engine(
      { retrieveLocale: style.locale, retrieveItem: (id) => items.get(id) },
      style.style,
      language.startsWith('ru') ? 'ru-RU' : 'en-US',
      true,
    );
  } catch (cause) {
    throw reportsErrors.error('reports.style', {}, cause);
  }
}

function locatorOf(suffix: string): Record<string, string> {
  for (const [pattern, label] of LOCATORS)
    if (pattern.test(suffix)) return { locator: suffix.replace(pattern, ''), label };
  return suffix === '' ? {} : { suffix: `, ${suffix}` };
}
