// Case endings of names, as rows for the cost lists: what grammars say and the training pairs, all nominative, do not.
// Sources: the declension tables of proper names of Russian, Kazakh, Uzbek and Turkmen grammars.
import { pack } from './expectation.mjs';

/** `[base, inflected, nats]`; both at the end of the word. */
const CYRILLIC = [
  // Russian: masculine and feminine, hard and soft, nouns and adjectives
  ...rows(['', ['а', 'у', 'ом', 'ем', 'е'], 2.0]),
  ...rows(['в', ['ву', 'ва', 'вым', 'ве'], 2.0]),
  ...rows(['н', ['ну', 'на', 'ным', 'не'], 2.0]),
  ...rows(['ва', ['вой', 'ву', 'вы', 'ве'], 2.0]),
  ...rows(['на', ['ной', 'ну', 'ны', 'не'], 2.0]),
  ...rows(['а', ['ы', 'и', 'е', 'у', 'ой', 'ою', 'ей'], 2.0]),
  ...rows(['я', ['и', 'е', 'ю', 'ей', 'ею'], 2.0]),
  ...rows(['й', ['я', 'ю', 'ем', 'е', 'и'], 2.0]),
  ...rows(['ий', ['ия', 'ию', 'ием', 'ии'], 1.4]),
  ...rows(['ья', ['ьи', 'ье', 'ью', 'ьей'], 1.4]),
  ...rows(['ь', ['я', 'ю', 'ем', 'е', 'и', 'ью'], 2.0]),
  ...rows(['ий', ['ого', 'ому', 'им', 'ом', 'его', 'ему'], 2.0]),
  ...rows(['ый', ['ого', 'ому', 'ым', 'ом'], 2.0]),
  ...rows(['ой', ['ого', 'ому', 'ым', 'ом'], 2.2]),
  ...rows(['ая', ['ой', 'ую', 'ою'], 2.0]),
  ...rows(['ия', ['ии', 'ию', 'ией'], 1.4]),
  ...rows(['о', ['у', 'а', 'ом'], 2.7]),
  ...rows(['ел', ['ла', 'лу', 'лом', 'ле'], 2.3]),
  ...rows(['ец', ['ца', 'цу', 'це'], 2.3]),
  ...rows(['ек', ['ка', 'ку', 'ке'], 2.5]),
  ...rows(['ев', ['ьва', 'ьву'], 2.5]),
  // Kazakh and Kyrgyz
  ...rows(['', ['ның', 'нің', 'дың', 'дің', 'тың', 'тің', 'ға', 'ге', 'қа', 'ке', 'на', 'не'], 2.3]),
  ...rows(['', ['ды', 'ді', 'ты', 'ті', 'ны', 'ні', 'да', 'де', 'та', 'те'], 2.5]),
  ...rows(['', ['дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'мен', 'бен', 'пен'], 2.3]),
  // Uzbek and Tajik
  ...rows(['', ['га', 'ка', 'ни', 'дан', 'ро'], 2.5]),
];
const LATIN = [
  ...rows(['', ['a', 'u', 'om', 'em', 'e'], 2.7]),
  ...rows(['a', ['y', 'oy', 'oi', 'u', 'e'], 2.7]),
  ...rows(['y', ['ya', 'yu', 'ia', 'iu'], 2.7]),
  ...rows(['i', ['ya', 'yu', 'ia', 'iu'], 2.7]),
  ...rows(['', ['ga', 'ka', 'qa', 'ni', 'da', 'dan', 'yň', 'iň', 'den'], 2.7]),
  ...rows(['', ['s'], 2.9]),
];

function rows([base, inflected, nats]) {
  return inflected.map((ending) => [base, ending, nats]);
}

const END = 2;
/** An ending as a packed chunk: its letters and the end of the word. */
function chunk(letters, encode) {
  const symbols = [...encode(letters).slice(1, -1), END];
  return symbols.length > 4 ? undefined : pack(symbols, 0, symbols.length);
}

/** The lists with the endings added, each row at the cheaper of what it had and what the rule says. */
export function withEndings(lists, encode) {
  const packedRows = (endings) =>
    endings.flatMap(([base, inflected, nats]) => {
      const from = chunk(base, encode);
      const to = chunk(inflected, encode);
      return from === undefined || to === undefined ? [] : [[from, to, nats]];
    });
  const cyrillic = packedRows(CYRILLIC);
  const latin = packedRows(LATIN);
  const both = (rows) =>
    rows.flatMap(([a, b, nats]) => [
      [a, b, nats],
      [b, a, nats],
    ]);
  const inflectedOf = new Map();
  for (const [base, inflected, nats] of cyrillic)
    inflectedOf.set(base, [...(inflectedOf.get(base) ?? []), [inflected, nats]]);
  // A Latin ending that stands for a Cyrillic base ending stands for its cases too.
  const ends = chunk('', encode);
  const across = (list) =>
    [...list, [ends, ends, 0]].flatMap(([a, b, cost]) => {
      if (a === 0) return [];
      if ((a & 255) === END) return (inflectedOf.get(b) ?? []).map(([inflected, nats]) => [a, inflected, cost + nats]);
      // A row from the middle of words holds at their end as well.
      const [atEnd, base] = [a * 256 + END, b * 256 + END];
      if (a >= 2 ** 24 || b >= 2 ** 24) return [];
      return (inflectedOf.get(base) ?? []).map(([inflected, nats]) => [atEnd, inflected, cost + nats]);
    });
  const acrossLatin = latin.filter(([base]) => base === ends).map(([, inflected, nats]) => [inflected, ends, nats]);
  // The soft and the hard sign have no sound of their own; romanisations leave them out.
  const signs = ['ь', 'ъ'].map((sign) => [0, encode(sign)[1], 1.6]);
  return {
    latinCyrillic: cheapest([...lists.latinCyrillic, ...signs, ...across(lists.latinCyrillic), ...acrossLatin]),
    latinLatin: cheapest([...lists.latinLatin, ...both(latin)]),
    cyrillicCyrillic: cheapest([...lists.cyrillicCyrillic, ...both(cyrillic)]),
  };
}

function cheapest(rows) {
  const best = new Map();
  for (const [a, b, nats] of rows) {
    const key = `${a}:${b}`;
    best.set(key, Math.min(best.get(key) ?? nats, nats));
  }
  return [...best].map(([key, nats]) => [...key.split(':').map(Number), nats]);
}
