import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFile } from './ics.ts';

test('a calendar has whole days, stable ids, CRLF, escaped and folded lines', () => {
  const title = 'Срок, который кончается; и очень длинное название, которое не поместится в строку';
  const text = calendarFile([{ id: 'event-1-term-ends', day: '2012-03-26', title }], new Date('2026-11-25T08:09:10Z'));
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(
    text,
    /\r\nUID:event-1-term-ends@khronika\r\nDTSTAMP:20261125T080910Z\r\nDTSTART;VALUE=DATE:20120326\r\n/,
  );
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const unfolded = text.replaceAll('\r\n ', '');
  assert.ok(unfolded.includes(`SUMMARY:${title.replaceAll(',', '\\,').replaceAll(';', '\\;')}`));
});
