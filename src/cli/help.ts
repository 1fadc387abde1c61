import { COMMON_FLAGS, type Command, type Flag } from './command.ts';

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name, operands }) => `${name} ${operands}`.length));
  const lines = commands.map(({ name, operands, summary }) => `  ${`${name} ${operands}`.padEnd(width)}  ${summary}`);
  return [
    'khronika: from reports and testimony to a record of who did what to whom',
    '',
    'Usage: khronika COMMAND [ARGUMENTS]',
    '',
    ...lines,
    '',
    'Each command explains itself: khronika COMMAND --help',
    'Exit codes: 0 done, 2 invalid, 3 missing, 4 conflict, 5 refused, 6 broken.',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const flags = Object.entries({ ...command.flags, ...COMMON_FLAGS });
  const left = flags.map(([name, flag]) => spelled(name, flag));
  const width = Math.max(...left.map(({ length }) => length));
  return [
    command.summary,
    '',
    `Usage: khronika ${[command.name, command.operands, '[FLAGS]'].filter(Boolean).join(' ')}`,
    '',
    ...flags.map(([, flag], i) => `  ${(left[i] ?? '').padEnd(width)}  ${flag.help}`),
  ].join('\n');
}

function spelled(name: string, flag: Flag): string {
  return flag.value === undefined ? `--${name}` : `--${name} ${flag.value}`;
}
