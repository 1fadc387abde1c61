import { parseArgs } from 'node:util';
import { badArguments, type Call, COMMON_FLAGS, type Command } from './command.ts';

/** Arguments after the command's name, as a call. Throws `cli.bad-arguments`. */
export function parseCall(command: Command, args: readonly string[]): Call {
  const flags = { ...command.flags, ...COMMON_FLAGS };
  const options = Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, { type: flag.type }]));
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw badArguments({ command: command.name }, flagProblem(error));
  }
  return {
    command: command.name,
    operands: parsed.positionals,
    text: (flag) => {
      const value = parsed.values[flag];
      return typeof value === 'string' ? value : undefined;
    },
    on: (flag) => parsed.values[flag] === true,
  };
}

/** What is wrong, without repeating what was typed: it may be a name or a path. */
function flagProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? 'a flag lacks its value, or has one that it does not take'
    : 'there is a flag that it does not know';
}
