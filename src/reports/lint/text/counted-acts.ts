import { holdsNumber, NUMBER, numberOf } from './numbers.ts';

/** "14 people died": how many of whom underwent what. Offsets within the sentence. */
export interface CountedAct {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The counted noun, folded: people, persons and residents are one. */
  readonly noun: string;
  /** Name of the act: `kill`, `wound`, `detain`. */
  readonly act: string;
  readonly min: number;
  readonly max: number;
}

const ACTS: readonly (readonly [string, string])[] = [
  ['kill', 'killed|died|dead|shot dead|погибл[иа]|убит[ыо]?|умерл[иа]'],
  ['wound', 'wounded|injured|hurt|ранен[ыо]?|пострадал[иа]'],
  ['detain', 'detained|arrested|taken into custody|задержан[ыо]?|арестован[ыо]?'],
  ['fine', 'fined|оштрафован[ыо]?'],
  ['charge', 'charged|indicted'],
  ['convict', 'convicted|sentenced|found guilty|осужден[ыо]?|осуждён[ыо]?'],
  ['dismiss', 'dismissed|fired|laid off|sacked|уволен[ыо]?'],
  ['block', 'blocked|заблокирован[ыо]?'],
  ['gather', 'gathered|took part|attended|marched|rallied|собрал(?:ись|ось)|вышл[иа]'],
  ['extradite', 'extradited|deported|expelled|выдан[ыо]?'],
  ['close', 'closed|shut down|закрыт[ыо]?'],
];

const PEOPLE = /^(people|persons|person|individuals|residents|men and women|человека?|людей|лиц|жителей)$/iu;
const HEDGE =
  '(?<h>about|around|some|approximately|more than|over|at least|up to|nearly|almost|close to|fewer than|less than|около|более|свыше|не менее|до|примерно)\\s+(?:a\\s+total\\s+of\\s+)?';
const AUX =
  '(?:who\\s+)?(?:(?:were|was|had|have|has|been|are|being|also|later|briefly|reportedly|allegedly|then|subsequently|были|было)\\s+){0,4}';

/** Cheap look before the patterns: does a verb of the act stand in the sentence at all? */
const VERBS = new Map(ACTS.map(([act, verbs]) => [act, new RegExp(`(?:${verbs})(?![\\p{L}])`, 'iu')]));

const PATTERNS = ACTS.flatMap(([act, verbs]) => [
  {
    act,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,/-])(?:${HEDGE})?(?<n>${NUMBER})\\s+(?<noun>(?:[\\p{L}’'-]+\\s+){0,4}?)${AUX}(?:${verbs})(?![\\p{L}])`,
      'giu',
    ),
  },
  {
    act,
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${verbs})\\s+(?:a total of\\s+)?(?:${HEDGE})?(?<n>${NUMBER})\\s+(?<noun>(?:[\\p{L}’'-]+\\s+){0,3}?[\\p{L}’'-]+)(?=\\s+(?:in|on|at|near|after|during|for|who|when|outside|from|and|в|на|во|за|у)(?![\\p{L}])|[,.;]|$)`,
      'giu',
    ),
  },
]);

/** A hedge of "about" leaves a fifth on each side. */
const ABOUT = 0.2;

export function countedActs(sentence: string): readonly CountedAct[] {
  const found: CountedAct[] = [];
  if (!holdsNumber(sentence)) return found;
  const acts = new Set(ACTS.map(([act]) => act).filter((act) => VERBS.get(act)?.test(sentence)));
  for (const { act, pattern } of PATTERNS.filter((one) => acts.has(one.act)))
    for (const match of sentence.matchAll(pattern)) {
      const n = numberOf(match.groups?.['n'] ?? '');
      if (Number.isNaN(n) || (n >= 1900 && n <= 2100)) continue;
      const noun = headNoun(match.groups?.['noun'] ?? '');
      if (noun === undefined) continue;
      const words = match[0].trim();
      found.push({
        start: match.index,
        end: match.index + words.length,
        words,
        noun,
        act,
        ...bounds(n, match.groups?.['h']),
      });
    }
  return found.filter(
    (one) =>
      !found.some((other) => other !== one && other.act === one.act && other.start < one.start && other.end >= one.end),
  );
}

/** Absent where the words between number and verb are no counted noun ("5 million tenge were fined"). */
function headNoun(words: string): string | undefined {
  const list = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const head = list.at(-1);
  // "14 people died and 99 were wounded": the noun is carried over, and people are meant.
  if (head === undefined) return 'people';
  if (PEOPLE.test(head)) return 'people';
  if (
    /^(million|billion|thousand|percent|years?|months?|days?|weeks?|hours?|times?|others?|лет|года?|дней|месяц\p{L}*|and|of|the|were|was)$/u.test(
      head,
    )
  )
    return undefined;
  return head.replace(/(?<=\p{L}{3})(ies|es|s)$/u, '');
}

function bounds(n: number, hedge: string | undefined): { readonly min: number; readonly max: number } {
  switch (hedge?.toLowerCase()) {
    case undefined:
      return { min: n, max: n };
    case 'more than':
    case 'over':
    case 'at least':
    case 'более':
    case 'свыше':
    case 'не менее':
      // "more than 60" of 200 would be told otherwise.
      return { min: n, max: n * 1.5 };
    case 'up to':
    case 'fewer than':
    case 'less than':
    case 'до':
      return { min: n * 0.5, max: n };
    default:
      return { min: n * (1 - ABOUT), max: n * (1 + ABOUT) };
  }
}
