import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Jobs } from './jobs.ts';
import { routes } from './routes.ts';

test('docs/routes.md lists every address, and only those', () => {
  const page = readFileSync(new URL('../../docs/routes.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/`((?:GET|POST) \/[^`]*)`/g)].map((match) => match[1] ?? '').sort();
  const { screens, actions } = routes(new Jobs((bytes) => new Uint8Array(bytes)));
  const known = [
    ...Object.keys(screens).map((path) => `GET ${path}`),
    ...Object.keys(actions).map((path) => `POST ${path}`),
    'GET /enter',
    'GET /locked',
    'POST /lock',
    'POST /unlock',
    'POST /sign-in',
  ].sort();
  assert.deepEqual(documented, known);
});
