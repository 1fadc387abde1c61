/**
 * FollowTheMoney's schemata, as far as the record has something for them. Names and ranges are those of the project's own
 * YAML model (followthemoney/schema). `Sanction` means an international designation and is never used for a court's penalty.
 */
import type { EntityType } from '../../model/entity.ts';

/** Types of FtM properties that the record fills (`prop_type` of a statement). */
export const FTM_PROPS: Readonly<Record<string, string>> = {
  name: 'name',
  alias: 'name',
  summary: 'text',
  description: 'text',
  notes: 'text',
  keywords: 'string',
  topics: 'topic',
  country: 'country',
  sourceUrl: 'url',
  gender: 'gender',
  birthDate: 'date',
  position: 'string',
  classification: 'string',
  legalForm: 'string',
  date: 'date',
  startDate: 'date',
  endDate: 'date',
  location: 'address',
  addressEntity: 'entity',
  involved: 'entity',
  organizer: 'entity',
  proof: 'entity',
  full: 'string',
  city: 'string',
  latitude: 'number',
  longitude: 'number',
  title: 'string',
  author: 'string',
  fileName: 'string',
  mimeType: 'mimetype',
  language: 'language',
  publishedAt: 'date',
  publisher: 'string',
  caseNumber: 'identifier',
  category: 'string',
  court: 'string',
  status: 'string',
  role: 'string',
  subject: 'entity',
  object: 'entity',
  party: 'entity',
  case: 'entity',
  employee: 'entity',
  employer: 'entity',
  member: 'entity',
  organization: 'entity',
  person: 'entity',
  relative: 'entity',
  relationship: 'string',
  agent: 'entity',
  client: 'entity',
};

/** Organisation kinds that are bodies of the state or firms; the others are an `Organization`. */
const PUBLIC_BODIES = /^O\.(POLICE|SECURITY|PROSECUTOR|COURT|LEGIS|EXEC|LOCAL)/;
const FIRMS = /^O\.FIRM/;

/** Schema of a record by its type and kind; undefined where FtM has none. */
export function schemaOf(type: EntityType, kind: string | undefined): string | undefined {
  switch (type) {
    case 'person':
      return 'Person';
    case 'group':
      return 'LegalEntity';
    case 'org':
      if (kind !== undefined && PUBLIC_BODIES.test(kind)) return 'PublicBody';
      return kind !== undefined && FIRMS.test(kind) ? 'Company' : 'Organization';
    case 'place':
      return 'Address';
    case 'object':
      if (kind === 'object.article') return 'Article';
      return kind === 'object.premises' || kind === 'object.equipment' ? 'Asset' : 'Document';
    case 'norm':
    case 'source':
      return 'Document';
    case 'case':
      return 'CourtCase';
    case 'event':
      return 'Event';
    case 'figure':
      return undefined;
  }
}

/** Type of a record by its schema, for reading; undefined for schemata that the record has no place for. */
export const TYPE_OF_SCHEMA: Readonly<Record<string, EntityType>> = {
  Person: 'person',
  LegalEntity: 'org',
  Organization: 'org',
  PublicBody: 'org',
  Company: 'org',
  Address: 'place',
  Event: 'event',
  CourtCase: 'case',
  Article: 'object',
  Document: 'object',
  PlainText: 'object',
  HyperText: 'object',
  Pages: 'object',
  Image: 'object',
  Video: 'object',
  Audio: 'object',
  Asset: 'object',
  UserAccount: 'object',
};
