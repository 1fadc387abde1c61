import { exportLines } from '../../work/export-lines.ts';
import { type Command, VAULT_FLAGS } from '../command.ts';
import { levelOf } from '../level.ts';
import { withVault } from '../with-vault.ts';

export const exportRecord: Command = {
  name: 'export',
  summary: 'Print the accepted record as record lines.',
  operands: '',
  flags: {
    ...VAULT_FLAGS,
    jsonl: { type: 'boolean', help: 'one JSON object a line (the only form there is, so it may be left out)' },
    level: {
      type: 'string',
      value: 'N',
      help: 'highest confidentiality to take, 0 public to 4 sealed; 2 when not given',
    },
    all: { type: 'boolean', help: 'also what waits for a decision, each line with its status' },
  },
  async run(call, deps) {
    const view = { ...deps.view, level: levelOf(call) };
    await withVault(call, deps, async ({ store }) => {
      deps.out(`${JSON.stringify({ khronika: 1, level: view.level })}\n`);
      let count = 0;
      for await (const line of exportLines(store.reader, call.on('all') ? 'all' : 'accepted', view)) {
        deps.out(`${JSON.stringify(line)}\n`);
        count++;
      }
      deps.err(`${count} lines, at level ${view.level}; what lies above it is left out.\n`);
    });
  },
};
