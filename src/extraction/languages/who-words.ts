import type { EntityType } from '../../model/entity.ts';

export type Sex = 'female' | 'male';

/** A noun for a person: `editor`, `wife`, `pastor`. */
export interface RoleNoun {
  /** Occupation code of the vocabulary. */
  readonly code?: string;
  readonly sex?: Sex;
  /** `post`: holds a place in an organisation; `kin`: a relation; `title`: only before a name; `plain`: any other. */
  readonly sort: 'post' | 'occupation' | 'kin' | 'title' | 'plain';
}

/** A noun that tells what an organisation, place or thing with a name is. */
export interface HeadNoun {
  readonly type: EntityType;
  /** Code of the vocabulary (`O.COURT`, `place.street`); absent for names of other things (laws, days, prizes). */
  readonly kind?: string;
}

/** `word: spec` lines: `words, parted by commas | sort | code | sex`. */
export function roleTable(text: string): ReadonlyMap<string, RoleNoun> {
  const table = new Map<string, RoleNoun>();
  for (const line of text.split('\n')) {
    const [words = '', sort = '', code = '', sex = ''] = line.split('|').map((part) => part.trim());
    for (const word of words.split(',').map((part) => part.trim())) {
      if (word === '') continue;
      table.set(word, {
        sort: sort as RoleNoun['sort'],
        ...(code === '' ? {} : { code }),
        ...(sex === '' ? {} : { sex: sex === 'f' ? 'female' : 'male' }),
      });
    }
  }
  return table;
}

/** `kind: words, parted by commas` lines; a kind that starts with `O` is of organisations, `place` of places, `object` of objects. */
export function headTable(text: string): ReadonlyMap<string, HeadNoun> {
  const table = new Map<string, HeadNoun>();
  for (const line of text.split('\n')) {
    const at = line.indexOf(':');
    if (at < 0) continue;
    const kind = line.slice(0, at).trim();
    const type: EntityType = kind.startsWith('O')
      ? 'org'
      : kind.startsWith('place')
        ? 'place'
        : kind.startsWith('norm')
          ? 'norm'
          : 'object';
    for (const word of line.slice(at + 1).split(',')) {
      if (word.trim() !== '')
        table.set(word.trim(), { type, ...(kind === 'other' || kind === 'norm' ? {} : { kind }) });
    }
  }
  return table;
}
