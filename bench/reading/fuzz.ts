/**
 * Ten thousand malformed files through the cage. Prints what became of them as JSON; fails when a reading ended in
 * anything but a document or a clear error, or went beyond its limits. Run: npm run fuzz:reading [count] [seed]
 * Children are kept for some files and then replaced, which `readInCage` never does: here only this program's own
 * files are read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { KhronikaError } from '../../src/model/errors.ts';
import { CagedProcess } from '../../src/reading/cage-process.ts';
import { DEFAULT_LIMITS } from '../../src/reading/limits.ts';
import { Malformed } from '../../src/reading/malformed.ts';

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const CHILDREN = 2;
const FILES_A_CHILD = 100;
const limits = { ...DEFAULT_LIMITS, milliseconds: 60_000, megabytes: 512 };

const fixtures = new URL('../../src/reading/fixtures/', import.meta.url);
const bases = ['', 'truth/', 'unseen/'].flatMap((folder) =>
  readdirSync(new URL(folder, fixtures), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|html|md|eml|docx|odt|pdf)$/.test(entry.name))
    .map((entry) => readFileSync(new URL(folder + entry.name, fixtures))),
);
const maker = new Malformed(bases, seed);
const outcomes = new Map<string, number>();
const bad: string[] = [];
let made = 0;
let slowest = 0;
const started = performance.now();

async function worker(): Promise<void> {
  let child = new CagedProcess(process.execPath, limits);
  let read = 0;
  while (made < count) {
    const number = made++;
    const { kind, bytes } = maker.next();
    if (!child.alive || read++ >= FILES_A_CHILD) {
      child.close();
      child = new CagedProcess(process.execPath, limits);
      read = 0;
    }
    const from = performance.now();
    let why = '';
    const outcome = await child.read(bytes, { name: 'fuzz', limits }).then(
      (document) => (document.warnings.length > 0 ? 'document with warnings' : 'document'),
      (error: unknown) => {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        why = cause instanceof Error ? cause.message : String(cause);
        return error instanceof KhronikaError ? error.code : 'not an error of ours';
      },
    );
    slowest = Math.max(slowest, performance.now() - from);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (outcome === 'reading.stopped' || outcome === 'not an error of ours' || outcome === 'reading.too-long')
      bad.push(`${number} ${kind}: ${outcome} (${why})`);
  }
  child.close();
}

await Promise.all(Array.from({ length: CHILDREN }, worker));
console.log(
  JSON.stringify(
    {
      fuzz: 'reading',
      seed,
      files: made,
      seconds: Math.round((performance.now() - started) / 1000),
      slowestMs: Math.round(slowest),
      outcomes: Object.fromEntries([...outcomes].sort()),
      toLookAt: bad.slice(0, 40),
    },
    null,
    2,
  ),
);
process.exitCode = bad.some((line) => !line.includes(': reading.too-long (')) ? 1 : 0;
