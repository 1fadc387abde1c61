import type { When } from '../../model/value.ts';

const EN = 'January February March April May June July August September October November December'.split(' ');
const RU_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const RU_IN = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');

type Tongue = 'en' | 'ru';

/** A date in words with its preposition, as exact as it is known and no more: "on 8 August 2011", "in late January 2012". */
export function whenWords(when: When, tongue: Tongue): string | undefined {
  const { from, to } = when;
  if (from === undefined && to === undefined) return undefined;
  const about = /[~?%]/.test(when.edtf);
  const words = bounds(from, to, tongue);
  if (!about) return words;
  return tongue === 'en' ? words.replace(/^(on|in) /, 'around ') : `${words} (приблизительно)`;
}

function bounds(from: string | undefined, to: string | undefined, tongue: Tongue): string {
  if (from === undefined || to === undefined) {
    const day = dayWords(from ?? to ?? '', tongue);
    if (tongue === 'en') return from === undefined ? `not later than ${day}` : `not earlier than ${day}`;
    return from === undefined ? `не позднее ${day}` : `не ранее ${day}`;
  }
  if (from === to) return tongue === 'en' ? `on ${dayWords(from, tongue)}` : dayWords(from, tongue);
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const [first, last] = [Number(from.slice(8)), Number(to.slice(8))];
  if (sameMonth) {
    const part = monthPart(first, last, lastDay(Number(year), month), tongue);
    if (part !== undefined) {
      const name = tongue === 'en' ? EN[month - 1] : (part === '' ? RU_IN : RU_OF)[month - 1];
      return tongue === 'en' ? `in ${part}${name} ${year}` : `в ${part}${name} ${year} года`;
    }
  }
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return tongue === 'en' ? `in ${year}` : `в ${year} году`;
  // The year is said once.
  const opening = dayWords(from, tongue).replace(to.startsWith(year) ? / \d{4}( года)?$/ : /$^/, '');
  return tongue === 'en'
    ? `between ${opening} and ${dayWords(to, tongue)}`
    : `между ${opening} и ${dayWords(to, tongue)}`;
}

/** The record's own table: early = first third, mid = 11-20, late = 21-end. Empty: the whole month. */
function monthPart(first: number, last: number, end: number, tongue: Tongue): string | undefined {
  if (first === 1 && last === end) return '';
  if (first === 1 && last === 10) return tongue === 'en' ? 'early ' : 'начале ';
  if (first === 11 && last === 20) return tongue === 'en' ? 'mid-' : 'середине ';
  if (first === 21 && last === end) return tongue === 'en' ? 'late ' : 'конце ';
  return undefined;
}

function dayWords(day: string, tongue: Tongue): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (tongue === 'en') return `${Number(date)} ${EN[Number(month) - 1] ?? ''} ${year}`;
  return `${Number(date)} ${RU_OF[Number(month) - 1] ?? ''} ${year} года`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
