import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KhronikaError } from '../../model/errors.ts';
import { outline, readFixture } from '../fixture-reading.ts';
import { readDocument } from '../read-document.ts';

test('a saved page gives its main text, its notes and its table, and nothing of its surroundings', async () => {
  const document = await readFixture('page.html');
  assert.equal(document.source.mediaType, 'text/html');
  assert.deepEqual(outline(document), [
    'heading1| Printers and permits',
    'paragraph| On 4 March 2019 a district court fined the editor Anna Berg.[1] She paid in three parts, as we reported.',
    'heading2| What the law says',
    'item1 #1| A permit is asked for each issue.',
    'item1 #2| A stamp costs 1.500 tenge.[2]',
    'table| Year\tFines\n2018\t4\n2019\t9',
    'paragraph| The ministry did not answer us.',
    'note #1| Court record, 4.3.2019, https://court.example.org/r/77',
    'note #2| Ibid.',
  ]);
  assert.deepEqual(
    document.blocks[1]?.links?.map((link) => link.url),
    ['https://post.example.org/2019/03/fine'],
  );
});

test('Markdown gives headings, items, a table, and footnotes under their names', async () => {
  const document = await readFixture('notes.md');
  assert.equal(document.source.mediaType, 'text/markdown');
  assert.deepEqual(outline(document), [
    'heading1| Printers and permits',
    'paragraph| On 4 March 2019 a district court fined the editor Anna Berg.[1] She paid in three parts, as we reported.',
    'heading2 #1.1| 1.1 What the law says',
    'item1 #1| A permit is asked for each issue.',
    'item1 #2| A stamp costs 1.500 tenge.[2]',
    'item1| A_snake_case stays, emphasis goes.',
    'table| Year\tFines\n2018\t4',
    'paragraph| The ministry did not answer.',
    'note #1| Court record, 4.3.2019, https://court.example.org/r/77',
    'note #law| Ibid.',
  ]);
});

test('a message gives its subject, its head, its text in KOI8-R, and names what hangs on it', async () => {
  const document = await readFixture('message.eml');
  assert.deepEqual(outline(document), [
    'heading1| Штрафы',
    'paragraph| From: Анна Берг <anna@example.org>',
    'paragraph| To: desk@example.org',
    'paragraph| Date: Mon, 4 Mar 2019 10:00:00 +0600',
    'paragraph| На заседании 4 марта 2019 года редактор была оштрафована. Записка о штрафах приложена.',
  ]);
  assert.deepEqual(
    document.warnings.map(({ code }) => code),
    ['attachment-unread'],
  );
});

test('a mailbox gives every message under its subject', async () => {
  const document = await readFixture('box.mbox');
  assert.equal(document.source.mediaType, 'application/mbox');
  assert.deepEqual(
    outline(document).filter((line) => !/^paragraph\| (?:From|To|Date):/.test(line)),
    [
      'heading1| First',
      'paragraph| The court fined her on Monday morning. From the start she denied it.',
      'heading1| Second',
      'paragraph| The paper was closed on Friday.',
    ],
  );
});

test('a picture without text recognition ends in an error that says how to set it up', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
  await assert.rejects(
    readDocument(png, { name: 'a' }),
    (error: unknown) =>
      error instanceof KhronikaError &&
      error.code === 'reading.recognition-missing' &&
      error.wayOn.includes('docs/reading.md'),
  );
});

test('a page printed by a browser: its head and foot go, labels larger than their notes are tied to raised marks', async () => {
  const document = await readFixture('browser-print.pdf');
  assert.deepEqual(outline(document), [
    'heading1| The quay in court',
    'paragraph| On 4 March 2019 the harbour court fined the editor Anna Berg for an issue that had gone out a day before the stamp.[1] She paid in three parts, and the court kept the issue for itself.[2]',
    'paragraph| The appeal was turned down in May.[3]',
    'note #1| Port Gazette, “A fine before the stamp”, 5 March 2019, https://gazette.example.org/2019/03/a-fine-before-the-stamp-and-after-it.html',
    'note #2| Ibid.',
    'note #3| Decision of the harbour court of 14 May 2019.',
  ]);
  assert.deepEqual(
    document.warnings.map(({ code }) => code),
    ['furniture-removed'],
  );
});
