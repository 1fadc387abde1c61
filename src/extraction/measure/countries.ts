/** Names of countries as coders of HRDsAttack write them, beside those of CLDR. */
const COUNTRIES: Readonly<Record<string, string>> = {
  usa: 'US',
  us: 'US',
  'united states': 'US',
  'united states of america': 'US',
  america: 'US',
  "people's republic of china": 'CN',
  china: 'CN',
  'hong kong': 'HK',
  england: 'GB',
  uk: 'GB',
  'united kingdom': 'GB',
  britain: 'GB',
  scotland: 'GB',
  'northern ireland': 'GB',
  wales: 'GB',
  yemeni: 'YE',
  burma: 'MM',
  myanmar: 'MM',
  'south korea': 'KR',
  'north korea': 'KP',
  russia: 'RU',
  syria: 'SY',
  iran: 'IR',
  palestine: 'PS',
  gaza: 'PS',
  'ivory coast': 'CI',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  drc: 'CD',
  vietnam: 'VN',
  laos: 'LA',
  bolivia: 'BO',
  venezuela: 'VE',
  tanzania: 'TZ',
  moldova: 'MD',
  'czech republic': 'CZ',
  turkey: 'TR',
  swaziland: 'SZ',
  eswatini: 'SZ',
  taiwan: 'TW',
  kosovo: 'XK',
  philippine: 'PH',
  columbia: 'CO',
};
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' });
const BY_NAME = new Map<string, string>();
for (let a = 65; a <= 90; a++) {
  for (let b = 65; b <= 90; b++) {
    const code = String.fromCharCode(a, b);
    const name = REGIONS.of(code);
    // FX, withdrawn from ISO 3166, would take the name of France.
    if (name !== undefined && name !== code && code !== 'FX') BY_NAME.set(name.toLowerCase(), code);
  }
}

/** ISO 3166 code of a country's name or code, where there is one; else the name in small letters. */
export function country(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^[A-Z]{2}$/.test(text) && text !== 'US') return text;
  const name = text.toLowerCase().replace(/^the /, '');
  return COUNTRIES[name] ?? BY_NAME.get(name) ?? name;
}
