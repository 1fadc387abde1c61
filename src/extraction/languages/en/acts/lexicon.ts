import type { ActLexicon } from '../../../what/frames.ts';
import { englishGovernors } from '../governors.ts';
import { chargeNouns, chargeVerbs } from './charges.ts';
import { detentionNouns, detentionVerbs } from './detention.ts';
import { interferenceNouns, interferenceVerbs } from './interference.ts';
import { judgmentNouns, judgmentVerbs } from './judgments.ts';
import { pressureNouns, pressureVerbs } from './pressure.ts';
import { publicLifeVerbs } from './public-life.ts';
import { sanctionNouns, sanctionVerbs } from './sanctions.ts';
import { violenceNouns, violenceVerbs } from './violence.ts';

/** Every English frame. Where several fit a verb, the one that asks for more is tried first (`what/acts.ts`). */
export const englishActLexicon: ActLexicon = {
  verbs: [
    ...judgmentVerbs,
    ...sanctionVerbs,
    ...chargeVerbs,
    ...publicLifeVerbs,
    ...violenceVerbs,
    ...detentionVerbs,
    ...interferenceVerbs,
    ...pressureVerbs,
  ],
  nouns: [
    ...judgmentNouns,
    ...sanctionNouns,
    ...chargeNouns,
    ...violenceNouns,
    ...detentionNouns,
    ...interferenceNouns,
    ...pressureNouns,
  ],
  governors: englishGovernors,
};
