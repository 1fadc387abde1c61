/** A manuscript of about `pages` pages with `notes` notes: made-up, the same every time. */
export function manuscriptOf(pages, notes) {
  const paragraphs = pages * 4;
  const every = Math.max(1, Math.round((paragraphs * 5) / notes));
  const lines = ['---', 'title: A long report', 'language: en', 'date: 2024-03-01', '---'];
  let sentence = 0;
  let note = 0;
  for (let p = 0; p < paragraphs; p++) {
    if (p % 40 === 0) lines.push('', `## Section ${p / 40 + 1} {#s${p / 40}}`);
    if (p % 160 === 80)
      lines.push(
        '',
        'Table: Numbers',
        '',
        '| What | How many |',
        '| --- | --- |',
        ...Array.from({ length: 12 }, (_, i) => `| row ${i} | ${i * 7} |`),
      );
    const words = [];
    for (let s = 0; s < 5; s++) {
      sentence++;
      const cite =
        sentence % every === 0 && note < notes ? ` [@source-${(note++ * 7) % 90}, p. ${(note % 300) + 1}]` : '';
      words.push(
        `On ${(sentence % 28) + 1} March 2023 the court of the town of Orlen heard witness number ${sentence} of the case and put the hearing off by ${(sentence % 9) + 2} days${cite}.`,
      );
    }
    lines.push('', words.join(' '));
  }
  return `${lines.join('\n')}\n`;
}

export const SOURCES = Object.fromEntries(
  Array.from({ length: 90 }, (_, i) => [
    `source-${i}`,
    {
      id: `source-${i}`,
      type: i % 3 === 0 ? 'report' : 'article-newspaper',
      title: `Title number ${i} of a source about hearings`,
      author: [{ literal: `House ${i % 12}` }],
      'container-title': i % 3 === 0 ? undefined : `Paper ${i % 7}`,
      issued: { 'date-parts': [[2023, (i % 12) + 1, (i % 28) + 1]] },
      URL: `https://example.org/${i}`,
    },
  ]),
);
