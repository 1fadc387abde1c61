/**
 * A process made to be killed: opens a vault and changes its passphrase without end; says before each change what it will
 * be and after it that it is. `argv`: folder, serial number of the present passphrase.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { LEAST_COST } from '../../access/argon.ts';
import { openVault } from '../../access/vault.ts';
import { passphraseOf } from './rekey-kills.test.helper.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const vault = await openVault(folder, passphraseOf(Number(first)), {
  entropy: (bytes) => randomBytes(bytes),
  argon: LEAST_COST,
});
writeSync(1, `opened ${first}\n`);
for (let serial = Number(first); ; serial++) {
  writeSync(1, `changing ${serial + 1}\n`);
  await vault.changePassphrase(passphraseOf(serial), passphraseOf(serial + 1));
  writeSync(1, `changed ${serial + 1}\n`);
}
