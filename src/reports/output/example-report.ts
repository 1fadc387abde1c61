import type { Report } from '../report.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** One of everything a report can hold, with signs that every format has to keep harmless. Read by the output tests. */
export const EXAMPLE_REPORT: Report = {
  title: 'Signs & <wonders>',
  language: 'en',
  date: '2020-02-03',
  level: 1,
  blocks: [
    { kind: 'heading', level: 1, number: '1', label: 'start', content: [text('First')] },
    {
      kind: 'paragraph',
      content: [
        text('Жаңаөзен and '),
        { kind: 'strong', content: [text('bold')] },
        text(' say #eval("1+1") $x^2$ { MERGEFIELD a } <script>alert(1)</script>.'),
        { kind: 'note', n: 1 },
        text(' See '),
        { kind: 'reference', label: 'numbers', text: 'Table 1' },
        text('.'),
        { kind: 'note', n: 2 },
        text(' Again.'),
        { kind: 'note', n: 1 },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        [{ kind: 'paragraph', content: [text('one')] }],
        [
          { kind: 'paragraph', content: [text('two')] },
          { kind: 'paragraph', content: [text('more of two')] },
        ],
      ],
    },
    { kind: 'quote', blocks: [{ kind: 'paragraph', content: [text('said so')] }] },
    {
      kind: 'table',
      number: 1,
      label: 'numbers',
      caption: [text('Numbers')],
      header: [[text('What')], [text('How | many')]],
      rows: [[[text('=1+1')], [text('7')]], [[text('short row')]]],
    },
    {
      kind: 'picture',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#345"/></svg>',
      alt: 'A dark "field"',
      caption: [text('A picture')],
      number: 1,
    },
    {
      kind: 'answer',
      question: 'Arrests in 2019',
      asKnownOn: '2020-01-31',
      blocks: [{ kind: 'paragraph', content: [text('Nobody was arrested.')] }],
    },
  ],
  notes: [
    {
      n: 1,
      content: [
        text('Gazette, '),
        { kind: 'emphasis', content: [text('A title')] },
        text(', '),
        { kind: 'link', url: 'https://example.org/?a=1&b=2', content: [text('https://example.org/?a=1&b=2')] },
        text('.'),
      ],
      sources: ['source-1'],
    },
    { n: 2, content: [text('Ibid.')], sources: ['source-1'] },
  ],
  bibliography: [[text('Gazette, A title.')]],
};
