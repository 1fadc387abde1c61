import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { contractSuite } from '../testing/contract-suite.ts';
import { openSqliteRecord } from './open.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-contract-'));
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
  { worlds: 3, questions: 120 },
);
