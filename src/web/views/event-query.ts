import { entityId } from '../../model/entity.ts';
import type { Modality, Status } from '../../model/statement.ts';
import type { EventQuery } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { MODALITIES } from '../text/modalities.ts';
import { day, pageRequest, text } from './questions.ts';

/** What an address asks of the events; unknown fields are left alone, unreadable ones refused. */
export function eventQuery(url: URL): EventQuery {
  const id = (field: string) => {
    const value = text(url, field);
    if (value === undefined) return undefined;
    const found = entityId(value);
    if (found === undefined) throw webErrors.error('web.bad-question', { field });
    return found;
  };
  const from = day(url, 'from');
  const to = day(url, 'to');
  const words = text(url, 'words');
  const place = id('place');
  const actor = id('actor');
  const source = id('source');
  const norm = id('norm');
  const inCase = id('case');
  const status = url.searchParams.getAll('status').filter((code) => code !== '');
  if (!status.every(isStatus)) throw webErrors.error('web.bad-question', { field: 'status' });
  const acts = url.searchParams.getAll('act').filter((code) => code !== '');
  if (acts.some((code) => !/^[A-Z](\.[A-Z0-9]+)?$/.test(code)))
    throw webErrors.error('web.bad-question', { field: 'act' });
  const modality = url.searchParams.getAll('modality').filter((code) => code !== '');
  if (!modality.every(isModality)) throw webErrors.error('web.bad-question', { field: 'modality' });
  const sort = text(url, 'sort');
  if (sort !== undefined && sort !== 'when' && sort !== 'confidence' && sort !== 'recorded')
    throw webErrors.error('web.bad-question', { field: 'sort' });
  return {
    ...pageRequest(url),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(words === undefined ? {} : { words }),
    ...(place === undefined ? {} : { place }),
    ...(actor === undefined ? {} : { actor }),
    ...(source === undefined ? {} : { source }),
    ...(norm === undefined ? {} : { norm }),
    ...(inCase === undefined ? {} : { case: inCase }),
    ...(status.length === 0 ? {} : { status }),
    ...(acts.length === 0 ? {} : { acts }),
    ...(modality.length === 0 ? {} : { modality }),
    ...(sort === undefined ? {} : { sort }),
  };
}

const STATUSES: readonly Status[] = ['draft', 'accepted', 'disputed'];

function isStatus(code: string): code is Status {
  return (STATUSES as readonly string[]).includes(code);
}

function isModality(code: string): code is Modality {
  return (MODALITIES as readonly string[]).includes(code);
}

/** The address that asks this question; undefined where the desk's addresses cannot say all of it. */
export function eventAddress(query: EventQuery): string | undefined {
  const { acts, modality, status, limit, cursor: _, ...rest } = query;
  const params = new URLSearchParams();
  for (const act of acts ?? []) params.append('act', act);
  for (const code of modality ?? []) params.append('modality', code);
  for (const code of status ?? []) params.append('status', code);
  if (limit !== undefined) params.set('limit', String(limit));
  for (const [field, value] of Object.entries(rest)) {
    if (typeof value !== 'string' || !SAYABLE.includes(field)) return undefined;
    params.set(field, value);
  }
  const asked = params.toString();
  return asked === '' ? '/events' : `/events?${asked}`;
}

const SAYABLE = ['from', 'to', 'words', 'place', 'actor', 'source', 'norm', 'case', 'sort'];
