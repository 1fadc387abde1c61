import type { EntityId } from '../../model/entity.ts';
import type { Speaker } from '../../model/statement.ts';
import { confidenceOf } from '../confidence/confidence.ts';
import type { FoundFigure } from '../figures/figures.ts';
import type { Mention } from '../mentions.ts';
import type { Attribution } from '../says/attribution.ts';
import type { NoteSupport } from '../says/notes.ts';
import type { Sentence } from '../text/sentence.ts';
import { boundsOf } from '../when/bounds.ts';
import type { ResolvedDate } from '../when/resolve.ts';
import type { DraftBuilder, Saying } from './builder.ts';

/** The figures of one sentence with what bounds them. */
export interface ToldFigures {
  readonly sentence: Sentence;
  readonly figures: readonly FoundFigure[];
  readonly dates: readonly ResolvedDate[];
  readonly places: readonly Mention[];
  readonly attributions: readonly Attribution[];
}

export function writeFigures(
  told: readonly ToldFigures[],
  builder: DraftBuilder,
  notes: NoteSupport,
  author: readonly Speaker[],
): void {
  for (const { sentence, figures, dates, places, attributions } of told) {
    const ids: EntityId[] = [];
    for (const figure of figures) {
      const rule = figure.money === undefined ? 'figure.count' : 'figure.sum';
      const id = builder.entity('figure', rule, confidenceOf(rule));
      const said = attributions.filter((one) => figure.start >= one.start && figure.start < one.end);
      const numbers = notes.for({ start: figure.start, sentenceEnd: sentence.end, block: sentence.block });
      const saying: Saying = {
        passages: [builder.passage(sentence), ...numbers.map((n) => builder.notePassage(n, sentence))],
        says: [...author, ...said.flatMap((one) => one.speakers)],
        modality: said.at(-1)?.modality ?? 'm.fact',
        polarity: 'yes',
        rule,
        confidence: confidenceOf(rule),
      };
      ids.push(id);
      builder.say(
        id,
        'what',
        figure.act === undefined ? { type: 'text', text: figure.what } : { type: 'code', code: figure.act },
        saying,
        { original: figure.what },
      );
      if (figure.quantity !== undefined)
        builder.say(id, 'quantity', { type: 'quantity', quantity: figure.quantity }, saying);
      if (figure.money !== undefined) builder.say(id, 'money', { type: 'money', money: figure.money }, saying);
      const date = dates.find((one) => one.edtf !== undefined && one.relation !== 'before' && one.relation !== 'until');
      const when = date?.edtf === undefined ? undefined : boundsOf(date.edtf);
      if (when !== undefined && date !== undefined)
        builder.say(id, 'scope-when', { type: 'when', when: { ...when, phrase: date.phrase } }, saying);
      const place = places[0];
      if (place !== undefined) builder.say(id, 'scope-where', { type: 'ref', ref: place.entity }, saying);
      const whole = figure.subsetOf === undefined ? undefined : ids[figure.subsetOf];
      if (whole !== undefined) builder.say(id, 'subset-of', { type: 'ref', ref: whole }, saying);
    }
  }
}
