import { readFileSync } from 'node:fs';
import { CodePoints } from '../model/code-points.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from './read-document.ts';

/** For tests: a file of `fixtures/`, as bytes. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../src/reading/fixtures/${name}`, import.meta.url));
}

export async function readFixture(name: string): Promise<Document> {
  return await readDocument(fixture(name), { name });
}

/** Blocks as one line each, `kind level #number| text`, with note marks in [brackets]: what a person compares. */
export function outline(document: Document): readonly string[] {
  const points = new CodePoints(document.text);
  const marks = document.notes.flatMap((note) => note.marks.map((mark) => ({ at: mark.at, n: note.n })));
  return document.blocks.map((block) => {
    let text = '';
    let from = block.start;
    const own = marks
      .filter((mark) => mark.at > block.start && mark.at <= block.end && block.kind !== 'note')
      .sort((a, b) => a.at - b.at || a.n - b.n);
    for (const mark of own) {
      text += `${points.slice(from, mark.at)}[${mark.n}]`;
      from = mark.at;
    }
    text += points.slice(from, block.end);
    const number = block.number === undefined ? '' : ` #${block.number}`;
    return `${block.kind}${block.level ?? ''}${number}| ${text}`;
  });
}
