import { badArguments, type Call, type Command, VAULT_FLAGS } from '../command.ts';
import { passphraseOf } from '../passphrase.ts';
import { vaultOf } from '../with-vault.ts';

const DEFAULT_PORT = 4810;

export const serve: Command = {
  name: 'serve',
  summary: 'Open the desk in a browser on this machine.',
  operands: '',
  flags: {
    ...VAULT_FLAGS,
    database: {
      type: 'string',
      value: 'URL',
      help: 'keep the record on a PostgreSQL server; the vault keeps the originals',
    },
    example: { type: 'boolean', help: 'serve the example vault, made on first use' },
    port: {
      type: 'string',
      value: 'N',
      help: `port to serve on, ${DEFAULT_PORT} when not given; the next free one if taken`,
    },
  },
  async run(call, deps) {
    if (call.operands.length > 0) throw badArguments(call, 'it takes no file; read files with `khronika read`');
    const port = portOf(call);
    if (call.on('example')) await deps.serveExample({ port });
    else {
      const dir = vaultOf(call, deps);
      const database = call.text('database');
      const passphrase = await passphraseOf(call, deps);
      await deps.serve({ dir, passphrase, port, ...(database === undefined ? {} : { database }) });
    }
  },
};

function portOf(call: Call): number {
  const port = Number(call.text('port') ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw badArguments(call, 'a port is a number up to 65535');
  return port;
}
