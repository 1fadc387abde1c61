import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDocument } from '../../reading/read-document.ts';
import type { Finding } from './finding.ts';
import { lintDocument } from './lint-document.ts';
import type { CitedSource, LintOptions } from './options.ts';

/** Beside each report of the fixtures: what was planted in it, and what its sources say. */
interface Planted {
  readonly options?: LintOptions;
  readonly sources?: Readonly<Record<string, readonly CitedSource[]>>;
  readonly faults: readonly { readonly code: string; readonly quote: string; readonly note?: number }[];
}

const folder = new URL('../../../src/reports/lint/fixtures/', import.meta.url);
const reports = readdirSync(folder).filter((file) => file.endsWith('.txt'));

interface Tally {
  found: number;
  missed: string[];
  false: string[];
}

async function tallyOf(file: string, tallies: Map<string, Tally>): Promise<void> {
  const document = await readDocument(readFileSync(new URL(file, folder)), { name: file });
  const planted: Planted = JSON.parse(readFileSync(new URL(file.replace('.txt', '.json'), folder), 'utf8'));
  const findings = lintDocument(document, { ...planted.options, sourcesOf: (note) => planted.sources?.[note] ?? [] });
  const left = [...planted.faults];
  const tally = (code: string): Tally => {
    const known = tallies.get(code) ?? { found: 0, missed: [], false: [] };
    tallies.set(code, known);
    return known;
  };
  for (const finding of findings) {
    const at = left.findIndex((fault) => meets(fault, finding));
    if (at < 0) tally(finding.code).false.push(`${file}: ${finding.quote}`);
    else {
      left.splice(at, 1);
      tally(finding.code).found++;
    }
  }
  for (const fault of left) tally(fault.code).missed.push(`${file}: ${fault.quote}`);
}

function meets(fault: Planted['faults'][number], { code, quote, note }: Finding): boolean {
  if (fault.code !== code || (fault.note !== undefined && fault.note !== note)) return false;
  return quote.includes(fault.quote) || fault.quote.includes(quote);
}

test('in ten reports with planted faults every rule finds nine of ten, and nine of ten findings are right', async () => {
  assert.equal(reports.length, 10);
  const tallies = new Map<string, Tally>();
  for (const report of reports) await tallyOf(report, tallies);
  for (const [code, { found, missed, false: wrong }] of [...tallies].sort()) {
    const precision = found / (found + wrong.length || 1);
    const recall = found / (found + missed.length || 1);
    console.log(
      `${code}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} (${found + missed.length} planted)`,
    );
    assert.ok(precision >= 0.9, `${code} is wrong about: ${wrong.join('; ')}`);
    assert.ok(recall >= 0.9, `${code} misses: ${missed.join('; ')}`);
  }
});

test('in well-made reports nothing of warning or above is found', async () => {
  const clean = new URL('clean/', folder);
  for (const file of readdirSync(clean)) {
    const document = await readDocument(readFileSync(new URL(file, clean)), { name: file });
    const found = lintDocument(document, {}).filter(({ severity }) => severity !== 'advice');
    assert.deepEqual(
      found.map(({ code, quote }) => [code, quote]),
      [],
      file,
    );
  }
});
