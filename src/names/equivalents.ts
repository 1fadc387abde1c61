import { namesErrors } from './errors.ts';
import { normaliseForSearch } from './letters.ts';

/** One name that goes by several words: a given name in several languages, a place before and after a renaming. */
export interface Equivalence {
  readonly forms: readonly EquivalentForm[];
  /** Where the statement that these are one name comes from. */
  readonly source: string;
}

export interface EquivalentForm {
  readonly text: string;
  /** EDTF dates between which the form was the official one, where known. */
  readonly since?: string;
  readonly until?: string;
}

export interface Equivalents {
  readonly list: readonly Equivalence[];
  /** Numbers in `list` by the search shadow of a form. */
  readonly byForm: ReadonlyMap<string, readonly number[]>;
}

/**
 * Reads a list: a line each, `source TAB form|form|…`; a form may carry bounds, `Новый Узень{/1993}`, as an EDTF
 * interval open on the side not known. Lines that begin with # are notes. Throws `names.table`.
 */
export function decodeEquivalents(text: string, part: string): Equivalents {
  const list: Equivalence[] = [];
  const byForm = new Map<string, number[]>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [source, forms] = line.split('\t');
    if (source === undefined || forms === undefined) throw namesErrors.error('names.table', { part });
    const equivalence: Equivalence = { source, forms: forms.split('|').map(decodeForm) };
    for (const form of equivalence.forms) {
      const key = equivalentKey(form.text);
      const known = byForm.get(key);
      if (known === undefined) byForm.set(key, [list.length]);
      else if (!known.includes(list.length)) known.push(list.length);
    }
    list.push(equivalence);
  }
  return { list, byForm };
}

function decodeForm(written: string): EquivalentForm {
  const match = /^(.*?)\{([^/}]*)\/([^}]*)\}$/.exec(written);
  if (match === null) return { text: written };
  const [, text = '', since = '', until = ''] = match;
  return { text, ...(since === '' ? {} : { since }), ...(until === '' ? {} : { until }) };
}

/** What a form is looked up by: its search shadow without spaces and hyphens. */
export function equivalentKey(text: string): string {
  return normaliseForSearch(text).replace(/[\s-]+/g, '');
}
