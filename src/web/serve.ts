import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** How many ports after the one asked for are tried. */
const TRIES = 50;

/**
 * Listens on `host` (loopback unless a person says otherwise) at `port`, or the next free one. `close` ends open
 * connections too, so that a lock does not wait for a browser.
 */
export async function serveDesk(
  app: Pick<Hono, 'fetch'>,
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  for (let tried = port; tried < port + TRIES; tried++) {
    if (!(await isFree(tried, host))) continue;
    return listen(app, tried, host);
  }
  return listen(app, 0, host);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

function listen(
  app: Pick<Hono, 'fetch'>,
  port: number,
  hostname: string,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (info) =>
      resolve({
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', reject);
  });
}
