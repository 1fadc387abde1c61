import { casesOf } from './cases.ts';
import { subjectsOf } from './english.ts';
import type { EventFacts } from './facts.ts';
import { rightOfCase } from './rights.ts';

/** One section that a report can be made of: the cases of one country under one right. */
export interface PlanSection {
  /** Stands for it in a form: `R19`, or `Kazakhstan|R19` where there are several countries. */
  readonly key: string;
  /** Absent where all events lie in one country, or where it is not known. */
  readonly country?: string;
  /** Code of the vocabulary. */
  readonly right: string;
  readonly cases: readonly (readonly EventFacts[])[];
  readonly events: number;
}

export interface ReportPlan {
  /** By country, then by how many cases a right has. */
  readonly sections: readonly PlanSection[];
  /** Events in which nobody is named, or that only tell what was said or enacted. */
  readonly left: number;
}

/** The sections that the events of a record give: a proposal, which a person narrows. */
export function planOf(events: readonly EventFacts[]): ReportPlan {
  const telling = events.filter(isTold);
  const cases = casesOf(telling);
  const countryOf = (one: readonly EventFacts[]): string =>
    one.find(({ country }) => country !== undefined)?.country ?? '';
  const several = new Set(cases.map(countryOf).filter(Boolean)).size > 1;
  const sections = Map.groupBy(cases, (one) => `${several ? countryOf(one) : ''}|${rightOfCase(one)}`);
  const planned = [...sections].map(([key, members]): PlanSection => {
    const [country = '', right = ''] = key.split('|');
    const events = members.reduce((sum, one) => sum + one.length, 0);
    return country === ''
      ? { key: right, right, cases: members, events }
      : { key, country, right, cases: members, events };
  });
  planned.sort(
    (a, b) =>
      order(a.country ?? '\u{10ffff}', b.country ?? '\u{10ffff}') ||
      b.cases.length - a.cases.length ||
      order(a.right, b.right),
  );
  return { sections: planned, left: events.length - telling.length };
}

/** Acts, procedure, penalties and measures with somebody in them; what is said and what laws are made is for the person to tell. */
function isTold(facts: EventFacts): boolean {
  return /^[APSM]\./.test(facts.act) && subjectsOf(facts).length > 0;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
