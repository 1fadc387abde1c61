export interface CalendarEntry {
  /** Stable: the same entry replaces itself when a calendar is fetched again. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
}

/** An iCalendar file (RFC 5545) of whole-day entries; lines folded at 75 octets, CRLF. */
export function calendarFile(entries: readonly CalendarEntry[], made: Date): string {
  const stamp = `${made.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Khronika//Watch//EN',
    ...entries.flatMap(({ id, day, title }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}@khronika`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (char) => `\\${char}`).replaceAll('\n', '\\n');
}

const OCTETS = 75;

function fold(line: string): string {
  let out = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += char;
    octets += size;
  }
  return out;
}
