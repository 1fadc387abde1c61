import type { LinedFinding, LintedFile } from '../../work/lint-file.ts';
import { lintFile } from '../../work/lint-file.ts';
import { severitiesOf } from '../../work/lint-severities.ts';
import { badArguments, type Call, type Command, VAULT_FLAGS } from '../command.ts';
import { isDay } from '../day.ts';
import type { CliDeps } from '../deps.ts';
import { cliErrors } from '../errors.ts';
import { fileName, readInput } from '../files.ts';
import { levelOf } from '../level.ts';
import { withVault } from '../with-vault.ts';

const QUOTE_LENGTH = 100;

export const lint: Command = {
  name: 'lint',
  summary: 'Check a report, yours or anybody’s, and name what cannot stand as it is.',
  operands: 'FILE…',
  flags: {
    ...VAULT_FLAGS,
    severity: { type: 'string', value: 'CODE=HOW,…', help: 'change rules: error, warning, advice or off' },
    allow: { type: 'string', value: 'FILE', help: 'JSON list of findings that may stand, each with its reason' },
    published: { type: 'string', value: 'DATE', help: 'day of publication (YYYY-MM-DD), to tell what is stale' },
    level: {
      type: 'string',
      value: 'N',
      help: 'level the report is meant for; names above it are faults (with a vault)',
    },
    encoding: { type: 'string', value: 'NAME', help: 'character encoding of text files, instead of the detected one' },
  },
  async run(call, deps) {
    if (call.operands.length === 0) throw badArguments(call, 'it takes at least one file');
    const results =
      call.text('vault') === undefined
        ? await lintAll(call, deps, { read: deps.read })
        : await withVault(call, deps, ({ store }) =>
            lintAll(call, deps, { read: deps.read, record: { reader: store.reader } }),
          );
    const errors = results.reduce((sum, { counts }) => sum + counts.error, 0);
    if (errors > 0) throw cliErrors.error('cli.report-faults', { count: errors });
  },
};

async function lintAll(call: Call, deps: CliDeps, lintDeps: Parameters<typeof lintFile>[0]): Promise<LintedFile[]> {
  const severities = severitiesOf(call.text('severity') ?? '');
  if (severities === undefined) throw badArguments(call, 'a severity is written CODE=error, warning, advice or off');
  const published = call.text('published');
  if (published !== undefined && !isDay(published)) throw badArguments(call, 'a day is written YYYY-MM-DD');
  const allow = call.text('allow');
  const suppressions = allow === undefined ? undefined : new TextDecoder().decode(await readInput(deps, allow, 1, 1));
  const encoding = call.text('encoding');
  const results: LintedFile[] = [];
  for (const [i, path] of call.operands.entries()) {
    const bytes = await readInput(deps, path, i + 1, call.operands.length);
    const name = fileName(path);
    const result = await lintFile(lintDeps, {
      bytes,
      name,
      severities,
      level: levelOf(call),
      today: deps.today(),
      ...(suppressions === undefined ? {} : { suppressions }),
      ...(published === undefined ? {} : { published }),
      ...(encoding === undefined ? {} : { encoding }),
    });
    results.push(result);
    deps.out(call.on('json') ? `${JSON.stringify({ khronika: 1, file: name, ...result })}\n` : told(name, result));
  }
  return results;
}

function told(name: string, { findings, manuscript, counts }: LintedFile): string {
  const own = manuscript.map(({ code, line, message }) => `error    ${code}  line ${line}\n         ${message}\n`);
  const bare = findings.filter(
    ({ code, severity, suppressed }) =>
      code === 'unsourced-assertion' && severity !== 'advice' && suppressed === undefined,
  ).length;
  const unsourced = bare === 0 ? '' : `; ${counted(bare, 'paragraph')} without a source`;
  const sum = `${name}: ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counts.advice} of advice${unsourced}.\n`;
  return [...own, ...findings.map(toldFinding), sum].join('');
}

function counted(n: number, noun: string): string {
  return `${n} ${new Intl.PluralRules('en').select(n) === 'one' ? noun : `${noun}s`}`;
}

function toldFinding(finding: LinedFinding): string {
  const { code, quote, reason, fix, page, note, suppressed, start, line } = finding;
  const place = [
    page === undefined ? '' : `page ${page}`,
    note === undefined ? '' : `note ${note}`,
    line === undefined ? `character ${start}` : `line ${line}`,
  ];
  const severity = suppressed === undefined ? finding.severity : 'allowed';
  const words = quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH)}…` : quote;
  const mend =
    fix === undefined ? '' : 'replacement' in fix ? `         → “${fix.replacement}”\n` : `         → ${fix.advice}\n`;
  const why = suppressed === undefined ? mend : `         allowed: ${suppressed}\n`;
  return `${severity.padEnd(8)} ${code}  ${place.filter(Boolean).join(', ')}\n         “${words.replace(/\s+/g, ' ')}”\n         ${reason}\n${why}`;
}
