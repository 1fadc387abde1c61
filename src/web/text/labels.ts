import { EVENT_FAMILIES, FAMILIES, isActCode, label, term } from '../../model/vocabulary/terms.ts';
import type { Messages } from './messages.ts';

/** A code of the vocabulary in the words of a language; the code itself where the vocabulary does not know it. */
export function codeLabel(code: string, t: Messages): string {
  const words = label(code, t.locale);
  if (term(code) === undefined || words === '') return code;
  return words.charAt(0).toLocaleUpperCase(t.locale) + words.slice(1);
}

/** The act codes in the groups a list offers them in. */
export function actCodes(): readonly { readonly group: string; readonly codes: readonly string[] }[] {
  return EVENT_FAMILIES.map((family) => ({
    group: family,
    codes: FAMILIES[family].map(({ code }) => code).filter(isActCode),
  }));
}

/** The codes that may stand where `code` stands: those of its family. */
export function codeChoices(code: string): readonly string[] {
  if (isActCode(code)) return actCodes().flatMap(({ codes }) => codes);
  const family = Object.values(FAMILIES).find((terms) => terms.some((row) => row.code === code));
  return family?.map((row) => row.code) ?? [code];
}
