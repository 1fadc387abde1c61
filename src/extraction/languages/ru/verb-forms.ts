/** What a form of a Russian verb tells of the clause: who stands in which case beside it. */
export type VerbFormKind =
  | 'past'
  | 'present'
  | 'passive'
  | 'participle'
  | 'active-participle'
  | 'gerund'
  | 'infinitive';

export interface VerbForm {
  readonly lemma: string;
  readonly kind: VerbFormKind;
  readonly plural: boolean;
}

const FULL = 'ый ая ое ые ого ой ому ым ом ую ыми ых'.split(' ');
const SOFT = 'ий ая ее ие его ей ему им ем ую ими их'.split(' ');
const PLURAL_ENDING = /(?:ые|ие|ых|их|ыми|ими)$/u;

/**
 * Forms of one verb, from `infinitive`, `infinitive/passive` or `infinitive/passive/past`: "задержать",
 * "осудить/осужден", "вынести/вынесен/вынес". A verb in -ать has its passive in -ан. ё is written е.
 */
export function formsOf(entry: string): ReadonlyMap<string, VerbForm> {
  const [infinitive = '', given, irregular] = entry.split('/');
  const reflexive = infinitive.endsWith('ся') || infinitive.endsWith('сь');
  const bare = reflexive ? infinitive.slice(0, -2) : infinitive;
  const stem = bare.replace(/(?:ть|ти|чь)$/u, '');
  const passive = given || (/[ая]ть$/u.test(bare) && !reflexive ? `${stem}н` : undefined);
  const past = irregular || `${stem}л`;
  const forms = new Map<string, VerbForm>();
  const put = (word: string, kind: VerbFormKind, plural = false): void => {
    const lemma = infinitive;
    if (!forms.has(word)) forms.set(word, { lemma, kind, plural });
  };
  const back = (word: string): string => (!reflexive ? word : /[аеиоуыэюя]$/u.test(word) ? `${word}сь` : `${word}ся`);

  put(infinitive, 'infinitive');
  put(back(past), 'past');
  // пришел, пришла: the vowel goes with the feminine.
  const rest = past.endsWith('шел') ? past.slice(0, -2) : past.endsWith('л') ? past.slice(0, -1) : past;
  for (const ending of ['ла', 'ло']) put(back(rest + ending), 'past');
  put(back(`${rest}ли`), 'past', true);
  if (past.endsWith('л') && !past.endsWith('шел')) {
    put(back(`${rest}в`), 'gerund');
    put(back(`${rest}вши`), 'gerund');
    for (const ending of SOFT) put(back(`${rest}вш${ending}`), 'active-participle', PLURAL_ENDING.test(ending));
  }
  for (const [ending, plural] of presentEndings(bare)) put(back(ending), 'present', plural);
  if (passive !== undefined) {
    put(passive, 'passive');
    for (const ending of ['а', 'о']) put(passive + ending, 'passive');
    put(`${passive}ы`, 'passive', true);
    const full = passive.endsWith('н') ? `${passive}н` : passive;
    for (const ending of FULL) put(full + ending, 'participle', PLURAL_ENDING.test(ending));
  }
  return forms;
}

/** Third person of verbs in -овать and -ать, the conjugations that reports tell habits in. */
function presentEndings(infinitive: string): readonly (readonly [string, boolean])[] {
  if (/[ое]вать$/u.test(infinitive) && !/(?:девать|певать|бивать|зывать)$/u.test(infinitive)) {
    const stem = infinitive.replace(/[ое]вать$/u, 'у');
    return [
      [`${stem}ет`, false],
      [`${stem}ют`, true],
    ];
  }
  if (/ать$/u.test(infinitive)) {
    const stem = infinitive.slice(0, -2);
    return [
      [`${stem}ет`, false],
      [`${stem}ют`, true],
    ];
  }
  return [];
}

/** As the table of forms writes a word: lower case, ё as е. */
export function plainWord(lower: string): string {
  return lower.replaceAll('ё', 'е');
}
