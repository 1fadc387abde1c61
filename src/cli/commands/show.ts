import { entityId } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import { showEntity } from '../../work/show-entity.ts';
import { badArguments, type Command, VAULT_FLAGS } from '../command.ts';
import { cliErrors } from '../errors.ts';
import { withVault } from '../with-vault.ts';

export const show: Command = {
  name: 'show',
  summary: 'Show what is known of one person, event, source …, with the passage of every value.',
  operands: 'ID',
  flags: VAULT_FLAGS,
  async run(call, deps) {
    const [text] = call.operands;
    if (text === undefined || call.operands.length > 1) throw badArguments(call, 'it takes one id');
    const id = entityId(text);
    if (id === undefined) throw cliErrors.error('cli.not-found');
    await withVault(call, deps, async ({ store }) => {
      const shown = await showEntity(store.reader, id, deps.view);
      if (shown === undefined) throw cliErrors.error('cli.not-found');
      if (call.on('json')) {
        deps.out(`${JSON.stringify({ khronika: 1, ...shown })}\n`);
        return;
      }
      deps.out(`${shown.type}  ${shown.label}\n${shown.id}\n`);
      for (const { statement, words } of shown.values) deps.out(`\n${statement.prop}: ${words}\n${grounds(statement)}`);
      if (shown.roles.length > 0) deps.out('\nAppears in:\n');
      for (const { statement, label } of shown.roles)
        deps.out(`  ${statement.prop} of ${label} (${statement.subject})\n`);
    });
  },
};

function grounds(statement: Statement): string {
  const manner = [statement.status, statement.modality, ...statement.says.map(({ who }) => `says ${who}`)].join(', ');
  const quotes = statement.passages.map(({ exact, start, note }) => {
    const place = note === undefined ? `at ${start}` : `note ${note}`;
    return `    “${exact.replace(/\s+/g, ' ')}” (${place})\n`;
  });
  return `  ${manner}\n${quotes.join('')}`;
}
