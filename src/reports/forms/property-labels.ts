import { readFileSync } from 'node:fs';
import type { Tongue } from './form.ts';

const read = new Map<Tongue, Readonly<Record<string, string>>>();

/** Name of a property as the desk has it. */
export function propertyLabel(prop: string, tongue: Tongue): string {
  let words = read.get(tongue);
  if (words === undefined) {
    const file = new URL(`../../../locales/${tongue}.json`, import.meta.url);
    words = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
    read.set(tongue, words);
  }
  return words[`prop.${prop}`] ?? prop;
}
