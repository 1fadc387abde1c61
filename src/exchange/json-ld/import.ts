import { checkStatement } from '../../model/check.ts';
import type { DocumentSource } from '../../model/document.ts';
import { ENTITY_TYPES, type EntityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { DraftStatement, Modality, Polarity, Qualifiers, Speaker, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import { valueWords } from '../../model/value-text.ts';
import { exchangeErrors } from '../errors.ts';
import { FrozenText, type Place } from '../import/frozen-text.ts';
import { type Imported, Proposals } from '../import/proposals.ts';
import { idOf } from './context.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What may be said back of a stranger's property: a name, never words. */
const PROPERTY_NAME = /^[a-z-]{1,30}$/;

interface Body {
  readonly subject: string;
  readonly prop: Property;
  readonly value: Value;
  readonly modality?: Modality;
  readonly polarity?: Polarity;
  readonly qualifiers?: Qualifiers;
  readonly original?: string;
  readonly says: readonly Speaker[];
  readonly quotes: readonly string[];
}

/**
 * JSON-LD as `export jsonld` writes it, as proposals. Every value becomes a line of the frozen text, with the quotes that the file
 * gives for it under it; modality, polarity, qualifiers and speakers are kept. Annotations in another shape are counted.
 */
export function importJsonLd(content: string, source: DocumentSource): Imported {
  const nodes = graphOf(content);
  const text = new FrozenText();
  const proposals = new Proposals('import.jsonld', { modality: 'm.reported', says: [{ who: source.name }] });
  const bodies = new Map<string, Body[]>();
  const titles = new Map<string, string>();
  for (const node of nodes) {
    if (typesOf(node).includes('Source')) titles.set(String(node.id), String(node.title ?? node.fileName ?? ''));
    if (!typesOf(node).includes('Annotation')) continue;
    const body = bodyOf(node);
    if (body === undefined) proposals.unread('annotation in another shape');
    else bodies.set(body.subject, [...(bodies.get(body.subject) ?? []), body]);
  }
  const ids = new Map<string, EntityId>();
  const labels = new Map(
    nodes.flatMap((node) => (typeof node.label === 'string' ? [[String(node.id), node.label] as const] : [])),
  );
  for (const node of nodes) {
    const type = ENTITY_TYPES.find((one) => typesOf(node).some((own) => own.toLowerCase() === one));
    const id = idOf(String(node.id));
    if (type !== undefined && type !== 'source' && id !== undefined) ids.set(id, proposals.entity(type));
  }
  const said: { id: EntityId; body: Body; value: Value; place: Place }[] = [];
  for (const [subject, all] of bodies) {
    const id = ids.get(subject);
    if (id === undefined) {
      for (const _ of all)
        proposals.unread(
          subject.startsWith('source-') ? 'value of a source file' : 'value of a record that is not in the file',
        );
      continue;
    }
    text.open(labels.get(`urn:khronika:${subject}`) ?? subject);
    for (const body of all) {
      const value = rebound(body.value, ids);
      const sound = value !== undefined && isSound(id, body, value);
      const words = sound ? valueWords(body.value, (ref) => labels.get(`urn:khronika:${ref}`) ?? ref) : '';
      const place = text.line(body.prop, words);
      if (!sound || place === undefined) {
        proposals.unread(PROPERTY_NAME.test(body.prop) ? `value of ${body.prop}` : 'value of an unknown property');
        continue;
      }
      said.push({ id, body, value, place });
      for (const quote of body.quotes) text.line('  quote', quote);
    }
  }
  const { document, passage } = text.freeze(source);
  for (const { id, body, value, place } of said) {
    const { prop, modality, polarity, qualifiers, original, says } = body;
    const speakers = says.map((one) => ({
      ...one,
      who:
        ids.get(one.who) ?? labels.get(`urn:khronika:${one.who}`) ?? titles.get(`urn:khronika:${one.who}`) ?? one.who,
    }));
    proposals.say(id, prop, value, passage(place), {
      ...(modality === undefined ? {} : { modality }),
      ...(polarity === undefined ? {} : { polarity }),
      ...(qualifiers === undefined ? {} : { qualifiers }),
      ...(original === undefined ? {} : { original }),
      ...(speakers.length === 0 ? {} : { says: speakers }),
    });
  }
  return proposals.finish(document);
}

function graphOf(content: string): readonly Fields[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw exchangeErrors.error('exchange.unreadable', { what: 'JSON-LD', place: 1 }, cause);
  }
  const graph = isFields(parsed) ? parsed['@graph'] : parsed;
  if (!Array.isArray(graph)) throw exchangeErrors.error('exchange.unreadable', { what: 'JSON-LD', place: 1 });
  return graph.filter(isFields);
}

function bodyOf(node: Fields): Body | undefined {
  const { body } = node;
  if (!isFields(body) || typeof body.property !== 'string' || !isFields(body.value) || typeof body.subject !== 'string')
    return undefined;
  const subject = idOf(body.subject);
  if (subject === undefined) return undefined;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const original = text(body.original);
  return {
    subject,
    prop: body.property as Property,
    value: body.value as unknown as Value,
    ...(text(body.modality) === undefined ? {} : { modality: body.modality as Modality }),
    ...(text(body.polarity) === undefined ? {} : { polarity: body.polarity as Polarity }),
    ...(isFields(body.qualifiers) ? { qualifiers: body.qualifiers as Qualifiers } : {}),
    ...(original === undefined ? {} : { original }),
    says: listOf(node.wasAttributedTo)
      .filter(isFields)
      .map((agent) => ({
        who: typeof agent.id === 'string' ? (idOf(agent.id) ?? agent.id) : String(agent.label ?? ''),
        ...(typeof agent.verb === 'string' ? { verb: agent.verb } : {}),
      })),
    quotes: listOf(node.target).flatMap((target) =>
      isFields(target)
        ? listOf(target.selector).flatMap((one) => (isFields(one) && typeof one.exact === 'string' ? [one.exact] : []))
        : [],
    ),
  };
}

/** A reference with the id of the draft; undefined where it leads out of the file. */
function rebound(value: Value, ids: ReadonlyMap<string, EntityId>): Value | undefined {
  if (value.type !== 'ref') return value;
  const ref = ids.get(value.ref);
  return ref === undefined ? undefined : { type: 'ref', ref };
}

/** A stranger's JSON may hold anything: what the record would refuse is counted, not passed on. */
function isSound(subject: EntityId, body: Body, value: Value): boolean {
  const { prop, modality = 'm.reported', polarity = 'yes', qualifiers } = body;
  const draft: DraftStatement = {
    id: 's1' as StatementId,
    subject,
    prop,
    value,
    passages: [{ source: 'x', start: 0, end: 1, exact: 'x' }],
    support: 'direct',
    says: [],
    modality,
    polarity,
    rule: 'import.jsonld',
    confidence: 1,
    ...(qualifiers === undefined ? {} : { qualifiers }),
  };
  try {
    return (
      ['yes', 'no', 'unknown'].includes(polarity) &&
      (value.type !== 'flag' || typeof value.flag === 'boolean') &&
      [qualifiers?.post, qualifiers?.detail, qualifiers?.offence].every(
        (one) => one === undefined || typeof one === 'string',
      ) &&
      checkStatement(draft).length === 0
    );
  } catch {
    return false;
  }
}

function typesOf(node: Fields): readonly string[] {
  return listOf(node.type).map(String);
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
