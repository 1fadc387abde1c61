import type { Draft } from '../draft.ts';
import type { ReadingContext } from './format.ts';
import { recognise } from './recognition.ts';
import { draftOfText } from './text.ts';

/** A picture of a page, read by the optional text recognition. */
export async function readImage(bytes: Uint8Array, { recognition }: ReadingContext): Promise<Draft> {
  const { texts, confidence } = await recognise([bytes], recognition);
  return recognised(texts, confidence);
}

/** Texts of recognised pages to a draft that says how it came about. */
export function recognised(texts: readonly string[], confidence: number): Draft {
  const draft = draftOfText(texts.join('\f'));
  return { ...draft, warnings: [...draft.warnings, { code: 'recognised', facts: { confidence } }] };
}
