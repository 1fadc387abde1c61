import { KhronikaError } from '../model/errors.ts';
import { COMMANDS } from './commands/list.ts';
import type { CliDeps } from './deps.ts';
import { cliErrors, EXIT_CODES } from './errors.ts';
import { commandHelp, overview } from './help.ts';
import { parseCall } from './parse.ts';

/** Runs one command line; gives the exit code. Errors are told in two sentences, never as a stack. */
export async function runCli(args: readonly string[], deps: CliDeps): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      deps.out(`${overview(COMMANDS)}\n`);
      return name === undefined ? EXIT_CODES.invalid : 0;
    }
    const command = COMMANDS.find((known) => known.name === name);
    if (command === undefined) throw cliErrors.error('cli.unknown-command');
    const call = parseCall(command, rest);
    if (call.on('help')) deps.out(`${commandHelp(command)}\n`);
    else await command.run(call, deps);
    return 0;
  } catch (error) {
    const told = error instanceof KhronikaError ? error : unexpected(error);
    if (args.includes('--json')) deps.err(`${JSON.stringify(errorShape(told))}\n`);
    else deps.err(`${told.message}\n${told.wayOn}\n`);
    return EXIT_CODES[told.category];
  }
}

/** The one shape of an error for other programs (docs/formats.md). */
function errorShape({ code, category, message, wayOn }: KhronikaError): unknown {
  return { khronika: 1, error: { code, category, message, wayOn } };
}

/** Only the error's class and code are told: its message may hold a path or a quote. */
function unexpected(error: unknown): KhronikaError {
  const kind = error instanceof Error ? ('code' in error ? String(error.code) : error.name) : typeof error;
  return cliErrors.error('cli.unexpected', { kind }, error);
}
