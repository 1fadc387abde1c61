import type { CslName } from '../../model/csl.ts';

// "Law No. 12" names nobody.
const INITIALS = String.raw`(?!N[or]\.)\p{Lu}\p{Ll}?\.(?:\s?-?\p{Lu}\p{Ll}?\.){0,2}`;
const FAMILY = String.raw`(?:(?:de|von|van|der|al|bin|ibn)[\s-])*\p{Lu}[\p{L}\p{M}'’ʻ‘-]+`;
const NAME = String.raw`(?:${FAMILY},?\s${INITIALS}|${INITIALS}\s?${FAMILY})`;
const BETWEEN = String.raw`(?:\s*[,;]\s*(?:(?:and|и|&|және|va)\s+)?|\s+(?:and|и|&|және|va)\s+)`;
const LIST = new RegExp(String.raw`^(?:${NAME})(?:${BETWEEN}(?:${NAME}))*(?:,?\s+(?:et al\.?|и др\.?|и другие))?`, 'u');
const ONE = new RegExp(NAME, 'gu');
const FAMILY_FIRST = new RegExp(String.raw`^(${FAMILY}),?\s(${INITIALS})$`, 'u');
const INITIALS_FIRST = new RegExp(String.raw`^(${INITIALS})\s?(${FAMILY})$`, 'u');

/** Persons with initials at the head of a citation, in either order: "Smith, J. and Brown, A. B.", "Берг А., Линд П.". */
export function namesAtHead(head: string): { readonly names: readonly string[]; readonly length: number } | undefined {
  const found = LIST.exec(head)?.[0];
  if (found === undefined) return undefined;
  // A name ends where the title's words begin, not in the midst of one.
  if (!/^(?:[,.:;]|\s|$)/.test(head.slice(found.length))) return undefined;
  const names = (found.match(ONE) ?? []).map((name) => name.trim());
  return names.length === 0 ? undefined : { names, length: found.length };
}

/** A printed name as CSL has it: taken apart only where initials show which part is which. */
export function cslName(printed: string): CslName {
  const first = FAMILY_FIRST.exec(printed);
  if (first?.[1] !== undefined && first[2] !== undefined) return { family: first[1], given: tidy(first[2]) };
  const last = INITIALS_FIRST.exec(printed);
  if (last?.[1] !== undefined && last[2] !== undefined) return { family: last[2], given: tidy(last[1]) };
  return { literal: printed };
}

function tidy(initials: string): string {
  return initials.replace(/\.\s?(?=\p{Lu})/gu, '. ').trim();
}
