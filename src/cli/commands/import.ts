import { IMPORT_FORMATS, type ImportResult, importFile } from '../../work/exchange/import-file.ts';
import { badArguments, type Command, VAULT_FLAGS } from '../command.ts';
import { fileName, readInput } from '../files.ts';
import { levelOf } from '../level.ts';
import { progressBar } from '../progress.ts';
import { withVault } from '../with-vault.ts';

export const importRecord: Command = {
  name: 'import',
  summary: 'Take a file of another tool into the vault, as a source with proposals.',
  operands: 'FORMAT FILE',
  flags: {
    ...VAULT_FLAGS,
    mapping: { type: 'string', value: 'FILE', help: 'with csv, xlsx and uwazi: which column means what (JSON)' },
    level: {
      type: 'string',
      value: 'N',
      help: 'confidentiality, 0 public to 4 sealed; 2 (own organisation) when not given',
    },
    encoding: { type: 'string', value: 'NAME', help: 'character encoding of text files, instead of the detected one' },
  },
  async run(call, deps) {
    const [asked, path] = call.operands;
    const format = IMPORT_FORMATS.find((name) => name === asked);
    if (format === undefined) throw badArguments(call, `the first word is a format: ${IMPORT_FORMATS.join(', ')}`);
    if (path === undefined || call.operands.length > 2) throw badArguments(call, 'it takes a format and one file');
    const bytes = await readInput(deps, path, 1, 1);
    const mappingPath = call.text('mapping');
    const mapping =
      mappingPath === undefined ? undefined : new TextDecoder().decode(await readInput(deps, mappingPath, 1, 1));
    const encoding = call.text('encoding');
    const input = {
      bytes,
      name: fileName(path),
      format,
      level: levelOf(call),
      by: deps.user,
      ...(mapping === undefined ? {} : { mapping }),
      ...(encoding === undefined ? {} : { encoding }),
    };
    const result = await withVault(call, deps, ({ store, originals }) =>
      importFile({ store, originals, read: deps.read }, input, progressBar(deps, 'import')),
    );
    deps.out(call.on('json') ? `${JSON.stringify({ khronika: 1, ...result })}\n` : told(result));
  },
};

function told({ source, added, entities, statements, leftOut, unread }: ImportResult): string {
  if (!added) return `${source}\nThese bytes are in the record already; nothing changed.\n`;
  const kinds = Object.entries(entities).map(([type, count]) => `${type} ${count}`);
  const lines = [
    source,
    `${statements} proposals wait for a decision: ${kinds.join(', ')}.`,
    ...(leftOut === 0 ? [] : [`${leftOut} values made no sense to the record and were left out.`]),
    ...unread.map(({ what, count }) => `Not read: ${what} (${count} times).`),
  ];
  return `${lines.join('\n')}\n`;
}
