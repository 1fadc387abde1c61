import type { Modality } from '../../model/statement.ts';

/** In the order a list offers them. */
export const MODALITIES: readonly Modality[] = [
  'm.fact',
  'm.official',
  'm.reported',
  'm.alleged',
  'm.charge',
  'm.witness',
  'm.party',
  'm.assess',
  'm.general',
  'm.planned',
  'm.unknown',
];
