import type { Messages } from './messages.ts';

/** A code of the vocabulary in the words of a language; the code itself where the vocabulary does not know it. */
export function codeLabel(code: string, _t: Messages): string {
  return code;
}

/** The act codes in the groups a list offers them in. */
export function actCodes(): readonly { readonly group: string; readonly codes: readonly string[] }[] {
  return [];
}
