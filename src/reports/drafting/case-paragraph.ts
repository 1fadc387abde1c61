import type { StatementId } from '../../model/statement.ts';
import { englishSentence, subjectsOf } from './english.ts';
import type { EventFacts, Named } from './facts.ts';
import { russianSentence } from './russian.ts';

/** A sentence and the statements it rests on. */
export interface DraftedSentence {
  readonly text: string;
  readonly statements: readonly StatementId[];
  readonly sourceKey: string;
}

/** Order of steps on one day, or where no day is known. */
const STEP_ORDER = [
  'X',
  'A',
  'P.COMPLAINT',
  'P.INVEST',
  'P.CHARGE',
  'P.REMAND',
  'M',
  'P.TRIAL',
  'P.CONVICT',
  'S',
  'P.APPEAL',
  'P.UPHELD',
  'P.REVERSED',
  'P.RELEASE',
];

/** The events of one case as a paragraph: in order of time, one sentence for what happened alike to several people. */
export function caseParagraph(events: readonly EventFacts[], language: string): readonly DraftedSentence[] {
  const known = new Set<string>();
  return withoutVaguer(joined([...events].sort(inOrder))).map((facts, i, all) => {
    const text = language.startsWith('ru') ? russianSentence(facts) : englishSentence(facts, known, all[i - 1]);
    for (const { words } of subjectsOf(facts)) known.add(words);
    return { text, statements: facts.statements, sourceKey: facts.sourceKey };
  });
}

/** The same act, day, place and terms for several people is one sentence. */
function joined(events: readonly EventFacts[]): EventFacts[] {
  const groups = Map.groupBy(events, (facts) =>
    JSON.stringify([
      facts.act,
      facts.when?.edtf,
      facts.places.map(({ words }) => words),
      facts.basis,
      facts.span,
      facts.money,
      facts.days,
      facts.hours,
      facts.modality,
      facts.polarity,
      facts.speaker,
    ]),
  );
  return [...groups.values()].map(([first, ...rest]): EventFacts => {
    if (first === undefined) throw new TypeError('a group has a first member');
    const all = [first, ...rest];
    const merge = (role: 'victim' | 'accused'): readonly Named[] | undefined => {
      const named = all.flatMap(({ roles }) => roles[role] ?? []);
      return named.length === 0
        ? undefined
        : named.filter((one, i) => named.findIndex((other) => other.words === one.words) === i);
    };
    const [victim, accused] = [merge('victim'), merge('accused')];
    return {
      ...first,
      roles: {
        ...first.roles,
        ...(victim === undefined ? {} : { victim }),
        ...(accused === undefined ? {} : { accused }),
      },
      statements: all.flatMap(({ statements }) => statements),
    };
  });
}

/** "Sentenced to arrest" beside "sentenced to five days of arrest", same day and people: the first says nothing more. */
function withoutVaguer(events: readonly EventFacts[]): EventFacts[] {
  const bare = ({ span, money, days, hours }: EventFacts): boolean =>
    [span, money, days, hours].every((one) => one === undefined);
  const names = (facts: EventFacts): string =>
    subjectsOf(facts)
      .map(({ words }) => words)
      .sort()
      .join('|');
  return events.filter(
    (facts) =>
      !facts.act.startsWith('S.') ||
      !bare(facts) ||
      !events.some(
        (other) =>
          other.act === facts.act &&
          !bare(other) &&
          other.when?.edtf === facts.when?.edtf &&
          names(other) === names(facts),
      ),
  );
}

function inOrder(a: EventFacts, b: EventFacts): number {
  const day = (facts: EventFacts): string => facts.when?.from ?? '9999';
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : step(a.act) - step(b.act);
}

function step(act: string): number {
  const exact = STEP_ORDER.indexOf(act);
  return exact >= 0 ? exact : STEP_ORDER.indexOf(act.split('.')[0] ?? '');
}
