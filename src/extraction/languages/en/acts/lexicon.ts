import type { ActLexicon } from '../../../what/frames.ts';
import { englishGovernors } from '../governors.ts';
import { chargeNouns, chargeVerbs } from './charges.ts';
import { custodyVerbs } from './custody.ts';
import { detentionNouns, detentionVerbs } from './detention.ts';
import { interferenceNouns, interferenceVerbs } from './interference.ts';
import { judgmentNouns, judgmentVerbs } from './judgments.ts';
import { killingNouns, killingVerbs } from './killing.ts';
import { pressureNouns, pressureVerbs } from './pressure.ts';
import { publicLifeVerbs } from './public-life.ts';
import { releaseNouns, releaseVerbs } from './release.ts';
import { sanctionNouns, sanctionVerbs } from './sanctions.ts';
import { searchNouns, searchVerbs } from './searches.ts';
import { violenceNouns, violenceVerbs } from './violence.ts';

/** Every English frame. Where several fit a verb, the one that asks for more is tried first (`what/act-index.ts`). */
export const englishActLexicon: ActLexicon = {
  verbs: [
    ...judgmentVerbs,
    ...releaseVerbs,
    ...sanctionVerbs,
    ...chargeVerbs,
    ...publicLifeVerbs,
    ...killingVerbs,
    ...violenceVerbs,
    ...custodyVerbs,
    ...detentionVerbs,
    ...interferenceVerbs,
    ...searchVerbs,
    ...pressureVerbs,
  ],
  nouns: [
    ...judgmentNouns,
    ...releaseNouns,
    ...sanctionNouns,
    ...chargeNouns,
    ...killingNouns,
    ...violenceNouns,
    ...detentionNouns,
    ...searchNouns,
    ...interferenceNouns,
    ...pressureNouns,
  ],
  governors: englishGovernors,
};
