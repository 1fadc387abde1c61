import { decodeText } from '../../decode.ts';
import type { DraftBlock, DraftNote } from '../../draft.ts';
import { clean } from '../../inline.ts';
import type { DraftWarning } from '../../warnings.ts';
import { draftOfHtml } from '../html.ts';
import { draftOfText } from '../text.ts';
import { bodyBytes, decodeCharset, headWords, type MimePart, parameters, splitPart } from './mime.ts';

/** Parts nested deeper are not opened. */
const DEEPEST = 10;
const SHOWN = [
  ['from', 'From'],
  ['to', 'To'],
  ['cc', 'Cc'],
  ['date', 'Date'],
] as const;

export interface MessageDraft {
  readonly subject: string;
  readonly blocks: readonly DraftBlock[];
  readonly notes: readonly DraftNote[];
}

/** One message: subject as heading, the head fields a reader needs, the text (plain before HTML), attachments named. */
export function readMessage(source: string, level: number, warn: (warning: DraftWarning) => number): MessageDraft {
  const message = splitPart(source);
  const subject = clean(headWords(message.fields.get('subject')))
    .replace(/\s+/g, ' ')
    .trim();
  const blocks: DraftBlock[] = [];
  if (subject !== '') blocks.push({ kind: 'heading', level, inline: subject });
  for (const [field, name] of SHOWN) {
    const words = clean(headWords(message.fields.get(field)))
      .replace(/\s+/g, ' ')
      .trim();
    if (words !== '') blocks.push({ kind: 'paragraph', inline: `${name}: ${words}` });
  }
  const texts: Found[] = [];
  collect(message, texts, warn, 0);
  const notes: DraftNote[] = [];
  for (const { kind, text } of texts) {
    const draft = kind === 'html' ? draftOfHtml(text) : draftOfText(text);
    const shift = new Map(draft.warnings.map((warning, i) => [i, warn(warning)]));
    const moved = (inline: string): string =>
      inline.replace(/\uFDD0w(\d+)\uFDD1/g, (_, i: string) => `\uFDD0w${shift.get(Number(i)) ?? 0}\uFDD1`);
    for (const block of draft.blocks) blocks.push({ ...block, inline: moved(block.inline) });
    for (const note of draft.notes) notes.push(note);
  }
  return { subject, blocks, notes };
}

interface Found {
  readonly kind: 'plain' | 'html';
  readonly text: string;
}

function collect(part: MimePart, texts: Found[], warn: (warning: DraftWarning) => number, depth: number): void {
  const type = parameters(part.fields.get('content-type') ?? 'text/plain');
  const isAttached = /^attachment/i.test(part.fields.get('content-disposition') ?? '');
  const boundary = type.get('boundary');
  if (type.value.startsWith('multipart/') && boundary !== undefined && depth < DEEPEST) {
    const parts = splitBoundary(part.body, boundary).map(splitPart);
    if (type.value === 'multipart/alternative') {
      const best =
        parts.find((own) => kindOf(own) === 'plain') ?? parts.find((own) => kindOf(own) === 'html') ?? parts.at(-1);
      if (best !== undefined) collect(best, texts, warn, depth + 1);
    } else for (const own of parts) collect(own, texts, warn, depth + 1);
    return;
  }
  const kind = kindOf(part);
  if (isAttached || kind === undefined) {
    warn({
      code: 'attachment-unread',
      facts: { kind: /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type.value : 'unknown' },
    });
    return;
  }
  const bytes = bodyBytes(part);
  const charset = type.get('charset');
  const text = (charset === undefined ? undefined : decodeCharset(bytes, charset)) ?? decodeText(bytes).text;
  if (text.includes('\uFFFD')) warn({ code: 'message-damaged' });
  texts.push({ kind, text });
}

function kindOf(part: MimePart): Found['kind'] | undefined {
  const { value } = parameters(part.fields.get('content-type') ?? 'text/plain');
  return value === 'text/plain' ? 'plain' : value === 'text/html' ? 'html' : undefined;
}

function splitBoundary(body: string, boundary: string): readonly string[] {
  const lines = body.split(/\r?\n/);
  const parts: string[][] = [];
  for (const line of lines) {
    const trimmed = line.trimEnd();
    if (trimmed === `--${boundary}--`) break;
    if (trimmed === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((part) => part.join('\r\n'));
}
