import type { Draft } from '../draft.ts';
import type { DraftWarning } from '../warnings.ts';
import { type MessageDraft, readMessage } from './mail/message.ts';

/** A saved message (EML). */
export function readEml(bytes: Uint8Array): Draft {
  return draftOf([Buffer.from(bytes).toString('latin1')], 1);
}

/** A mailbox (MBOX): every message under a heading of its own, in order of the file. */
export function readMbox(bytes: Uint8Array): Draft {
  const source = Buffer.from(bytes).toString('latin1');
  const messages = source
    .split(/^From \S+[^\n]*\d{4}[^\n]*\r?\n/m)
    .filter((message) => message.trim() !== '')
    .map((message) => message.replace(/^>(>*From )/gm, '$1'));
  return draftOf(messages, 1);
}

function draftOf(messages: readonly string[], level: number): Draft {
  const warnings: DraftWarning[] = [];
  const read = messages.map((message) => readMessage(message, level, (warning) => warnings.push(warning) - 1));
  const subject = read.length === 1 ? read[0]?.subject : undefined;
  return {
    blocks: read.flatMap((message, i) =>
      message.blocks.map((block) => ({ ...block, inline: apart(block.inline, i), ...cells(block.rows, i) })),
    ),
    notes: read.flatMap((message, i) => message.notes.map((note) => labelled(note, i))),
    warnings,
    ...(subject === undefined || subject === '' ? {} : { title: subject }),
  };
}

/** Notes of a second message are not those of the first. */
function apart(inline: string, message: number): string {
  return message === 0
    ? inline
    : inline.replace(/\uFDD0m([^\uFDD1]*)\uFDD1/g, (_, label: string) => `\uFDD0m${message}/${label}\uFDD1`);
}

function cells(
  rows: readonly (readonly string[])[] | undefined,
  message: number,
): { readonly rows?: readonly (readonly string[])[] } {
  return rows === undefined ? {} : { rows: rows.map((row) => row.map((cell) => apart(cell, message))) };
}

function labelled(note: MessageDraft['notes'][number], message: number): MessageDraft['notes'][number] {
  return message === 0 ? note : { ...note, label: `${message}/${note.label}`, printed: note.printed ?? note.label };
}
