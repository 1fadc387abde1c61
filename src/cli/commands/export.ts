import { exportLines } from '../../work/export-lines.ts';
import { type Command, VAULT_FLAGS } from '../command.ts';
import { withVault } from '../with-vault.ts';

export const exportRecord: Command = {
  name: 'export',
  summary: 'Print the accepted record as record lines.',
  operands: '',
  flags: {
    ...VAULT_FLAGS,
    jsonl: { type: 'boolean', help: 'one JSON object a line (the only form there is, so it may be left out)' },
    all: { type: 'boolean', help: 'also what waits for a decision, each line with its status' },
  },
  async run(call, deps) {
    await withVault(call, deps, async ({ store }) => {
      deps.out(`${JSON.stringify({ khronika: 1, level: deps.view.level })}\n`);
      for await (const line of exportLines(store.reader, call.on('all') ? 'all' : 'accepted', deps.view)) {
        deps.out(`${JSON.stringify(line)}\n`);
      }
    });
  },
};
