import type { NoteCitation } from '../../model/document.ts';
import type { EntityId } from '../../model/entity.ts';
import { valueWords } from '../../model/value-text.ts';
import { term } from '../../model/vocabulary/terms.ts';
import { bestValue, type Slice, type SliceEntity, type SliceSource, valuesOf } from '../slice.ts';

export type ReferenceName = { readonly literal: string } | { readonly family: string; readonly given?: string };

/** A source as other programs cite it: a CSL-JSON item (1.0.2), the fields that the record has something for. */
export interface Reference {
  readonly id: string;
  /** One of the CSL types. */
  readonly type: string;
  readonly title?: string;
  /** The title in its own language, beside a translated one. */
  readonly 'original-title'?: string;
  readonly author?: readonly ReferenceName[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly archive_location?: string;
  readonly language?: string;
  readonly number?: string;
  readonly note?: string;
}

/** CSL types of things that are cited; sources have theirs in the vocabulary. */
const OBJECT_TYPES: Readonly<Record<string, string>> = {
  'object.website': 'webpage',
  'object.article': 'article-newspaper',
  'object.video': 'motion_picture',
  'object.leaflet': 'pamphlet',
  'object.book': 'book',
  'object.documents': 'document',
};

/** The kind of thing that a CSL type speaks of; undefined where the record has no word for it. */
export function kindOfType(type: string): string | undefined {
  if (/^article|^post/.test(type)) return 'object.article';
  return Object.keys(OBJECT_TYPES).find((kind) => OBJECT_TYPES[kind] === type);
}

/** A source of the record, with what its statements say of it. */
export function referenceOfSource(source: SliceSource, entity: SliceEntity | undefined, slice: Slice): Reference {
  const told = entity === undefined ? undefined : referenceOf(entity, slice);
  return {
    type: 'document',
    ...told,
    id: source.id,
    title: told?.title ?? source.title ?? source.name,
    ...(source.language === undefined || told?.language !== undefined ? {} : { language: source.language }),
  };
}

/** A cited thing of the record: one that has an author, a publisher or a day of issue. */
export function referenceOfObject(entity: SliceEntity, slice: Slice): Reference | undefined {
  return valuesOf(entity, 'author', 'publisher', 'issued').length === 0 ? undefined : referenceOf(entity, slice);
}

function referenceOf(entity: SliceEntity, slice: Slice): Reference {
  const words = (prop: string): readonly string[] => [
    ...new Set(valuesOf(entity, prop).map(({ value }) => valueWords(value, slice.label))),
  ];
  const kind = slice.kind(entity.id) ?? '';
  const titles = words('title').length > 0 ? words('title') : words('name');
  const issued = bestValue(entity, 'issued')?.value;
  const lang = valuesOf(entity, 'title').flatMap(({ value }) => (value.type === 'text' ? (value.lang ?? []) : []))[0];
  return compact({
    id: entity.id,
    type: OBJECT_TYPES[kind] ?? term(kind)?.refs.csl ?? 'document',
    title: titles[0],
    'original-title': titles[1],
    author: words('author').length === 0 ? undefined : words('author').map((literal) => ({ literal })),
    publisher: words('publisher')[0],
    issued: issued?.type === 'when' ? datesOf(issued.when.edtf) : undefined,
    URL: words('url')[0],
    archive_location: words('archived-at')[0],
    language: lang,
  });
}

/** A work cited in a note of a source; "Ibid." and short forms are not works and give none. */
export function referenceOfCitation(
  cite: NoteCitation,
  place: { readonly source: EntityId; readonly title: string; readonly note: number; readonly index: number },
): Reference | undefined {
  const { title, titles, authors, issued, urls } = cite;
  if (cite.kind !== 'full' || (title === undefined && urls.length === 0)) return undefined;
  return compact({
    id: `${place.source}-note-${place.note}${place.index === 0 ? '' : `-${place.index + 1}`}`,
    type: urls.length > 0 ? 'webpage' : 'document',
    title: title ?? urls[0],
    'original-title': titles?.find(({ value }) => value !== title)?.value,
    author: authors?.map((literal) => ({ literal })),
    issued: issued === undefined ? undefined : datesOf(issued),
    URL: urls[0],
    language: titles?.find(({ value }) => value === title)?.language,
    note: `cited in note ${place.note} of “${place.title}”`,
  });
}

/** CSL date of an EDTF day, month, year or interval; undefined for one that CSL cannot say. */
function datesOf(edtf: string): Reference['issued'] {
  const parts = edtf
    .replace(/[~?%]/g, '')
    .split('/')
    .map((day) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(day));
  if (parts.some((match) => match === null)) return undefined;
  return {
    'date-parts': parts.map((match) =>
      (match ?? [])
        .slice(1)
        .filter((part) => part !== undefined)
        .map(Number),
    ),
  };
}

/** EDTF of a CSL date; empty for one without a year. */
export function edtfOf(issued: Reference['issued']): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return (issued?.['date-parts'] ?? [])
    .map(([year, month, day]) =>
      year === undefined
        ? ''
        : [
            String(year).padStart(4, '0'),
            ...(month === undefined ? [] : [two(month)]),
            ...(day === undefined ? [] : [two(day)]),
          ].join('-'),
    )
    .filter(Boolean)
    .join('/');
}

/** CSL date of days, months or years of ISO 8601, a slash between two; undefined where there is no year. */
export function dateOf(raw: string): Reference['issued'] {
  const parts = raw.split('/').flatMap((day) => {
    const match = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?/.exec(day.trim());
    return match === null
      ? []
      : [
          match
            .slice(1)
            .filter((part) => part !== undefined)
            .map(Number),
        ];
  });
  return parts.length === 0 ? undefined : { 'date-parts': parts };
}

export function nameWords(name: ReferenceName): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
}

type Sparse<T> = { readonly [Key in keyof T]: T[Key] | undefined };

function compact(reference: Sparse<Reference> & { readonly id: string; readonly type: string }): Reference {
  return Object.fromEntries(
    Object.entries(reference).filter(([, value]) => value !== undefined),
  ) as unknown as Reference;
}
