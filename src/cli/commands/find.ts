import { badArguments, type Command, VAULT_FLAGS } from '../command.ts';
import { withVault } from '../with-vault.ts';

const PAGE = 20;

export const find: Command = {
  name: 'find',
  summary: 'Search names, events and the texts of the sources, in any spelling.',
  operands: 'WORDS…',
  flags: {
    ...VAULT_FLAGS,
    after: { type: 'string', value: 'CURSOR', help: 'the next page, by the cursor that the last one printed' },
  },
  async run(call, deps) {
    const words = call.operands.join(' ').trim();
    if (words === '') throw badArguments(call, 'it takes at least one word');
    const cursor = call.text('after');
    await withVault(call, deps, async ({ store }) => {
      const page = await store.reader.search(
        { words, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
        deps.view,
      );
      if (call.on('json')) {
        deps.out(`${JSON.stringify({ khronika: 1, ...page })}\n`);
        return;
      }
      deps.out(page.total === 0 ? 'Nothing was found.\n' : `${page.total} found, ${page.rows.length} shown.\n`);
      for (const hit of page.rows) {
        const snippet = hit.snippet.map(({ text, hit: matched }) => (matched ? `[${text}]` : text)).join('');
        deps.out(`\n${hit.type}  ${hit.label}\n  ${hit.id}${hit.start === undefined ? '' : ` at ${hit.start}`}\n`);
        if (snippet !== '') deps.out(`  ${snippet.replace(/\s+/g, ' ')}\n`);
      }
      if (page.next !== undefined) deps.out(`\nMore: khronika find --after ${page.next} …\n`);
    });
  },
};
