/**
 * Pages a second against `pdftotext -layout` on the same files in one run: 20 pages and 500 pages, with the child's start.
 * Needs LibreOffice (to make the files) and poppler-utils. Run: npm run bench:reading. Prints JSON.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CagedProcess } from '../../src/reading/cage-process.ts';
import { DEFAULT_LIMITS } from '../../src/reading/limits.ts';
import { composeTruth, type TruthDocument } from './compose-truth.ts';
import { truthDocx } from './truth-docx.ts';

const ROUNDS = 5;
const soffice = process.argv[2] ?? 'soffice';
const folder = mkdtempSync(join(tmpdir(), 'khronika-bench-'));

/** Repeats the truth set's single-column reports, notes counted on, to about so many pages. */
function long(copies: number): TruthDocument {
  const base = composeTruth().filter((truth) => truth.layout.columns === 1 && truth.layout.notes === 'footnotes');
  const first = base[0];
  if (first === undefined) throw new Error('no truth set');
  const notes: string[] = [];
  const blocks = Array.from({ length: copies }, (_, i) => base[i % base.length] ?? first).flatMap((truth) => {
    const shift = notes.length;
    notes.push(...truth.notes);
    return truth.blocks.map((block) => ({
      ...block,
      ...(block.text === undefined
        ? {}
        : { text: block.text.replace(/\{\{(\d+)\}\}/g, (_, n: string) => `{{${Number(n) + shift}}}`) }),
    }));
  });
  return { ...first, id: `long-${copies}`, blocks, notes };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function ours(
  path: string,
): Promise<{ readonly ms: number; readonly megabytes: number; readonly pages: number }> {
  const started = performance.now();
  const child = new CagedProcess(process.execPath, DEFAULT_LIMITS);
  const document = await child.read(readFileSync(path), { name: 'bench', limits: DEFAULT_LIMITS });
  const ms = performance.now() - started;
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'))?.[1];
  child.close();
  return { ms, megabytes: Math.round(Number(peak ?? 0) / 1024), pages: document.source.pages ?? 1 };
}

const results: unknown[] = [];
for (const copies of [7, 170]) {
  const docx = join(folder, `long-${copies}.docx`);
  writeFileSync(docx, await truthDocx(long(copies)));
  const made = spawnSync(soffice, ['--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
  if (made.status !== 0) throw new Error('LibreOffice made no PDF');
  const pdf = docx.replace(/docx$/, 'pdf');
  const peer: number[] = [];
  const own: number[] = [];
  let megabytes = 0;
  let pages = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    spawnSync('pdftotext', ['-layout', pdf, join(folder, 'out.txt')]);
    peer.push(performance.now() - started);
    const run = await ours(pdf);
    own.push(run.ms);
    megabytes = Math.max(megabytes, run.megabytes);
    pages = run.pages;
  }
  results.push({
    pages,
    pdftotextMs: Math.round(median(peer)),
    ownMs: Math.round(median(own)),
    times: Number((median(own) / median(peer)).toFixed(2)),
    pagesPerSecond: Math.round((pages * 1000) / median(own)),
    peakMegabytes: megabytes,
  });
}
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ bench: 'reading', node: process.version, rounds: ROUNDS, results }, null, 2));
