import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { FlatDraft, type FlatEvent } from '../measure/records.ts';
import { plainDocument } from '../text/plain-document.test.help.ts';

/** Sentences and what they tell; the head of the file says how it is written. */
const TABLE = new URL('../../../src/extraction/what/fixtures/told-en.txt', import.meta.url);

interface Wanted {
  readonly code: string;
  readonly words: string;
  /** It may be told as well, and need not. */
  readonly optional: boolean;
  readonly attempted: boolean;
}

function wantedOf(list: string): Wanted[] {
  if (list === 'none') return [];
  return list.split(';').map((one) => {
    const [, tried, code, may, words] = /^\s*(~?)([A-Z]\.[A-Z]+)(\??)\s*(.*?)\s*$/.exec(one) ?? [];
    assert.ok(code !== undefined && words !== undefined, one);
    return { code, words, optional: may === '?', attempted: tried === '~' };
  });
}

/** Everything a comparison may look for: victims, what it was done to, and the size. */
function described(event: FlatEvent): string {
  const size = event.span ?? event.days ?? event.hours ?? event.money?.[0] ?? '';
  const names = event.victims.flatMap((victim) => victim.names).join(' / ');
  return `${names} / ${event.target} / ${event.text} = ${size}`;
}

function fits(wanted: Wanted, event: FlatEvent): boolean {
  const size = /(?:^|\s)(P\d\w+|\d+)$/.exec(wanted.words);
  const who = size === null || wanted.words === size[0] ? wanted.words : wanted.words.slice(0, size.index);
  const own = described(event);
  const sized = size === null || own.endsWith(`= ${size[1]}`) || own.includes(wanted.words);
  return (
    wanted.code === event.act &&
    wanted.attempted === event.attempted &&
    sized &&
    (own.toLowerCase().includes(who.trim().toLowerCase()) || who.trim() === size?.[1])
  );
}

/** What a line gets wrong, in words; empty where it is right. */
function wrongWith(text: string, list: string): string[] {
  const wanted = wantedOf(list);
  const left = new FlatDraft(extract(plainDocument(text, 'en'))).events.filter(
    (event) => /^[APSM]\./.test(event.act) && !/^m\.(?:general|planned)$/.test(event.modality),
  );
  const wrong: string[] = [];
  for (const one of wanted) {
    const at = left.findIndex((event) => fits(one, event));
    if (at >= 0) left.splice(at, 1);
    else if (!one.optional) wrong.push(`missed ${one.code} ${one.words}`);
  }
  for (const event of left) wrong.push(`too much ${event.act} ${described(event)} by ${event.rule}`);
  return wrong;
}

test('every sentence of the table tells the acts that stand beside it, and no others', () => {
  const lines = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line.includes(' => '));
  const wrong = lines.flatMap((line) => {
    const [text = '', list = ''] = line.split(' => ');
    const faults = wrongWith(text, list);
    return faults.length === 0 ? [] : [`${text}\n      ${faults.join('\n      ')}`];
  });
  assert.ok(lines.length > 400);
  assert.equal(wrong.length, 0, `${wrong.length} of ${lines.length}\n${wrong.join('\n')}`);
});
