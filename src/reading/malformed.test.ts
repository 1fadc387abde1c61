import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KhronikaError } from '../model/errors.ts';
import { CagedProcess } from './cage-process.ts';
import { fixture } from './fixture-reading.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { Malformed } from './malformed.ts';

const FILES = 120;
const names = [
  'stacked-export.txt',
  'page.html',
  'notes.md',
  'message.eml',
  'truth/en-1.docx',
  'truth/ru-3.odt',
  'truth/en-1.pdf',
  'truth/ru-4.pdf',
];

test(`${FILES} malformed files each end in a document or a clear error, and this process goes on`, async (t) => {
  const limits = { ...DEFAULT_LIMITS, milliseconds: 30_000, megabytes: 512 };
  const maker = new Malformed(names.map(fixture), 20_261_124);
  let child = new CagedProcess(process.execPath, limits);
  const outcomes = new Map<string, number>();
  for (let i = 0; i < FILES; i++) {
    if (!child.alive) child = new CagedProcess(process.execPath, limits);
    const { kind, bytes } = maker.next();
    const outcome = await child.read(bytes, { name: kind, limits }).then(
      () => 'document',
      (error: unknown) => (error instanceof KhronikaError ? error.code : String(error)),
    );
    assert.notEqual(outcome, 'reading.stopped', kind);
    assert.match(outcome, /^(?:document|reading\.[a-z-]+)$/, kind);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  child.close();
  t.diagnostic(JSON.stringify(Object.fromEntries(outcomes)));
});
