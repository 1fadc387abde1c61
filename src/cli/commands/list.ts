import type { Command } from '../command.ts';
import { backup, restore } from './backup.ts';
import { explain } from './explain.ts';
import { exportRecord } from './export.ts';
import { extract } from './extract.ts';
import { find } from './find.ts';
import { importRecord } from './import.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { lock } from './lock.ts';
import { move } from './move.ts';
import { names } from './names.ts';
import { passphrase } from './passphrase.ts';
import { read } from './read.ts';
import { rebuild } from './rebuild.ts';
import { report } from './report.ts';
import { reread } from './reread.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { verify } from './verify.ts';

/** Every command, in the order a newcomer meets them. */
export const COMMANDS: readonly Command[] = [
  init,
  read,
  reread,
  extract,
  find,
  show,
  explain,
  exportRecord,
  importRecord,
  report,
  lint,
  names,
  serve,
  lock,
  passphrase,
  backup,
  restore,
  move,
  verify,
  rebuild,
];
