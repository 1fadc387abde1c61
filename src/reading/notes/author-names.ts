import type { CslName } from '../../model/csl.ts';

// "Law No. 12" names nobody.
const INITIALS = String.raw`(?!N[or]\.)\p{Lu}\p{Ll}?\.(?:\s?-?\p{Lu}\p{Ll}?\.){0,2}`;
const FAMILY = String.raw`(?:(?:de|von|van|der|al|bin|ibn)[\s-])*\p{Lu}[\p{L}\p{M}'’ʻ‘-]+`;
const NAME = String.raw`(?:${FAMILY},?\s${INITIALS}|${INITIALS}\s?${FAMILY})`;
const BETWEEN = String.raw`(?:\s*[,;]\s*(?:(?:and|и|&|және|va)\s+)?|\s+(?:and|и|&|және|va)\s+)`;
const LIST = new RegExp(String.raw`^(?:${NAME})(?:${BETWEEN}(?:${NAME}))*(?:,?\s+(?:et al\.?|и др\.?|и другие))?`, 'u');
const ONE = new RegExp(NAME, 'gu');
const FAMILY_FIRST = new RegExp(String.raw`^(${FAMILY}),?\s(${INITIALS})$`, 'u');
/** Most heads name no person with initials, and need no closer look. */
const WITH_INITIAL = /\p{Lu}\p{Ll}?\./u;
/** The first initial of a list of names stands within so many letters. */
const LONGEST_NAME = 60;
const INITIALS_FIRST = new RegExp(String.raw`^(${INITIALS})\s?(${FAMILY})$`, 'u');

/** Persons with initials at the head of a citation, in either order: "Smith, J. and Brown, A. B.", "Берг А., Линд П.". */
export function namesAtHead(head: string): { readonly names: readonly string[]; readonly length: number } | undefined {
  if (!WITH_INITIAL.test(head.slice(0, LONGEST_NAME))) return undefined;
  const found = LIST.exec(head)?.[0];
  if (found === undefined) return undefined;
  // A name ends where the title's words begin, not in the midst of one.
  if (!/^(?:[,.:;]|\s|$)/.test(head.slice(found.length))) return undefined;
  const names = (found.match(ONE) ?? []).map((name) => name.trim());
  return names.length === 0 ? undefined : { names, length: found.length };
}

/** A printed name as CSL has it: taken apart only where initials show which part is which. */
export function cslName(printed: string): CslName {
  if (!WITH_INITIAL.test(printed)) return { literal: printed };
  const first = FAMILY_FIRST.exec(printed);
  if (first?.[1] !== undefined && first[2] !== undefined) return { family: first[1], given: tidy(first[2]) };
  const last = INITIALS_FIRST.exec(printed);
  if (last?.[1] !== undefined && last[2] !== undefined) return { family: last[2], given: tidy(last[1]) };
  return { literal: printed };
}

function tidy(initials: string): string {
  return initials.replace(/\.\s?(?=\p{Lu})/gu, '. ').trim();
}
