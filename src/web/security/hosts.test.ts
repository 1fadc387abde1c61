import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnOrigin } from './hosts.ts';

const own = (url: string, origin: string | undefined, fetchSite?: string) =>
  isOwnOrigin(new URL(url), origin, fetchSite);

test('a form comes from our own pages where its origin is ours, also behind a server with TLS', () => {
  assert.equal(own('http://localhost:4810/sources', 'http://localhost:4810'), true);
  assert.equal(own('http://record.example.org/sources', 'https://record.example.org', 'same-origin'), true);
  assert.equal(own('http://localhost:4810/sources', undefined), true);
});

test('another host, another port, no origin by name, and another site are refused', () => {
  for (const origin of [
    'https://example.org',
    'https://record.example.org:8443',
    'http://record.example.org:4810',
    'null',
    'https://record.example.org.example.net',
  ])
    assert.equal(own('http://record.example.org/sources', origin), false, origin);
  assert.equal(own('http://record.example.org/sources', 'https://record.example.org', 'cross-site'), false);
});
