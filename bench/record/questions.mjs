// `npm run -s questions -- [QUESTIONS]`: the contract suite at its full size over SQLite: made-up records, random questions
// at every level and on past days, each held to the oracle and searched for what the level must not see.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openSqliteRecord } from '../../dist/record/sqlite/open.js';
import { contractSuite } from '../../dist/record/testing/contract-suite.js';

const base = mkdtempSync(join(tmpdir(), 'khronika-questions-'));
after(() => rmSync(base, { recursive: true, force: true }));
let files = 0;
contractSuite(
  'sqlite',
  () =>
    openSqliteRecord({
      file: join(base, `record-${files++}.db`),
      key: randomBytes(32),
      clock: () => new Date(),
      newId: () => randomUUIDv7(),
    }),
  { worlds: 20, questions: Number(process.argv[2] ?? 10_000) },
);
