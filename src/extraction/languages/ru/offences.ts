import type { OffenceGrammar } from '../../law/offences.ts';

export const russianOffences: OffenceGrammar = {
  opens:
    /(?:по (?:обвинени\p{L}+|подозрени\p{L}+) в|обвин\p{L}+ в|признан\p{L}* виновн\p{L}+ в|виновн\p{L}+ в|осужд\p{L}+ за|оштрафован\p{L}* за|арестован\p{L}* за|наказан\p{L}* за|(?<!\p{L})за)\s+/iu,
  closes:
    /[.;(]|,\s|\s+(?:и (?:приговор|осужд|оштраф|арестован)\p{L}*|по (?:статье|ст\.|части|ч\.)|к \p{L}+ годам|на \d)/iu,
  lead: /^\s*(?:якобы\s+)?/iu,
  joint: /\s+и\s+(?=[«"])/u,
  stop: new Set('или что как его для при без под над'.split(' ')),
};
