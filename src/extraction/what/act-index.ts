import type { ActLexicon, NounFrame, VerbFrame } from './frames.ts';

export interface ActIndex {
  readonly lexicon: ActLexicon;
  readonly verbs: ReadonlyMap<string, readonly VerbFrame[]>;
  readonly nouns: ReadonlyMap<string, readonly NounFrame[]>;
}

export function indexActs(lexicon: ActLexicon): ActIndex {
  const verbs = lexicon.verbs.toSorted((a, b) => conditionsOf(b) - conditionsOf(a));
  return { lexicon, verbs: byWord(verbs, 'verbs'), nouns: byWord(lexicon.nouns, 'nouns') };
}

/** How much a frame asks for: the narrower is tried before the wider. Words that must be there weigh most. */
function conditionsOf(frame: VerbFrame): number {
  const { particle, after, before, patient, context, agent, voice, negated } = frame;
  const given = (conditions: readonly unknown[]): number => conditions.filter((one) => one !== undefined).length;
  return 2 * given([particle, after, before, patient, negated]) + given([context, agent, voice]);
}

function byWord<K extends string, F extends Readonly<Record<K, string>>>(
  frames: readonly F[],
  key: K,
): Map<string, readonly F[]> {
  const map = new Map<string, F[]>();
  for (const frame of frames) {
    for (const word of frame[key].split(' ')) map.set(word, [...(map.get(word) ?? []), frame]);
  }
  return map;
}
