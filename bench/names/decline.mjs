// Russian cases of names, for the bench: a small table from a school grammar, unknown to the matcher.
const CASES = ['genitive', 'dative', 'instrumental'];

export { CASES };

const END = {
  genitive: { hard: 'а', soft: 'я', a: 'ы', ya: 'и', adjective: 'ого', feminine: 'ой' },
  dative: { hard: 'у', soft: 'ю', a: 'е', ya: 'е', adjective: 'ому', feminine: 'ой' },
  instrumental: { hard: 'ом', soft: 'ем', a: 'ой', ya: 'ей', adjective: 'им', feminine: 'ой' },
};

/** One part of a name in a case. `role`: given, patronymic, family; `sex`: m, f. */
export function decline(word, role, sex, kase) {
  const end = END[kase];
  if (role === 'family') {
    if (/(ский|цкий)$/.test(word)) return word.slice(0, -2) + end.adjective;
    if (/(ская|цкая)$/.test(word)) return word.slice(0, -2) + end.feminine;
    if (/(ов|ев|ёв|ин|ын)$/.test(word)) return word + (kase === 'instrumental' ? 'ым' : end.hard);
    if (/(ова|ева|ёва|ина|ына)$/.test(word)) return `${word.slice(0, -1)}ой`;
    if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return sex === 'm' ? word + end.hard : word;
    return word;
  }
  if (/ия$/.test(word)) return word.slice(0, -1) + { genitive: 'и', dative: 'и', instrumental: 'ей' }[kase];
  if (/а$/.test(word)) return word.slice(0, -1) + (/[гкхжшчщ]а$/.test(word) && kase === 'genitive' ? 'и' : end.a);
  if (/я$/.test(word)) return word.slice(0, -1) + end.ya;
  if (/[йь]$/.test(word))
    return sex === 'f' && word.endsWith('ь')
      ? word.slice(0, -1) + (kase === 'instrumental' ? 'ью' : 'и')
      : word.slice(0, -1) + end.soft;
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) {
    if (sex === 'f') return word;
    if (word.endsWith('ел') && word.length < 6) return `${word.slice(0, -2)}л${end.hard}`;
    return word + (/[чшщж]$/.test(word) && kase === 'instrumental' ? 'ем' : end.hard);
  }
  return word;
}
