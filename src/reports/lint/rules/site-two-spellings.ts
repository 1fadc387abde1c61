import type { Rule } from '../rule.ts';
import { editDistance } from '../text/distance.ts';

/** Endings that say nothing of which site it is. */
const GENERIC = new Set(['com', 'org', 'net', 'info', 'biz', 'eu', 'int', 'media', 'news', 'tv', 'live', 'io']);
const SHORTEST = 6;

/** Two hosts that read like one site written in two ways: `example.kz` and `examplekz.info`. */
export const siteTwoSpellings: Rule = {
  code: 'site-two-spellings',
  severity: 'warning',
  check(text) {
    const first = new Map<string, { readonly start: number; readonly end: number; readonly host: string }>();
    for (const one of text.addresses) if (!first.has(siteOf(one.host))) first.set(siteOf(one.host), one);
    const sites = [...first.keys()];
    return sites.flatMap((site, i) =>
      sites.slice(0, i).flatMap((other) => {
        const place = first.get(site);
        const earlier = first.get(other);
        if (place === undefined || earlier === undefined || !alike(site, other)) return [];
        // Two parts of a large host are two sites: a.example.org, b.example.com.
        if (partOf(place.host, site) !== partOf(earlier.host, other)) return [];
        return [
          {
            start: place.start,
            end: place.end,
            also: [{ start: earlier.start, end: earlier.end }],
            reason: `"${site}" and "${other}" read like one site written in two ways.`,
            fix: { advice: 'Open both, and name the one that is meant everywhere.' },
          },
        ];
      }),
    );
  },
};

/** The registered part of a host: without `www.` and sub-sites. */
function siteOf(host: string): string {
  const labels = host.replace(/^www\./, '').split('.');
  // co.uk, org.ru and the like keep three labels.
  const keep = labels.length > 2 && /^(co|com|org|gov|net|edu|ac)$/.test(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-keep).join('.');
}

function partOf(host: string, site: string): string {
  return host
    .replace(/^www\./, '')
    .slice(0, -site.length)
    .replaceAll('-', '');
}

function alike(a: string, b: string): boolean {
  const [bareA, bareB] = [letters(a), letters(b)];
  if (bareA === bareB) return bareA.length >= SHORTEST;
  const [nameA, nameB] = [a.split('.')[0] ?? '', b.split('.')[0] ?? ''];
  if (nameA !== nameB && nameA.replaceAll('-', '') === nameB.replaceAll('-', '')) return nameA.length >= 5;
  return (
    Math.min(nameA.length, nameB.length) >= 8 &&
    a.split('.').at(-1) === b.split('.').at(-1) &&
    editDistance(nameA, nameB, 1) === 1
  );
}

function letters(site: string): string {
  const labels = site.split('.');
  return (GENERIC.has(labels.at(-1) ?? '') ? labels.slice(0, -1) : labels).join('').replaceAll('-', '');
}
