/**
 * The sounds of a name with the choices of transliteration taken out: `Tuletaeva` and `Tuletayeva`, `Zhanaozen` and
 * `Janaozen`, `Evgenii` and `Evgeny` give one skeleton. For asking a person, never for deciding.
 */
export function nameSkeleton(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'ʼ‘`ьъ -]/g, '')
    .replace(/zh|dzh|dj/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/ts|tz/g, 'c')
    .replace(/shch|sch/g, 'sh')
    .replace(/ks/g, 'x')
    .replace(/ck|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/yo|io|ë|jo/g, 'e')
    .replace(/y[iy]|iy|ij|ii|yj/g, 'i')
    .replace(/[iy]+(?=[aeu])/g, '')
    .replace(/y/g, 'i')
    .replace(/ё/g, 'е')
    .replace(/(.)\1+/g, '$1');
}

const ENDINGS =
  /(skii|skaia|skaya|sky|skiy|ova|ov|eva|ev|ina|in|aia|aya|ii|iy|ism|ist|ists|ists|ian|ians|i|a|s|es|e|an|ans|ish|y|ий|ая|ого|ой|ому|ую|ым|ом|ов|ова|овой|овым|ову|ев|ева|евой|ин|ина|иной|ым|у|а|е|и|ы|я|ю|ам|ами|ах)$/u;

/** Forms of one word, or man's and woman's form of one surname: no misspelling. */
export function differsOnlyInEnding(a: string, b: string): boolean {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  const [restA, restB] = [a.slice(shared), b.slice(shared)];
  if (restA.length > 4 || restB.length > 4) return false;
  if (nameSkeleton(a) === nameSkeleton(b) && !/[аеиоуыэюя]$/u.test(a + b)) return false;
  const isEnding = (rest: string): boolean => rest === '' || ENDINGS.exec(rest)?.[0] === rest;
  return shared >= 3 && isEnding(restA) && isEnding(restB);
}
