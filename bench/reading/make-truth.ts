/**
 * Writes the truth sets to src/reading/fixtures/truth: JSON and DOCX always, PDF, ODT and TXT where LibreOffice is found.
 * Run: node bench/reading/make-truth.ts [soffice]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeTruth } from './compose-truth.ts';
import { truthDocx } from './truth-docx.ts';

const folder = fileURLToPath(new URL('../../src/reading/fixtures/truth/', import.meta.url));
mkdirSync(folder, { recursive: true });
const soffice = process.argv[2];
for (const truth of composeTruth()) {
  writeFileSync(`${folder}${truth.id}.json`, `${JSON.stringify(truth, null, 1)}\n`);
  writeFileSync(`${folder}${truth.id}.docx`, await truthDocx(truth));
}
if (soffice !== undefined) {
  const files = composeTruth().map((truth) => `${folder}${truth.id}.docx`);
  for (const format of ['pdf', 'odt', 'txt:Text (encoded):UTF8']) {
    const run = spawnSync(soffice, ['--headless', '--convert-to', format, '--outdir', folder, ...files], {
      encoding: 'utf8',
    });
    console.log(format, run.status);
  }
}
