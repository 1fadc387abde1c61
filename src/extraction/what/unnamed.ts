import type { RoleFill } from './told-act.ts';

/** Words that make a group this group and no other, or say how many it is. */
const DETERMINED =
  /^(?:the|th[eo]se|this|that|both|all|each|his|her|their|its|our|my|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|other|others|another|dozens|scores|hundreds|thousands|at least|more|over|around|about|they|them|who)\b|\d/i;

/** "activists", "employees of state firms": a group with neither name nor number, nor a word that points to it. */
export function isUnnamedGroup({ mention, text }: RoleFill): boolean {
  if (mention === undefined) return /s$/.test(text) && !/\p{Lu}/u.test(text) && !DETERMINED.test(text);
  return (
    mention.type === 'group' &&
    mention.form === 'description' &&
    mention.count === undefined &&
    !DETERMINED.test(text.trim())
  );
}
