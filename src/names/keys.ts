import { skeleton, soundCode } from './phonetic.ts';
import { lowerWord, wordsOf } from './words.ts';

/**
 * Search keys of a name that do not depend on the script or the romanisation: Zhanaozen, Janaozen and Жаңаөзен share
 * one, Yevgeny, Evgenii and Евгений share one, and so does Жовтису with Zhovtis. At most eight a word, each once, at most
 * 192 in all. Two names that share a key for each of their words are worth comparing; the keys alone prove nothing.
 */
export function nameKeys(name: string): string[] {
  const keys = new Set<string>();
  for (const { written } of wordsOf(name)) {
    const word = lowerWord(written).replaceAll("'", '');
    if (/^\d+$/.test(word)) {
      keys.add(word);
      continue;
    }
    const softC = /c[eiy]/.test(word);
    const softJ = word.includes('j');
    const hardCh = word.includes('ch');
    for (const base of [word, withoutEnding(word)]) {
      keys.add(skeleton(soundCode(base)));
      if (softC) keys.add(skeleton(soundCode(base, { softC })));
      if (softJ) keys.add(skeleton(soundCode(base, { softJ })));
      if (hardCh) keys.add(skeleton(soundCode(base, { hardCh })));
    }
  }
  keys.delete('');
  return [...keys];
}

/** Case endings that add a consonant (Russian -ом, -ым, -ой; Kazakh -ның, -нан; Uzbek -ning, -dan) cut from long words. */
function withoutEnding(word: string): string {
  if (word.length < 7) return word;
  return word.replace(
    /(?:ого|ому|ом|ым|ем|им|ой|ых|ах|ами|ның|нің|дың|дің|тың|тің|нан|нен|дан|ден|тан|тен|ning|dan)$/u,
    '',
  );
}
