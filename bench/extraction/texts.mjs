// Texts for the bench, made here: no file of anybody's is needed.
import { readDocument } from '../../dist/reading/read-document.js';

const names = ['Timur Asanov', 'Vera Pak', 'Aigul Serikova', 'Pavel Orlov', 'Nodira Karimova', 'Dana Bek'];
const towns = ['Osh', 'Almaty', 'Minsk', 'Tashkent', 'Dushanbe', 'Baku'];
const tell = (i) => {
  const [name, town] = [names[i % 6], towns[(i * 5) % 6]];
  return [
    `On ${(i % 28) + 1} May ${2005 + (i % 15)}, police in ${town} detained journalist ${name} after a rally of some ${200 + i} people.`,
    `Three days later a local court sentenced the reporter to ${(i % 14) + 1} days of administrative arrest under article ${100 + (i % 300)} of the Administrative Code.`,
    `According to colleagues, officers searched the office of the newspaper and confiscated two computers.`,
    `The weather was mild that week and the harvest was expected to be good, as the ministry of agriculture noted.`,
  ].join(' ');
};

/** A text of so many bytes, from the `first` telling on; `breaks` stands between tellings. */
export function textOf(bytes, breaks = '\n\n', first = 0) {
  const parts = [];
  let length = 0;
  for (let i = first; length < bytes; i++) {
    const part = tell(i);
    parts.push(part);
    length += part.length + breaks.length;
  }
  return parts.join(breaks).slice(0, bytes);
}

export function documentOf(text) {
  return readDocument(new TextEncoder().encode(text), { name: 'bench' });
}
