import type { EntityId } from '../model/entity.ts';
import type { Level } from '../model/statement.ts';
import { compareNames } from '../names/compare.ts';
import type { RecordReader } from '../record/contract.ts';
import { shippedStyle } from '../reports/citations/shipped-style.ts';
import type { Finding, Severity } from '../reports/lint/finding.ts';
import { lintDocument } from '../reports/lint/lint-document.ts';
import type { CitedSource, CompareNames, LintOptions } from '../reports/lint/options.ts';
import { type Suppression, suppressionsFromJson } from '../reports/lint/suppressions.ts';
import type { Manuscript, ManuscriptFinding } from '../reports/manuscript/manuscript.ts';
import { parseManuscript } from '../reports/manuscript/parse.ts';
import { NO_RECORD } from '../reports/manuscript/record-port.ts';
import { resolveManuscript } from '../reports/manuscript/resolve.ts';
import { recordAnswers } from '../reports/record-answers.ts';
import { citedSources } from '../reports/record-sources.ts';
import type { Report } from '../reports/report.ts';
import { blockStarts, documentOf } from '../reports/report-document.ts';
import type { FileToRead, Read } from './deps.ts';

export type { Finding } from '../reports/lint/finding.ts';

export interface LintFileDeps {
  readonly read: Read;
  /** The record, where one is open: names that must not be printed, answers for a manuscript's blocks, what its sources say. */
  readonly record?: { readonly reader: RecordReader };
}

export interface LintFileInput extends FileToRead {
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** JSON of docs/lint.md. */
  readonly suppressions?: string;
  readonly published?: string;
  /** Level the report is meant for: names above it are findings. */
  readonly level: Level;
  /** YYYY-MM-DD, the day the record is asked. */
  readonly today: string;
}

export interface LintedFile {
  readonly findings: readonly Finding[];
  /** Faults of a manuscript as such, by line; empty for a foreign file. */
  readonly manuscript: readonly ManuscriptFinding[];
  /** Unsuppressed findings by severity; a manuscript's own faults count as errors. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Checks a report, ours (Markdown) or anybody's. Throws what reading throws, and `reports.bad-suppressions`. */
export async function lintFile(deps: LintFileDeps, input: LintFileInput): Promise<LintedFile> {
  const given = input.suppressions === undefined ? [] : suppressionsFromJson(input.suppressions);
  const options: LintOptions = {
    compareNames: asComparison,
    ...(input.severities === undefined ? {} : { severities: input.severities }),
    ...(input.published === undefined ? {} : { published: input.published }),
    ...(deps.record === undefined ? {} : { hiddenNames: await namesAbove(deps.record.reader, input.level) }),
  };
  if (!/\.(md|markdown)$/i.test(input.name)) {
    const document = await deps.read(input);
    return counted(lintDocument(document, { ...options, suppressions: given }), []);
  }
  const manuscript = parseManuscript(new TextDecoder().decode(input.bytes));
  const { language, level, asKnownOn = input.today } = manuscript.meta;
  const port =
    deps.record === undefined ? NO_RECORD : recordAnswers(deps.record.reader, { level }, { language, asKnownOn });
  const { report, findings } = await resolveManuscript(manuscript, port, await shippedStyle());
  const sources =
    deps.record === undefined
      ? new Map<number, readonly CitedSource[]>()
      : await citedSources(report, deps.record.reader, { level: input.level });
  const suppressions = [...given, ...placed(manuscript, report)];
  const published = input.published ?? manuscript.meta.date;
  const lint = lintDocument(documentOf(report), {
    ...options,
    suppressions,
    sourcesOf: (note) => sources.get(note) ?? [],
    ...(published === undefined ? {} : { published }),
  });
  return counted(lint, deps.record === undefined ? findings.filter(({ code }) => !NEEDS_RECORD.has(code)) : findings);
}

/** Without a record nothing can be said about what the record holds. */
const NEEDS_RECORD = new Set(['manuscript.unknown-source', 'manuscript.no-answer']);

const asComparison: CompareNames = (a, b) => {
  const { band } = compareNames(a, b);
  return band === 'same' ? 'same' : band === 'ask' ? 'unsure' : 'not the same';
};

/** A suppression stands for the first block after its line. */
function placed(manuscript: Manuscript, report: Report): readonly Suppression[] {
  const starts = blockStarts(report);
  return manuscript.suppressions.map(({ code, reason, line }) => {
    const block = starts.find((one) => one.line !== undefined && one.line > line);
    return block === undefined ? { code, reason } : { code, reason, start: block.start, end: block.end };
  });
}

/** Names of persons all of whose accepted names are above a level. */
async function namesAbove(reader: RecordReader, level: Level): Promise<readonly string[]> {
  const hidden = new Map<EntityId, string[]>();
  const shown = new Set<string>();
  for await (const { id, type, statements } of reader.everything({ level: 4 })) {
    if (type !== 'person') continue;
    for (const { prop, value, status, level: needed } of statements) {
      if (prop !== 'name' || value.type !== 'text' || (status !== 'accepted' && status !== 'draft')) continue;
      if (needed > level) hidden.set(id, [...(hidden.get(id) ?? []), value.text]);
      else shown.add(value.text);
    }
  }
  return [...hidden.values()].flat().filter((name) => !shown.has(name));
}

function counted(findings: readonly Finding[], manuscript: readonly ManuscriptFinding[]): LintedFile {
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  return {
    findings,
    manuscript,
    counts: { advice: count('advice'), warning: count('warning'), error: count('error') + manuscript.length },
  };
}
