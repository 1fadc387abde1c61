import { entityId } from '../../model/entity.ts';
import type { Passage } from '../../model/passage.ts';
import type { Speaker, Statement } from '../../model/statement.ts';
import type { Slice, SliceEntity, SliceSource } from '../slice.ts';
import { CONTEXT, iri } from './context.ts';

/**
 * The record as JSON-LD: every statement is a Web Annotation whose target are its passages (position and quote side by side)
 * and whose body says subject, property and value; PROV tells who is credited and what was concluded from what.
 */
export async function* jsonLd(slice: Slice): AsyncGenerator<string> {
  const record = { type: 'Record', level: slice.level, asKnownOn: slice.day };
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${JSON.stringify(record)}`;
  for (const source of slice.sources) yield `,\n${JSON.stringify(sourceNode(source))}`;
  for await (const entity of slice.entities()) {
    if (entity.type !== 'source') yield `,\n${JSON.stringify(entityNode(entity, slice))}`;
    for (const statement of entity.statements) yield `,\n${JSON.stringify(annotation(entity, statement, slice))}`;
  }
  yield '\n]}\n';
}

function sourceNode({ id, title, name, mediaType, sha256, language }: SliceSource): unknown {
  return { id: iri(id), type: ['Source', 'Entity'], title, fileName: name, format: mediaType, language, sha256 };
}

function entityNode({ id, type }: SliceEntity, slice: Slice): unknown {
  const label = slice.label(id);
  return { id: iri(id), type: `${type[0]?.toUpperCase()}${type.slice(1)}`, ...(label === '' ? {} : { label }) };
}

function annotation(entity: SliceEntity, statement: Statement, slice: Slice): unknown {
  const { id, prop, value, qualifiers, original, passages, support, modality, polarity, asOf, status, withheld } =
    statement;
  return {
    id: iri(`statement:${id}`),
    type: ['Annotation', 'Entity'],
    motivation: 'describing',
    body: {
      type: 'Statement',
      subject: iri(entity.id),
      property: prop,
      value,
      qualifiers,
      original,
      modality,
      polarity,
      support,
      asOf,
      status,
      withheld,
    },
    target: passages.map(target),
    wasAttributedTo: statement.says.map((speaker) => agent(speaker, slice)),
    wasDerivedFrom: statement.derivedFrom?.map((one) => iri(`statement:${one}`)),
  };
}

function target({ source, start, end, exact, prefix, suffix, page, note }: Passage): unknown {
  return {
    type: 'SpecificResource',
    source: iri(source),
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
    page,
    note,
  };
}

function agent({ who, verb }: Speaker, slice: Slice): unknown {
  if (entityId(who) === undefined) return { type: 'Agent', label: who, verb };
  return { id: iri(who), type: 'Agent', label: slice.label(who) || undefined, verb };
}
