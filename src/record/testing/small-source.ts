import { createHash } from 'node:crypto';
import type { Document } from '../../model/document.ts';
import type { DraftEntity } from '../../model/draft.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { DraftStatement, Level, Modality, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import type { NewSource } from '../contract.ts';

/** One value of a sentence: `words` must occur in it. */
export interface SmallStatement {
  readonly subject: string;
  readonly prop: Property;
  readonly value: Value;
  readonly words: string;
  readonly modality?: Modality;
  readonly confidence?: number;
}

/** A source made of sentences, each a block, and of statements resting on them. */
export function smallSource(given: {
  readonly name: string;
  readonly sentences: readonly string[];
  readonly statements: readonly SmallStatement[];
  readonly level?: Level;
}): NewSource {
  const { name, sentences, statements } = given;
  const text = sentences.join('\n');
  let at = 0;
  const blocks = sentences.map((sentence) => {
    const start = at;
    at += [...sentence].length + 1;
    return { kind: 'paragraph', start, end: start + [...sentence].length } as const;
  });
  const document: Document = {
    khronika: 1,
    source: {
      name,
      mediaType: 'text/plain',
      sha256: createHash('sha256').update(`${name}\n${text}`).digest('hex'),
      language: 'en',
    },
    text,
    blocks,
    notes: [],
    references: [],
    warnings: [],
  };
  const ids = new Set<string>();
  for (const { subject, value } of statements) {
    ids.add(subject);
    if (value.type === 'ref') ids.add(value.ref);
  }
  const entities = [...ids].map(
    (id): DraftEntity => ({
      id: id as EntityId,
      type: id.slice(0, id.indexOf('-')) as EntityType,
      rule: 'test',
      confidence: 0.9,
    }),
  );
  const drafts = statements.map((one, index): DraftStatement => {
    const place = text.indexOf(one.words);
    const start = [...text.slice(0, place)].length;
    const end = start + [...one.words].length;
    return {
      id: `s${index}` as StatementId,
      subject: one.subject as EntityId,
      prop: one.prop,
      value: one.value,
      original: one.words,
      passages: [{ source: name, start, end, exact: one.words }],
      support: 'direct',
      says: [{ who: name }],
      modality: one.modality ?? 'm.fact',
      polarity: 'yes',
      rule: 'test',
      confidence: one.confidence ?? 0.9,
    };
  });
  return { document, draft: { entities, statements: drafts }, level: given.level ?? 0, by: 'tester' };
}

export const text = (words: string): Value => ({ type: 'text', text: words });
export const code = (one: string): Value => ({ type: 'code', code: one });
export const ref = (id: string): Value => ({ type: 'ref', ref: id as EntityId });
export const day = (edtf: string): Value => ({ type: 'when', when: { edtf, from: edtf, to: edtf } });
