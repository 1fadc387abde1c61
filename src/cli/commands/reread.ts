import { entityId } from '../../model/entity.ts';
import { type ReadAnew, readAnew } from '../../work/read-anew.ts';
import { badArguments, type Command, VAULT_FLAGS } from '../command.ts';
import { cliErrors } from '../errors.ts';
import { withVault } from '../with-vault.ts';

export const reread: Command = {
  name: 'reread',
  summary: 'Read a kept source anew and say which passages would move, and which a person must find; changes nothing.',
  operands: 'ID',
  flags: {
    ...VAULT_FLAGS,
    encoding: { type: 'string', value: 'NAME', help: 'character encoding of a text file, instead of the detected one' },
  },
  async run(call, deps) {
    const [text] = call.operands;
    if (text === undefined || call.operands.length > 1) throw badArguments(call, 'it takes one id of a source');
    const source = entityId(text);
    if (source === undefined) throw cliErrors.error('cli.not-found');
    const encoding = call.text('encoding');
    await withVault(call, deps, async ({ store, originals }) => {
      const found = await readAnew(
        { reader: store.reader, originals, read: deps.read },
        { source, view: deps.view, ...(encoding === undefined ? {} : { encoding }) },
      );
      if (found === undefined) throw cliErrors.error('cli.not-found');
      deps.out(call.on('json') ? `${JSON.stringify({ khronika: 1, ...found })}\n` : sentences(found));
    });
  },
};

function sentences({ sameText, characters, warnings, moved, failed }: ReadAnew): string {
  const head = sameText
    ? 'Read anew, the text is the same, letter by letter.\n'
    : `Read anew, the text has ${characters.now} characters (${characters.before} now) and ${warnings.now} warnings (${warnings.before} now).\n`;
  const found = `${moved.length} of ${moved.length + failed.length} passages were found in it.\n`;
  const lost = failed.map(
    ({ statement, exact, reason }) =>
      `  ${statement}  “${exact.replace(/\s+/g, ' ')}”  ${reason === 'gone' ? 'is not there' : 'stands there several times'}\n`,
  );
  return head + found + (lost.length === 0 ? '' : `For a person to find:\n${lost.join('')}`);
}
