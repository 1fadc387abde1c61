import type { CliDeps } from './deps.ts';
import { cliErrors } from './errors.ts';

export interface Flag {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Positional arguments, as the help shows them: `FILE…`. */
  readonly operands: string;
  readonly flags: Readonly<Record<string, Flag>>;
  run(call: Call, deps: CliDeps): Promise<void>;
}

/** A command's arguments, checked against its flags. */
export interface Call {
  readonly command: string;
  readonly operands: readonly string[];
  text(flag: string): string | undefined;
  on(flag: string): boolean;
}

/** Flags that every command knows. */
export const COMMON_FLAGS: Readonly<Record<string, Flag>> = {
  json: { type: 'boolean', help: 'print JSON, for other programs' },
  help: { type: 'boolean', help: 'show this help' },
};

/** Flags of every command that opens a vault. */
export const VAULT_FLAGS: Readonly<Record<string, Flag>> = {
  vault: { type: 'string', value: 'DIR', help: 'the vault; without it, KHRONIKA_VAULT is used' },
  'passphrase-file': { type: 'string', value: 'FILE', help: 'read the passphrase from the first line of a file' },
  'passphrase-fd': { type: 'string', value: 'N', help: 'read the passphrase from an open file descriptor' },
};

/** Refuses a call in words: what about the arguments does not fit. */
export function badArguments(call: Pick<Call, 'command'>, problem: string): Error {
  return cliErrors.error('cli.bad-arguments', { command: call.command, problem });
}
