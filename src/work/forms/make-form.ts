import { type EntityId, entityType } from '../../model/entity.ts';
import type { EventQuery, RecordReader, View } from '../../record/contract.ts';
import { caseFile } from '../../reports/forms/case-file.ts';
import { chronology } from '../../reports/forms/chronology.ts';
import { detentionQuestionnaire } from '../../reports/forms/detention.ts';
import type { Tongue } from '../../reports/forms/form.ts';
import { gather, type Material } from '../../reports/forms/material.ts';
import { pressAlert } from '../../reports/forms/press-alert.ts';
import { specialProcedures } from '../../reports/forms/special-procedures.ts';
import { statisticsAnnex } from '../../reports/forms/statistics.ts';
import { filesOf, type ReportFormat } from '../../reports/output/files.ts';
import type { Report } from '../../reports/report.ts';
import type { Progress } from '../deps.ts';
import { workErrors } from '../errors.ts';
import { sliceOfRecord } from '../exchange/slice-of-record.ts';
import { countStatistics } from './count-statistics.ts';

export { FORM_LANGUAGES } from '../../reports/forms/form.ts';

/** What of the record can be had as a document, and whether it tells of people that have to be named. */
export const FORMS = {
  'case-file': { people: 'one', about: 'Everything accepted of one person, statement by statement.' },
  'press-alert': { people: 'one', about: 'One page on what happened last to a person.' },
  'special-procedures': { people: 'some', about: 'A communication to the UN special procedures.' },
  'arbitrary-detention': { people: 'one', about: 'The questionnaire of the Working Group on Arbitrary Detention.' },
  chronology: { people: 'maybe', about: 'Events in order of time, all or of one person.' },
  statistics: { people: 'none', about: 'Counts with units, counting rules and what they do not say.' },
} as const satisfies Record<string, { readonly people: 'one' | 'some' | 'maybe' | 'none'; readonly about: string }>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

export interface FormRequest {
  readonly form: FormName;
  /** Persons, groups or organisations the form tells of. */
  readonly people: readonly EntityId[];
  readonly language: Tongue;
  readonly view: View;
  /** YYYY-MM-DD: printed as the day the record was asked. */
  readonly day: string;
  readonly formats: readonly ReportFormat[];
  /** Days between which events are told. */
  readonly from?: string;
  readonly to?: string;
}

export interface MadeForm {
  readonly title: string;
  /** By ending: `.docx`, `/index.html`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notes: number;
  /** Events that answer and did not fit; the document says so too. */
  readonly left: number;
}

/**
 * A document filled from accepted statements at one level; what the record does not hold stays open and is said. Throws
 * `work.form-people` where the people named do not fit the form.
 */
export async function makeForm(
  reader: RecordReader,
  request: FormRequest,
  progress: Progress = () => {},
): Promise<MadeForm> {
  const { form, formats } = request;
  await checkPeople(reader, request);
  progress('looking through', 0, 2);
  const { report, left } =
    form === 'statistics' ? { report: await statistics(reader, request), left: 0 } : await told(reader, request);
  progress('writing', 1, 2);
  const files = new Map<string, Uint8Array>();
  for (const format of formats) for (const [name, bytes] of await filesOf(report, format)) files.set(name, bytes);
  progress('writing', 1, 1);
  return { title: report.title, files, notes: report.notes.length, left };
}

async function checkPeople(reader: RecordReader, { form, people, view }: FormRequest): Promise<void> {
  const { people: wanted } = FORMS[form];
  const fits =
    wanted === 'one'
      ? people.length === 1
      : wanted === 'some'
        ? people.length > 0
        : wanted === 'none'
          ? people.length === 0
          : people.length < 2;
  const known = await Promise.all(
    people.map(
      async (id) => /^(person|group|org)$/.test(entityType(id)) && (await reader.entity(id, view)) !== undefined,
    ),
  );
  if (!fits || known.includes(false)) throw workErrors.error('work.form-people', { form });
}

async function statistics(reader: RecordReader, { view, day, language }: FormRequest): Promise<Report> {
  const slice = await sliceOfRecord(reader, { view, day, choice: 'accepted' });
  return statisticsAnnex(await countStatistics(slice), language);
}

async function told(
  reader: RecordReader,
  request: FormRequest,
): Promise<{ readonly report: Report; readonly left: number }> {
  const material = await materialFor(reader, request);
  const { form, people, language } = request;
  const [first] = people;
  if (form === 'special-procedures')
    return { report: specialProcedures(material, people, language), left: material.left };
  if (form === 'chronology' || first === undefined)
    return { report: chronology(material, language), left: material.left };
  const make = form === 'case-file' ? caseFile : form === 'press-alert' ? pressAlert : detentionQuestionnaire;
  return { report: make(material, first, language), left: material.left };
}

/** Events of the people, and the other events of the cases these stand in. */
async function materialFor(reader: RecordReader, request: FormRequest): Promise<Material> {
  const { form, people, view, day, from, to } = request;
  const time: EventQuery = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  // A submission tells of what was done to somebody; a case file of everything they took part in.
  const roles =
    form === 'case-file' || form === 'chronology'
      ? [undefined]
      : (['victim', 'accused', 'respondent', 'complainant'] as const);
  const own = people.flatMap((actor) =>
    roles.map((role): EventQuery => ({ ...time, actor, ...(role === undefined ? {} : { role }) })),
  );
  const question = { view, day, subjects: people, queries: people.length === 0 ? [time] : own };
  const material = await gather(reader, question);
  if (people.length === 0) return material;
  const cases = new Set(material.events.flatMap(({ facts }) => facts.inCase ?? []));
  if (cases.size === 0) return material;
  return gather(reader, {
    ...question,
    queries: [...own, ...[...cases].map((id): EventQuery => ({ ...time, case: id }))],
  });
}
