import { readSource } from '../../work/read-source.ts';
import { badArguments, type Call, type Command, VAULT_FLAGS } from '../command.ts';
import type { CliDeps } from '../deps.ts';
import { fileName, readInput } from '../files.ts';
import { foundSentences } from '../found.ts';
import { levelOf } from '../level.ts';
import { progressBar } from '../progress.ts';
import { withVault } from '../with-vault.ts';

export const read: Command = {
  name: 'read',
  summary: 'Read files into the vault; with --json, print what was read and touch no vault.',
  operands: 'FILE…',
  flags: {
    ...VAULT_FLAGS,
    encoding: { type: 'string', value: 'NAME', help: 'character encoding of text files, instead of the detected one' },
    published: { type: 'string', value: 'DATE', help: 'day of publication (YYYY-MM-DD), to date "on Monday" from' },
    level: { type: 'string', value: 'N', help: 'confidentiality, 0 public to 4 sealed; 2 when not given' },
  },
  async run(call, deps) {
    if (call.operands.length === 0) throw badArguments(call, 'it takes at least one file');
    await (call.on('json') && call.text('vault') === undefined ? printDocuments(call, deps) : keepSources(call, deps));
  },
};

async function printDocuments(call: Call, deps: CliDeps): Promise<void> {
  for (const [i, path] of call.operands.entries()) {
    const bytes = await readInput(deps, path, i + 1, call.operands.length);
    const document = await deps.read({ bytes, name: fileName(path), ...encodingOf(call) });
    deps.out(`${JSON.stringify(document)}\n`);
  }
}

async function keepSources(call: Call, deps: CliDeps): Promise<void> {
  const level = levelOf(call);
  await withVault(call, deps, async (vault) => {
    for (const [i, path] of call.operands.entries()) {
      const bytes = await readInput(deps, path, i + 1, call.operands.length);
      const name = fileName(path);
      const published = call.text('published');
      const result = await readSource(
        { ...vault, read: deps.read, extract: deps.extract },
        { bytes, name, level, by: deps.user, ...encodingOf(call), ...(published === undefined ? {} : { published }) },
        progressBar(deps, name),
      );
      if (call.on('json')) deps.out(`${JSON.stringify({ khronika: 1, ...result })}\n`);
      else
        deps.out(
          result.added
            ? foundSentences(result)
            : `Nothing was added: these bytes are already source ${result.source}.\n`,
        );
    }
  });
}

function encodingOf(call: Call): { encoding?: string } {
  const encoding = call.text('encoding');
  return encoding === undefined ? {} : { encoding };
}
