import { extract } from '../extract.ts';
import { FlatDraft } from '../measure/records.ts';
import { plainDocument } from '../text/plain-document.test.help.ts';

/** Acts, steps and penalties of a text, each as `CODE victim size`. */
export function toldActs(text: string): string[] {
  return new FlatDraft(extract(plainDocument(text))).events
    .filter((event) => /^[ANPSMX]\./.test(event.act))
    .map((event) =>
      [
        event.act,
        event.victims.map((victim) => victim.names[0]).join('; '),
        event.span ?? event.days ?? event.hours ?? event.money?.join(' ') ?? '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    );
}
