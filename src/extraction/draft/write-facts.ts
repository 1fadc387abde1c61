import type { Passage } from '../../model/passage.ts';
import type { Speaker } from '../../model/statement.ts';
import type { EntityFact } from '../mentions.ts';
import type { NoteSupport } from '../says/notes.ts';
import type { Sentence } from '../text/sentence.ts';
import type { DraftBuilder } from './builder.ts';

/** Passages kept for one value said again and again; the first ones say it. */
const MAX_PASSAGES = 12;

/** What the text says of persons, bodies and places, each value once with the sentences that say it. */
export function writeFacts(
  facts: readonly EntityFact[],
  text: string,
  sentences: readonly Sentence[],
  builder: DraftBuilder,
  notes: NoteSupport,
  author: readonly Speaker[],
): void {
  const byValue = new Map<string, EntityFact[]>();
  for (const fact of facts) {
    const key = `${fact.subject} ${fact.prop} ${JSON.stringify(fact.value)} ${JSON.stringify(fact.qualifiers ?? {})}`;
    const list = byValue.get(key);
    if (list === undefined) byValue.set(key, [fact]);
    else if (list.length < MAX_PASSAGES && list.at(-1)?.sentence !== fact.sentence) list.push(fact);
  }
  for (const [fact, ...more] of byValue.values()) {
    if (fact === undefined) continue;
    const passages: Passage[] = [];
    for (const one of [fact, ...more]) {
      const sentence = sentences[one.sentence];
      if (sentence === undefined) continue;
      passages.push(builder.passage(sentence));
      for (const n of notes.for({ start: one.start, sentenceEnd: sentence.end, block: sentence.block })) {
        const note = builder.notePassage(n, sentence);
        if (!passages.some((passage) => passage.note === n)) passages.push(note);
      }
    }
    builder.say(
      fact.subject,
      fact.prop,
      fact.value,
      { passages, says: author, modality: 'm.fact', polarity: 'yes', rule: fact.rule, confidence: fact.confidence },
      {
        original: text.slice(fact.start, fact.end),
        support: fact.support,
        ...(fact.qualifiers === undefined ? {} : { qualifiers: fact.qualifiers }),
      },
    );
  }
}
