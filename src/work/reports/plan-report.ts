import type { EventQuery, RecordReader, View } from '../../record/contract.ts';
import { planOf } from '../../reports/drafting/plan.ts';
import { factsFor } from '../../reports/record-facts.ts';

export interface PlannedReport {
  readonly sections: readonly {
    readonly key: string;
    readonly country?: string;
    readonly right: string;
    readonly cases: number;
    readonly events: number;
  }[];
  /** Events that answer the question; `untold` of them name nobody. */
  readonly events: number;
  readonly untold: number;
}

/** The sections by country and right that the accepted events of a question give, to choose from before a draft is written. */
export async function planReport(reader: RecordReader, query: EventQuery, view: View): Promise<PlannedReport> {
  const { events, total } = await factsFor(reader, query, view);
  const { sections, left } = planOf(events);
  return {
    sections: sections.map(({ cases, ...section }) => ({ ...section, cases: cases.length })),
    events: total,
    untold: left,
  };
}
