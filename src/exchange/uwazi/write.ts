import type { When } from '../../model/value.ts';
import { valueLine, valueWords } from '../../model/value-text.ts';
import { label as termLabel } from '../../model/vocabulary/terms.ts';
import { csvLine } from '../csv.ts';
import { bestValue, type Slice, type SliceEntity, valuesOf } from '../slice.ts';
import { normWords, whenOf } from '../tables/cells.ts';
import { ZipStream } from '../zip-stream.ts';
import { PART, partFree, UWAZI_TEMPLATES, type UwaziProperty, type UwaziTemplate } from './templates.ts';

/**
 * The record for Uwazi: a folder a template with its `import.csv`, the templates' properties as JSON, and a page that says in
 * which order to import. Links are titles, so every title is made to be the only one of its kind.
 */
export async function* uwaziZip(slice: Slice): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream();
  const titles = await titlesOf(slice);
  zip.file('README.txt', readme(slice));
  zip.file('templates.json', `${JSON.stringify(UWAZI_TEMPLATES.map(described), undefined, 2)}\n`);
  const files = new Map(UWAZI_TEMPLATES.map((template) => [template, zip.entry(`${template.name}/import.csv`)]));
  for (const [{ properties }, { write }] of files) write(csvLine(['title', ...properties.map(({ name }) => name)]));
  const source = UWAZI_TEMPLATES.find(({ name }) => name === 'source');
  for (const one of slice.sources) {
    const cells = [one.name, one.mediaType, one.sha256, one.language, one.id];
    if (source !== undefined) files.get(source)?.write(csvLine([titles.get(one.id), ...cells]));
  }
  for await (const entity of slice.entities()) {
    const template = templateOf(entity);
    if (template === undefined) continue;
    const cells = template.properties.map((property) => cell(property, entity, slice, titles));
    files.get(template)?.write(csvLine([titles.get(entity.id), ...cells]));
    yield* zip.take();
  }
  for (const { close } of files.values()) close();
  zip.end();
  yield* zip.take();
}

function templateOf({ type }: SliceEntity): UwaziTemplate | undefined {
  return type === 'source' ? undefined : UWAZI_TEMPLATES.find(({ types }) => types.includes(type));
}

function described({ name, properties }: UwaziTemplate): unknown {
  return { name, properties: properties.map(({ name: column, type, to }) => ({ name: column, type, content: to })) };
}

function readme(slice: Slice): string {
  return `${[
    `Made by Khronika for Uwazi, at level ${slice.level}, as known on ${slice.day}. What lies above this level is not in it.`,
    'Make the templates of templates.json in Uwazi first, with these names of properties. Then import the CSV files in this order, each into its template: source, place, actor, law, case, thing, event. So the titles that links name are there.',
    `Between values of a cell stands "${PART}"; inside a value it is written "¦". Ranges of dates are "from:to", as Uwazi reads them; geolocations are "lat${PART}lon", links "label${PART}address".`,
    'A date that is not one day goes to "date_range", and whole to "date_edtf" (ISO 8601-2) and "date_words". Figures have no template. Passages stay in the record; "sources" names the files.',
  ].join('\n\n')}\n`;
}

/** A title for every record, the only one in its template: a second of the same name gets the end of its id. */
async function titlesOf(slice: Slice): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const taken = new Set<string>();
  const add = (id: string, template: string, words: string): void => {
    const plain = partFree(words) || template;
    const title = taken.has(`${template} ${plain}`) ? `${plain} (${id.slice(-12)})` : plain;
    taken.add(`${template} ${title}`);
    titles.set(id, title);
  };
  for (const { id, title, name } of slice.sources) add(id, 'source', title ?? name);
  for await (const entity of slice.entities()) {
    const template = templateOf(entity);
    if (template !== undefined) add(entity.id, template.name, titleWords(entity, slice));
  }
  return titles;
}

function titleWords(entity: SliceEntity, slice: Slice): string {
  if (entity.type === 'norm') return normWords(slice, entity.id);
  if (entity.type !== 'event') return slice.label(entity.id);
  const who = valuesOf(entity, 'victim')
    .map(({ value }) => valueWords(value, slice.label))
    .filter(Boolean);
  return [slice.label(entity.id), who.slice(0, 2).join(' and '), whenOf(entity)?.edtf].filter(Boolean).join(', ');
}

function cell(
  property: UwaziProperty,
  entity: SliceEntity,
  slice: Slice,
  titles: ReadonlyMap<string, string>,
): string | undefined {
  const { name, type, from = [] } = property;
  const values = valuesOf(entity, ...from).map(({ value }) => value);
  const several = (words: readonly string[]): string | undefined => {
    const kept = [...new Set(words.map(partFree))].filter(Boolean);
    return kept.length === 0 ? undefined : kept.join(PART);
  };
  switch (name) {
    case 'khronika_id':
      return entity.id;
    case 'kind_of_actor':
      return entity.type;
    case 'modality':
      return bestValue(entity, 'act')?.modality;
    case 'sources':
      return several(
        [...new Set(entity.statements.flatMap(({ passages }) => passages.map(({ source }) => source)))].map(
          (id) => titles.get(id) ?? '',
        ),
      );
    case 'date':
    case 'date_range':
    case 'date_words':
      return dateCell(name, whenOf(entity));
    case 'victim_words':
    case 'perpetrator_words':
      return several(values.flatMap((value) => (value.type === 'text' ? value.text : [])));
    case 'other_names':
      return several(values.map(valueLine).filter((one) => one !== slice.label(entity.id)));
  }
  switch (type) {
    case 'multiselect':
      // A thesaurus of Uwazi knows labels; the code stands behind each, so that the way back is exact.
      return several(
        values.flatMap((value) =>
          value.type === 'code' ? `${termLabel(value.code)} [${value.code}]` : valueLine(value),
        ),
      );
    case 'relationship':
      return several(values.map((value) => (value.type === 'ref' ? (titles.get(value.ref) ?? '') : '')));
    case 'numeric':
      return several(values.map(valueLine));
    case 'geolocation': {
      const [point] = values;
      return point?.type === 'point' ? `${point.point.lat}${PART}${point.point.lon}` : undefined;
    }
    case 'link': {
      const [url] = values;
      return url?.type === 'url' ? `${partFree(url.url)}${PART}${url.url.replaceAll(PART, '%7C')}` : undefined;
    }
    default:
      return several(values.map((value) => (value.type === 'when' ? value.when.edtf : valueWords(value, slice.label))));
  }
}

function dateCell(name: string, when: When | undefined): string | undefined {
  if (when === undefined) return undefined;
  const oneDay = when.from !== undefined && when.from === when.to;
  if (name === 'date_words') return when.phrase === undefined ? undefined : partFree(when.phrase);
  if (name === 'date') return oneDay ? when.from : undefined;
  return oneDay ? undefined : `${when.from ?? ''}:${when.to ?? ''}`;
}
