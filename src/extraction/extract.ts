import type { Document } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import { detectNumberStyle } from '../model/numeral.ts';
import type { Speaker } from '../model/statement.ts';
import { proceedingsOf } from './cases/proceedings.ts';
import { mergeSame } from './cases/same-event.ts';
import { DraftBuilder } from './draft/builder.ts';
import { writeEvents } from './draft/write-events.ts';
import { writeFacts } from './draft/write-facts.ts';
import { writeFigures } from './draft/write-figures.ts';
import { NormWriter } from './draft/write-norms.ts';
import { whatPack } from './languages/packs.ts';
import { NoteSupport } from './says/notes.ts';
import { sentencesOf } from './text/split.ts';
import { withAccused } from './what/carried-victims.ts';
import { candidatesOf, withSameAmount, withSearched } from './what/events.ts';
import { Members } from './what/members.ts';
import { withOthersThanSubject } from './what/other-than-subject.ts';
import { PlaceContext } from './what/places.ts';
import { readSentences } from './what/read.ts';
import { TownSetting } from './where/setting.ts';
import { findMentions } from './who/find-mentions.ts';

export interface ExtractOptions {
  /** `YYYY-MM-DD`: what weekdays and dates without a year lean on. */
  readonly published?: string;
}

/** Drafts of everything the document tells: who, what, when, where, under which law, and who says so. Pure. */
export function extract(doc: Document, options: ExtractOptions = {}): Draft {
  const sentences = sentencesOf(doc);
  const who = findMentions(doc, sentences);
  const builder = new DraftBuilder(doc);
  builder.take(who.entities);
  const author: readonly Speaker[] = [{ who: doc.source.name }];
  const style = detectNumberStyle(doc.text, doc.source.language);
  const told = readSentences(
    doc,
    sentences,
    who.mentions,
    new PlaceContext(doc, sentences, who.mentions, who.facts, new TownSetting(doc, sentences, who.mentions, who.facts)),
    {
      ...(style === undefined ? {} : { style }),
      ...(options.published === undefined ? {} : { published: options.published }),
    },
  );
  const notes = new NoteSupport(doc);
  writeFacts(who.facts, doc.text, sentences, builder, notes, author);
  const norms = new NormWriter(builder, author);
  for (const { law, sentence } of told.laws) norms.law(law, sentence);
  const candidates = mergeSame(
    withAccused(
      withSearched(
        new Members(who.mentions, who.facts).expand(
          withOthersThanSubject(withSameAmount(told.tellings, doc.text)),
          doc.text,
        ),
      ),
    ).flatMap(candidatesOf),
  );
  writeEvents(candidates, proceedingsOf(candidates), {
    text: doc.text,
    builder,
    norms,
    notes,
    author,
    saying: (language) => whatPack(language).saying,
    offences: (language) => whatPack(language).offences,
    sentences,
  });
  writeFigures(told.figures, builder, notes, author);
  return builder.draft();
}
