import { englishActLexicon } from '../languages/en/acts/lexicon.ts';
import { verbForms } from '../languages/en/inflect.ts';
import { englishSaying } from '../languages/en/says.ts';
import { type ActIndex, indexActs } from './act-index.ts';
import { HANDING } from './penalties/verbs.ts';
import type { VerbWords } from './verb-group.ts';

/** The English acts, found by word. */
export const englishActs: ActIndex = indexActs(englishActLexicon);

const OTHER_VERBS =
  'send attempt try threaten call demand urge request order fear plan want intend refuse fail manage continue be have get give hand impose oblige require serve pay award face sentence condemn place punish begin start receive owe total amount come';

const lemmas = new Map<string, string>();
const pasts = new Set<string>();
const participles = new Set<string>();
for (const verb of [
  ...englishActs.verbs.keys(),
  ...englishSaying.verbs.keys(),
  ...Object.keys(HANDING),
  ...OTHER_VERBS.split(' '),
]) {
  for (const [form, word] of verbForms(verb)) {
    if (!lemmas.has(word)) lemmas.set(word, verb);
    if (form === 'past' || form === 'participle') pasts.add(word);
    if (form === 'participle' || form === 'base') participles.add(word);
  }
}

for (const word of 'am is are was were been being'.split(' ')) lemmas.set(word, 'be');
for (const word of ['has', 'had', 'having']) lemmas.set(word, 'have');

/** Their past without an object is no passive: "the law went through", "five officers received between …". */
const NEVER_REDUCED = new Set(
  'break go come be become walk stand meet look get receive lose let leave spend turn'.split(' '),
);

const transitive = new Set<string>();
for (const verb of 'sentence condemn jail fine order oblige award punish place give hand send'.split(' '))
  for (const [, word] of verbForms(verb)) transitive.add(word);
for (const [verb, frames] of englishActs.verbs) {
  if (
    NEVER_REDUCED.has(verb) ||
    !frames.some((frame) => frame.particle === undefined && (frame.object !== undefined || frame.patient !== undefined))
  )
    continue;
  for (const [, word] of verbForms(verb)) transitive.add(word);
}

export const englishVerbWords: VerbWords = {
  isTransitive: (word) => transitive.has(word),
  lemma: (word) => lemmas.get(word),
  isPast: (word) => pasts.has(word),
  isPastOnly: (word) => pasts.has(word) && !participles.has(word),
};
