import type { Level } from '../model/statement.ts';
import { badArguments, type Call } from './command.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];
const OWN_ORGANISATION: Level = 2;

/** The `--level` of a call, own organisation when not given. Throws `cli.bad-arguments`. */
export function levelOf(call: Call): Level {
  const text = call.text('level') ?? String(OWN_ORGANISATION);
  const level = LEVELS.find((known) => String(known) === text);
  if (level === undefined) throw badArguments(call, 'a level is a number from 0 to 4');
  return level;
}
