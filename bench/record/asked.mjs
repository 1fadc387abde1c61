/** The facets of every question. */
export const FACETS = ['act', 'year', 'place', 'modality', 'outcome', 'status', 'victim-kind', 'source'];

/** Questions at which level. */
export const LEVEL = 2;

/**
 * Kinds of filter, each as the record is asked it and as SQL over the flat copy (`flat.mjs`). Both draw from one seeded
 * source, so that both ask the same.
 *
 * @param random a seeded `Random`
 * @param places ids of places in the record; the flat copy has numbers, of which one of the same size is taken
 */
export function filters(random, places) {
  const year = () => 2008 + random.below(15);
  const act = (code) => [{ acts: [code] }, `act = '${code}'`];
  return {
    oneAct: () => act(random.pick(['A.DETAIN', 'P.CONVICT', 'A.BLOCK', 'A.TORT'])),
    actsInAYear() {
      const one = year();
      return [
        { acts: ['A'], from: `${one}-01-01`, to: `${one}-12-31` },
        `act like 'A.%' and to_day >= '${one}-01-01' and from_day <= '${one}-12-31'`,
      ];
    },
    place() {
      const at = random.below(50);
      return [{ place: places[at] }, `place = ${at}`];
    },
    words() {
      const words = random.pick(['beaten Aktau', 'square Semey', 'threatened Taraz 2012', 'killed']);
      return [{ words }, { words }];
    },
    kindsWithoutFact: () => [
      { victimKind: ['W.JOURNALIST'], where: { not: { modality: ['m.fact'] } } },
      `victim_kind = 'W.JOURNALIST' and modality <> 'm.fact'`,
    ],
    either() {
      const one = year();
      return [
        { where: { any: [{ acts: ['S'] }, { outcome: ['out.refused'] }] }, from: `${one}-01-01` },
        `(act like 'S.%' or outcome = 'out.refused') and to_day >= '${one}-01-01'`,
      ];
    },
    everything: () => [{}, 'true'],
  };
}
