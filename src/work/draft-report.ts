import type { Level } from '../model/statement.ts';
import type { EventQuery, RecordReader } from '../record/contract.ts';
import { draftManuscript } from '../reports/drafting/draft-manuscript.ts';
import { factsFor } from '../reports/record-facts.ts';

export interface DraftReportInput {
  readonly title: string;
  readonly language: string;
  readonly level: Level;
  readonly date?: string;
  readonly query?: EventQuery;
  /** Keys of the plan's sections to write (`planReport`); all of them where absent. */
  readonly sections?: readonly string[];
}

export interface DraftedReport {
  readonly manuscript: string;
  readonly events: number;
  /** Events that answer the question and did not fit. */
  readonly left: number;
}

/** A manuscript to edit, from the accepted events of the record: a section a right, a paragraph a case, a citation a sentence. */
export async function draftReport(reader: RecordReader, input: DraftReportInput): Promise<DraftedReport> {
  const { events, total } = await factsFor(reader, input.query ?? {}, { level: input.level });
  const manuscript = draftManuscript(events, {
    title: input.title,
    language: input.language,
    level: input.level,
    ...(input.date === undefined ? {} : { date: input.date }),
    question: {
      ...(input.query?.from === undefined ? {} : { from: input.query.from }),
      ...(input.query?.to === undefined ? {} : { to: input.query.to }),
      ...(input.query?.place === undefined ? {} : { place: input.query.place }),
    },
    ...(input.sections === undefined ? {} : { sections: input.sections }),
  });
  return { manuscript, events: events.length, left: Math.max(0, total - events.length) };
}
