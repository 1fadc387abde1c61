import type { CodePoints } from '../model/code-points.ts';
import type { Block } from '../model/document.ts';
import { FOREIGN_LETTERS, STOP_WORDS, TELLING_LETTERS } from './language-tables.ts';

/** Letters a block must have before a language is named. */
const LEAST_LETTERS = 20;

/** In Latin script a shorter text (a title with a name or two) needs so many small words to be told. */
const SHORT = 120;
const LEAST_SMALL_WORDS = 2;

/** Letters looked at; a block is in one language. */
const SAMPLE = 700;

/** The languages that have a small word. */
const TAGS_OF_WORD = new Map<string, string[]>();
for (const [tag, { words }] of Object.entries(STOP_WORDS))
  for (const word of words) TAGS_OF_WORD.set(word, [...(TAGS_OF_WORD.get(word) ?? []), tag]);

/** BCP 47 tag and, where it is not left to right, the direction of a text; empty where it cannot be told. */
export function blockLanguage(text: string): { readonly language?: string; readonly direction?: 'rtl' } {
  const language = languageOf(text);
  const rtl =
    /[\u0590-\u08FF\uFB1D-\uFDFD\uFE70-\uFEFC]/.test(text) &&
    mostly(text, /[\u0590-\u08FF\uFB1D-\uFDFD\uFE70-\uFEFC]/g);
  return { ...(language === undefined ? {} : { language }), ...(rtl ? { direction: 'rtl' as const } : {}) };
}

/** The language most of the body's letters are in. */
export function documentLanguage(blocks: readonly Block[], points: CodePoints): string | undefined {
  const letters = new Map<string, number>();
  for (const block of blocks) {
    if (block.language === undefined || block.kind === 'note') continue;
    letters.set(block.language, (letters.get(block.language) ?? 0) + block.end - block.start);
  }
  const best = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
  return best ?? languageOf(points.slice(0, Math.min(points.length, 4000)));
}

export function languageOf(text: string): string | undefined {
  const bare = text
    .slice(0, SAMPLE)
    .replace(/https?:\/\/\S+|\S+@\S+/g, ' ')
    .toLowerCase();
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS) return undefined;
  const cyrillic = (bare.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) / letters;
  const latin = (bare.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
  if (cyrillic < 0.5 && latin < 0.5) return undefined;
  const script = cyrillic >= 0.5 ? 'Cyrl' : 'Latn';
  const words = bare.replace(/[’ʻʼ‘`]/g, "'").match(/[\p{L}\p{M}']+/gu) ?? [];
  const leastHits = script === 'Latn' && letters < SHORT ? LEAST_SMALL_WORDS : 0;
  const scores = new Map<string, number>();
  const small = new Map<string, number>();
  for (const word of words) for (const tag of TAGS_OF_WORD.get(word) ?? []) small.set(tag, (small.get(tag) ?? 0) + 1);
  for (const [tag, table] of Object.entries(STOP_WORDS)) {
    const hits = small.get(tag) ?? 0;
    if (table.script !== script || hits < leastHits) continue;
    const telling = TELLING_LETTERS[tag];
    const marked = telling === undefined ? 0 : (bare.match(telling)?.length ?? 0);
    // A stop word is worth as much as three letters no sister language has.
    const foreign = FOREIGN_LETTERS[tag];
    const against = foreign === undefined ? 0 : (bare.match(foreign)?.length ?? 0);
    scores.set(tag, (hits * 3 + marked - against * 3) / Math.max(1, words.length));
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  return best === undefined || best[1] < 0.12 ? undefined : best[0];
}

function mostly(text: string, letters: RegExp): boolean {
  return (text.match(letters)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
