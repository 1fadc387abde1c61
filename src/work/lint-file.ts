import type { Level } from '../model/statement.ts';
import type { RecordReader } from '../record/contract.ts';
import type { Finding, Severity } from '../reports/lint/finding.ts';
import { lintDocument } from '../reports/lint/lint-document.ts';
import type { LintOptions } from '../reports/lint/options.ts';
import { suppressionsFromJson } from '../reports/lint/suppressions.ts';
import { type LinedFinding, lintManuscript } from '../reports/lint-manuscript.ts';
import type { ManuscriptFinding } from '../reports/manuscript/manuscript.ts';
import { recordLintFacts } from '../reports/record-lint-facts.ts';
import type { FileToRead, Read } from './deps.ts';
import { nameComparison } from './name-comparison.ts';

export type { LinedFinding } from '../reports/lint-manuscript.ts';

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
  /** Level a foreign report is meant for: names above it are findings. A manuscript says its own. */
  readonly level: Level;
  /** YYYY-MM-DD, the day the record is asked. */
  readonly today: string;
}

export interface LintedFile {
  readonly findings: readonly LinedFinding[];
  /** Faults of a manuscript as such, by line; empty for a foreign file. */
  readonly manuscript: readonly ManuscriptFinding[];
  /** Unsuppressed findings by severity; a manuscript's own faults count as errors. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Checks a report, ours (Markdown) or anybody's. Throws what reading throws, and `reports.bad-suppressions`. */
export async function lintFile(deps: LintFileDeps, input: LintFileInput): Promise<LintedFile> {
  const options: LintOptions = {
    compareNames: nameComparison,
    suppressions: input.suppressions === undefined ? [] : suppressionsFromJson(input.suppressions),
    ...(input.severities === undefined ? {} : { severities: input.severities }),
    ...(input.published === undefined ? {} : { published: input.published }),
  };
  const reader = deps.record?.reader;
  if (/\.(md|markdown)$/i.test(input.name)) {
    const text = new TextDecoder().decode(input.bytes);
    const { lint, findings } = await lintManuscript(text, reader, { ...options, today: input.today });
    return counted(lint, findings);
  }
  const facts = reader === undefined ? {} : await recordLintFacts(reader, input.level);
  return counted(lintDocument(await deps.read(input), { ...options, ...facts }), []);
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
