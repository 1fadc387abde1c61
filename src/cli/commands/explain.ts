import { type Explanation, explainId } from '../../work/explain.ts';
import { badArguments, type Command, VAULT_FLAGS } from '../command.ts';
import { cliErrors } from '../errors.ts';
import { withVault } from '../with-vault.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Say why something was proposed: the rule in words, and the words it looked at.',
  operands: 'ID',
  flags: VAULT_FLAGS,
  async run(call, deps) {
    const [id, ...rest] = call.operands;
    if (id === undefined || rest.length > 0)
      throw badArguments(call, 'it takes one id, of an entity or of a statement');
    const explanations = await withVault(call, deps, ({ store }) => explainId(store.reader, id, deps.view));
    if (explanations === undefined) throw cliErrors.error('cli.not-found');
    if (call.on('json')) deps.out(`${JSON.stringify({ khronika: 1, explanations })}\n`);
    else if (explanations.length === 0) deps.out('No rule proposed this: a person stated it.\n');
    else deps.out(explanations.map((one) => told(one, '')).join('\n'));
  },
};

function told({ id, rule, because, confidence, passages, derivedFrom }: Explanation, indent: string): string {
  return [
    `${indent}${id}  ${rule}  (${Math.round(confidence * 100)} %)`,
    `${indent}  ${because}`,
    ...passages.map((passage) => `${indent}  “${passage.replace(/\s+/g, ' ')}”`),
    ...derivedFrom.map((one) => `${indent}  concluded from\n${told(one, `${indent}    `)}`),
    '',
  ].join('\n');
}
