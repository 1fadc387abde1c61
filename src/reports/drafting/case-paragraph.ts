import type { StatementId } from '../../model/statement.ts';
import { englishSentence, listed, subjectsOf } from './english.ts';
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
  const told = withoutVaguer(joined([...events].sort(inOrder)));
  const sentences: DraftedSentence[] = [];
  for (const [i, facts] of told.entries()) {
    const before = told[i - 1];
    const russian = language.startsWith('ru');
    const text = russian
      ? russianSentence(facts, before)
      : withoutSameDayTwice(englishSentence(facts, known, before), sentences);
    for (const { words } of subjectsOf(facts)) known.add(words);
    const last = sentences.at(-1);
    const whole =
      russian || last === undefined || before === undefined || !isOneStory(before, facts)
        ? undefined
        : inOneSentence(last.text, text, facts, before);
    if (whole !== undefined && last !== undefined)
      sentences[sentences.length - 1] = {
        ...last,
        text: whole,
        statements: [...last.statements, ...facts.statements],
      };
    else sentences.push({ text, statements: facts.statements, sourceKey: facts.sourceKey });
  }
  return sentences;
}

/** Plain facts about the same people from one source. */
function isOneStory(a: EventFacts, b: EventFacts): boolean {
  const names = (facts: EventFacts): string =>
    subjectsOf(facts)
      .map(({ words }) => words)
      .join('|');
  return (
    a.sourceKey === b.sourceKey &&
    names(a) === names(b) &&
    [a, b].every(({ modality, polarity, speaker }) => modality === 'm.fact' && polarity === 'yes' && !speaker)
  );
}

/** A third fact of one day does not begin as the second did. */
function withoutSameDayTwice(text: string, sentences: readonly DraftedSentence[]): string {
  return sentences.at(-1)?.text.startsWith('On the same day,') === true
    ? text.replace(/^On the same day,/u, 'Also on that day,')
    : text;
}

/**
 * "X was convicted …" and "On the same day, X was sentenced …" are one sentence, and so are two facts of X without a day
 * and in one place. Three would be too long.
 */
function inOneSentence(before: string, after: string, facts: EventFacts, earlier: EventFacts): string | undefined {
  const undated = facts.when === undefined && earlier.when === undefined;
  const clause = before.replace(/^(?:(?:On|In|Between|Around|Not)\s[^,]+|(?:On the same|Also on that) day), /u, '');
  const names = subjectsOf(facts).map(({ words }) => words);
  const isTold = [listed(names), listed(names.map((one) => one.split(' ').at(-1) ?? one))].some((who) =>
    [`${who} was `, `${who} were `].some((start) => clause.toLowerCase().startsWith(start.toLowerCase())),
  );
  const match = /^(On the same day, |Also on that day, )?.+? (was|were) (.+)\.$/u.exec(after);
  const [, sameDay, be = '', rest = ''] = match ?? [];
  if (!isTold || match === null || (sameDay === undefined && !undated)) return undefined;
  if (!before.includes(` ${be} `) || / and (?!“)\S+ed /u.test(before)) return undefined;
  const place = facts.places[0];
  const told = place === undefined ? '' : ` in ${place.words}`;
  const short = told !== '' && before.includes(told) && rest.endsWith(told) ? rest.slice(0, -told.length) : rest;
  return `${before.slice(0, -1)} and ${short}.`;
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
