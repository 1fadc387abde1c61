import type { DocumentSource } from '../../model/document.ts';
import type { Property } from '../../model/property.ts';
import type { Value } from '../../model/value.ts';
import { parseValue } from '../../model/value-text.ts';
import { parseEdtf } from '../../model/when.ts';
import { FrozenText, type Place } from '../import/frozen-text.ts';
import { type Imported, Proposals } from '../import/proposals.ts';
import { edtfOf, kindOfType, nameWords, type Reference } from './reference.ts';

/**
 * A bibliography as proposals: each item is a thing that can be cited (its file is not in the record, so it is no source of it),
 * with title, authors, publisher, day of issue and address.
 */
export function importReferences(references: readonly Reference[], source: DocumentSource): Imported {
  const text = new FrozenText();
  const proposals = new Proposals('import.bibliography', { modality: 'm.fact', says: [{ who: source.name }] });
  const found: (() => void)[] = [];
  let passage: ReturnType<FrozenText['freeze']>['passage'] | undefined;
  for (const item of references) {
    text.open(`${item.type} ${item.id}`);
    const thing = proposals.entity('object');
    const say = (property: Property, value: Value | undefined, place: Place | undefined): void => {
      if (value === undefined || place === undefined) return;
      found.push(() => {
        if (passage !== undefined) proposals.say(thing, property, value, passage(place));
      });
    };
    const line = (
      name: string,
      words: string | undefined,
      property: Property,
      type: Value['type'] = 'text',
      lang?: string,
    ): void => {
      if (words === undefined || words === '') return;
      const value = parseValue(type, words.replace(/\s+/g, ' '), lang === undefined ? {} : { lang });
      const place = text.line(name, words);
      if (value === undefined) proposals.unread(name);
      else say(property, value, place);
    };
    const kind = kindOfType(item.type);
    const typed = text.line('type', item.type);
    if (kind !== undefined) say('kind', { type: 'code', code: kind }, typed);
    line('title', item.title, 'title', 'text', item.language);
    line('original title', item['original-title'], 'title');
    for (const name of item.author ?? []) line('author', nameWords(name), 'author');
    line('publisher', item.publisher ?? item['container-title'], 'publisher');
    const issued = edtfOf(item.issued);
    if (issued !== '') {
      const when = parseEdtf(issued);
      say('issued', when === undefined ? undefined : { type: 'when', when }, text.line('issued', issued));
    }
    line('address', item.URL, 'url', 'url');
    line('archived at', item.archive_location, 'archived-at', 'url');
    if (item.note !== undefined) text.line('note', item.note);
  }
  const frozen = text.freeze(source);
  passage = frozen.passage;
  for (const say of found) say();
  return proposals.finish(frozen.document);
}
