import type { Call } from './command.ts';
import { badArguments } from './command.ts';
import type { CliDeps } from './deps.ts';
import { cliErrors } from './errors.ts';

/**
 * The passphrase, from a file, a descriptor or the terminal; never from an argument, which every user of the
 * machine could read in the list of processes.
 */
export async function passphraseOf(
  call: Call,
  deps: CliDeps,
  question = 'Passphrase: ',
  flag: 'passphrase' | 'new-passphrase' = 'passphrase',
): Promise<string> {
  const file = call.text(`${flag}-file`);
  if (file !== undefined) return firstLine(new TextDecoder().decode(await readNamed(deps, file)));
  const fd = call.text(`${flag}-fd`);
  if (fd !== undefined) {
    if (!/^\d+$/.test(fd)) throw badArguments(call, 'a file descriptor is a number');
    return firstLine(deps.readDescriptor(Number(fd)));
  }
  const typed = await deps.askSecret(question);
  if (typed === undefined) throw cliErrors.error('cli.no-passphrase');
  return typed;
}

/** A new passphrase; on a terminal it is asked for twice. */
export async function newPassphraseOf(
  call: Call,
  deps: CliDeps,
  flag: 'passphrase' | 'new-passphrase',
): Promise<string> {
  const given = call.text(`${flag}-file`) ?? call.text(`${flag}-fd`);
  const first = await passphraseOf(call, deps, 'New passphrase: ', flag);
  if (given === undefined && (await deps.askSecret('The same once more: ')) !== first) {
    throw cliErrors.error('cli.passphrases-differ');
  }
  return first;
}

async function readNamed(deps: CliDeps, path: string): Promise<Uint8Array> {
  try {
    return await deps.readFile(path);
  } catch (error) {
    throw cliErrors.error('cli.file-missing', { place: 1, count: 1 }, error);
  }
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
