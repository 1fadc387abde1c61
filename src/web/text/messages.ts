import { readFileSync } from 'node:fs';
import { formatParts, type Node, parseMessage } from './icu.ts';

export const LOCALES = ['en', 'ru', 'kk'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language by its own name. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

export type Args<T> = Readonly<Record<string, T | string | number>>;

/** The interface's words in one language. A text missing from a catalogue comes out in English; a test finds it. */
export interface Messages {
  readonly locale: Locale;
  (id: string, args?: Args<string>): string;
  /** As parts, so that an argument may be an element. */
  readonly rich: <T>(id: string, args: Args<T>) => (T | string)[];
  readonly has: (id: string) => boolean;
}

const catalogues = new Map<Locale, Readonly<Record<string, string>>>();

/** The texts of `locales/LOCALE.json` by id. */
export function catalogue(locale: Locale): Readonly<Record<string, string>> {
  let found = catalogues.get(locale);
  if (found === undefined) {
    found = JSON.parse(readFileSync(new URL(`../../../locales/${locale}.json`, import.meta.url), 'utf8')) as Readonly<
      Record<string, string>
    >;
    catalogues.set(locale, found);
  }
  return found;
}

const made = new Map<Locale, Messages>();

export function messages(locale: Locale): Messages {
  let found = made.get(locale);
  if (found === undefined) {
    found = make(locale);
    made.set(locale, found);
  }
  return found;
}

function make(locale: Locale): Messages {
  const parsed = new Map<string, readonly Node[]>();
  const nodes = (id: string): readonly Node[] => {
    let found = parsed.get(id);
    if (found === undefined) {
      found = parseMessage(catalogue(locale)[id] ?? catalogue('en')[id] ?? id);
      parsed.set(id, found);
    }
    return found;
  };
  const t = (id: string, args: Args<string> = {}) => formatParts(nodes(id), args, locale).join('');
  return Object.assign(t, {
    locale,
    rich: <T>(id: string, args: Args<T>) => formatParts<T>(nodes(id), args, locale),
    has: (id: string) => catalogue('en')[id] !== undefined,
  });
}

/** The first of our languages that a browser's `Accept-Language` names; English otherwise. */
export function localeFor(acceptLanguage: string | undefined): Locale {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    const found = LOCALES.find((locale) => locale === tag);
    if (found !== undefined) return found;
  }
  return 'en';
}
