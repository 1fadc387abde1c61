import type { Database } from '@signalapp/sqlcipher';
import type { IntegrityFinding } from '../contract.ts';

/** Every page against its authentication code, every tree and index against its table. */
export async function verifyFile(database: Database, writing: Database): Promise<readonly IntegrityFinding[]> {
  const findings: IntegrityFinding[] = [];
  for (const row of database.pragma('cipher_integrity_check'))
    findings.push({ code: 'record.damaged', item: pageIn(Object.values(row).join(' ')) });
  for (const row of database.pragma('integrity_check(100)')) {
    const said = Object.values(row).join(' ');
    if (said !== 'ok') findings.push({ code: 'record.damaged', item: pageIn(said) });
  }
  for (const table of ['thing_words', 'block_words'])
    try {
      writing.exec(`insert into ${table} (${table}) values ('integrity-check')`);
    } catch {
      findings.push({ code: 'record.damaged', item: table });
    }
  return findings;
}

/** The page or index named in SQLite's sentence, never its other words. */
function pageIn(said: string): string {
  return /page \d+/.exec(said)?.[0] ?? /index \w+/.exec(said)?.[0] ?? 'record file';
}
