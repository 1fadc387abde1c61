import type { RecordReader } from '../record/contract.ts';
import { type FilledManuscript, fillManuscript, viewOf } from './fill-manuscript.ts';
import type { Finding } from './lint/finding.ts';
import { lintDocument } from './lint/lint-document.ts';
import type { LintOptions } from './lint/options.ts';
import type { Suppression } from './lint/suppressions.ts';
import type { ManuscriptFinding } from './manuscript/manuscript.ts';
import { type Written, writtenPlace } from './manuscript/written-place.ts';
import { recordLintFacts } from './record-lint-facts.ts';
import { citedSources } from './record-sources.ts';
import { type LinedPlace, linedDocument } from './report-document.ts';

/** What lint says, with the place in the manuscript where it can be mended. */
export interface LinedFinding extends Finding {
  /** From 1; absent where the words come from nowhere in the manuscript. */
  readonly line?: number;
  /** The quoted words in the manuscript's own text, where they stand in it once. */
  readonly written?: Written;
}

export interface LintedManuscript extends FilledManuscript {
  readonly lint: readonly LinedFinding[];
  /** Faults of the manuscript itself. */
  readonly findings: readonly ManuscriptFinding[];
}

/** Without a record nothing can be said about what the record holds. */
const NEEDS_RECORD = new Set(['manuscript.unknown-source', 'manuscript.no-answer']);

/** Fills a manuscript and checks it: against itself and, where a record is at hand, against what it says. */
export async function lintManuscript(
  text: string,
  reader: RecordReader | undefined,
  options: LintOptions & { readonly today: string },
): Promise<LintedManuscript> {
  const filled = await fillManuscript(text, reader, { today: options.today });
  const { manuscript, report } = filled;
  const view = viewOf(manuscript.meta);
  const { document, places } = linedDocument(report);
  const sources = reader === undefined ? undefined : await citedSources(report, reader, view);
  const published = options.published ?? manuscript.meta.date;
  const findings = lintDocument(document, {
    ...options,
    ...(reader === undefined ? {} : await recordLintFacts(reader, view.level)),
    wordedNotes: new Set(report.notes.flatMap(({ n, sources: cited }) => (cited.length > 0 ? [n] : []))),
    suppressions: [...(options.suppressions ?? []), ...placed(manuscript.suppressions, places)],
    ...(sources === undefined ? {} : { sourcesOf: (note: number) => sources.get(note) ?? [] }),
    ...(published === undefined ? {} : { published }),
  });
  const lines = text.split(/\r\n?|\n/);
  const starts = [...new Set(places.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);
  return {
    ...filled,
    lint: findings.map((finding, i) => lined(finding, places, i < MOST_PLACED ? { lines, starts } : undefined)),
    findings: reader === undefined ? filled.findings.filter(({ code }) => !NEEDS_RECORD.has(code)) : filled.findings,
  };
}

/** Findings whose words are looked for in the manuscript; a text with more has other troubles. */
const MOST_PLACED = 500;

interface WrittenLines {
  readonly lines: readonly string[];
  /** Lines on which a block begins, ascending. */
  readonly starts: readonly number[];
}

function lined(finding: Finding, places: readonly LinedPlace[], written: WrittenLines | undefined): LinedFinding {
  const line = places.find(({ start, end }) => start <= finding.start && finding.start <= end)?.line;
  if (line === undefined) return finding;
  if (written === undefined) return { ...finding, line };
  const { lines, starts } = written;
  const next = starts.find((one) => one > line) ?? lines.length + 1;
  const place = writtenPlace(lines, line, next, finding.quote);
  return place === undefined ? { ...finding, line } : { ...finding, line: place.line, written: place };
}

/** A suppression stands for the first block after its line. */
function placed(
  suppressions: readonly { readonly code: string; readonly reason: string; readonly line: number }[],
  places: readonly LinedPlace[],
): readonly Suppression[] {
  return suppressions.map(({ code, reason, line }) => {
    const block = places.find((one) => one.line !== undefined && one.line > line);
    return block === undefined ? { code, reason } : { code, reason, start: block.start, end: block.end };
  });
}
