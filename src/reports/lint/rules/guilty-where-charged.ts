import type { LintText } from '../lint-text.ts';
import { personsOf, surnameKey } from '../persons.ts';
import type { Place, Rule } from '../rule.ts';
import { HEDGED } from '../text/lexicon.ts';

const CHARGED =
  /(?<![\p{L}])(charged with|charged\s+(?!that)[^.;]{1,60}?\s+with|charges? of|on charges|accused of|suspected of|suspect|indicted|under investigation|awaiting trial|pre-?trial|обвин[яи]\p{L}+|подозрева\p{L}+|под следствием|предъявлено обвинение)(?![\p{L}])/iu;
const CONVICTED =
  /(?<![\p{L}])(convicted|found guilty|sentenced|conviction|pleaded guilty|осужд(?:ен|ён)\p{L}*|приговор\p{L}*|признан\p{L}* виновн\p{L}+)(?![\p{L}])/iu;
/** Doing the crime, told plainly. */
const DID =
  /(?<![\p{L}])(murdered|killed|stole|embezzled|committed|bribed|robbed|raped|extorted|laundered|smuggled|defrauded|forged|is guilty|was guilty|are guilty|убил\p{L}?|украл\p{L}?|похитил\p{L}?|растратил\p{L}?|совершил\p{L}?|изнасиловал|ограбил\p{L}?)(?![\p{L}])/iu;
/** Told of the person in passing ("Pav, who beat two boys, …"): violence, theft and their like. */
const DID_IN_PASSING =
  /(?<![\p{L}])(tortured|beat|broke|attacked|assaulted|kidnapped|abducted|threatened|shot|stabbed|burnt|burned|set fire|took bribes?|sold drugs|blackmailed|wounded|injured|ran over|threw|вымогал\p{L}?|избил\p{L}?|пытал\p{L}?|напал\p{L}?|взял\p{L}? взятк\p{L}+|брал\p{L}? взятк\p{L}+|поджёг|подожгла|поджег|застрелил\p{L}?|ранил\p{L}?|угрожал\p{L}?|торговал\p{L}?)(?![\p{L}])/iu;
const CALLED =
  /(?<![\p{L}])(?:the|a|this|notorious|convicted)?\s*(murderer|killer|thief|robber|rapist|terrorist|extremist|criminal|fraudster|saboteur|looter|forger|arsonist|burglar|kidnapper|hooligan|rioter|traitor|spy|smuggler|drug dealer|поджигатель|хулиган|шпион|swindler|embezzler|bribe-taker|corrupt|убийца|вор|преступник|террорист|экстремист|мошенник|взяточник)\s+$/iu;

/** A person told as guilty whom the text itself only knows as charged or suspected: the likeliest ground for a suit. */
export const guiltyWhereCharged: Rule = {
  code: 'guilty-where-charged',
  severity: 'error',
  check(text) {
    const standing = standings(text);
    return text.sentences.flatMap((sentence) => {
      if (sentence.block.kind === 'note') return [];
      return sentence.names.flatMap((name): Place[] => {
        const known = standing.get(surnameKey(name.words.at(-1) ?? ''));
        if (known === undefined || known.convicted || !known.charged) return [];
        const after = text.text.slice(name.end, Math.min(sentence.end, name.end + 60));
        const before = text.text.slice(Math.max(sentence.start, name.start - 30), name.start);
        const did = /^[^,.;]*$/u.test(after.slice(0, DID.exec(after)?.index ?? 0)) ? DID.exec(after) : null;
        const passing = /^,?\s+(who|который|которая)\s/iu.test(after) ? after.slice(0, 40) : '';
        const relative = DID.exec(passing) ?? DID_IN_PASSING.exec(passing);
        const crime = did ?? relative;
        // At the head of a sentence the word is read as a part of the name: "Hooligan Ann Lee".
        const called = CALLED.exec(before) ?? CALLED.exec(`${name.words[0] ?? ''} `);
        if (
          called === null &&
          (crime === null || open(sentence.text, name.start - sentence.start, after.slice(0, crime.index)))
        )
          return [];
        if (called !== null && HEDGED.test(before)) return [];
        const end = crime === null ? name.end : name.end + after.indexOf(crime[0]) + crime[0].length;
        const start = called === null || !CALLED.test(before) ? name.start : name.start - called[0].trimStart().length;
        return [
          {
            start,
            end,
            reason: `${name.text} is told as guilty here; the text knows of a charge or suspicion, and of no conviction.`,
            fix: { advice: 'Write "is charged with", "is accused of", or cite the judgment.' },
          },
        ];
      });
    });
  },
};

/** Is the doing hedged, or nothing but the content of a charge ("accused X of having killed")? */
function open(sentence: string, name: number, between: string): boolean {
  return (
    HEDGED.test(sentence.slice(0, name)) ||
    HEDGED.test(between) ||
    /(?<![\p{L}])(not|never|whether|if|не|ли)(?![\p{L}])/iu.test(between) ||
    /(was|were|been|being|had been)\s+$/u.test(between)
  );
}

function standings(text: LintText): ReadonlyMap<string, { charged: boolean; convicted: boolean }> {
  const known = new Map<string, { charged: boolean; convicted: boolean }>();
  for (const [sentence, persons] of personsOf(text))
    for (const { surname } of persons) {
      const key = surnameKey(surname);
      const before = known.get(key) ?? { charged: false, convicted: false };
      known.set(key, {
        charged: before.charged || CHARGED.test(sentence.text),
        convicted: before.convicted || CONVICTED.test(sentence.text),
      });
    }
  return known;
}
