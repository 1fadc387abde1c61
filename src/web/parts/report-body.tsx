import type { ComponentChildren } from 'preact';
import type { Report, ReportBlock } from '../../work/reports/preview-report.ts';
import type { ClaimBook, PreviewInline } from '../views/report-facts.ts';
import { useVisit } from './context.ts';
import { Scroll } from './scroll.tsx';

/** A report as it will be printed: every fact leads to what it rests on, every block says its line in the manuscript. */
export function ReportBody({ report, claims }: { readonly report: Report; readonly claims: ClaimBook }) {
  const { t } = useVisit();
  return (
    <article class="report" lang={report.language} dir="auto">
      <p class="report-title">{report.title}</p>
      {report.blocks.map((block, i) => (
        <Block key={String(i)} block={block} claims={claims} />
      ))}
      {report.notes.length === 0 ? null : (
        <section aria-labelledby="report-notes">
          <h3 id="report-notes">{t('reports.notes', { n: report.notes.length })}</h3>
          <ol class="report-notes">
            {report.notes.map(({ n, content }) => (
              <li key={String(n)} id={`note-${n}`}>
                <Inlines content={content} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

function Block({ block, claims }: { readonly block: ReportBlock; readonly claims: ClaimBook }): ComponentChildren {
  const { t } = useVisit();
  switch (block.kind) {
    case 'heading':
      return (
        <p class={`report-heading report-heading-${Math.min(block.level, 3)}`}>
          <Line n={block.line} />
          {block.number === '' ? '' : `${block.number}. `}
          <Inlines content={block.content} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <Line n={block.line} />
          <Inlines content={claims.marked(block.content)} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, i) => (
        <li key={String(i)}>
          {item.map((part, j) => (
            <Block key={String(j)} block={part} claims={claims} />
          ))}
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          {block.blocks.map((part, i) => (
            <Block key={String(i)} block={part} claims={claims} />
          ))}
        </blockquote>
      );
    case 'table':
      return (
        <Scroll label={t('reports.table', { n: block.number })}>
          <table class="rows">
            <caption>
              <Line n={block.line} />
              {t('reports.table', { n: block.number })} <Inlines content={block.caption} />
            </caption>
            <thead>
              <tr>
                {block.header.map((cell, i) => (
                  <th key={String(i)} scope="col">
                    <Inlines content={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                <tr key={String(i)}>
                  {row.map((cell, j) => (
                    <td key={String(j)}>
                      <Inlines content={claims.marked(cell)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      );
    case 'picture':
      return (
        <figure>
          <div role="img" aria-label={block.alt} dangerouslySetInnerHTML={{ __html: block.svg }} />
          <figcaption>
            {t('reports.figure', { n: block.number })} <Inlines content={block.caption} />
          </figcaption>
        </figure>
      );
    case 'answer':
      return (
        <div class="report-answer">
          <p class="detail">
            <Line n={block.line} />
            {t('reports.asked', { question: block.question, day: block.asKnownOn })}
          </p>
          {block.blocks.map((part, i) => (
            <Block key={String(i)} block={part} claims={claims} />
          ))}
        </div>
      );
  }
}

/** The line of the manuscript that a block comes from. */
function Line({ n }: { readonly n: number | undefined }) {
  const { t } = useVisit();
  if (n === undefined || n === 0) return null;
  return (
    <span class="line" data-line={String(n)} title={t('reports.line', { n })}>
      {n}{' '}
    </span>
  );
}

function Inlines({ content }: { readonly content: readonly PreviewInline[] }) {
  return (
    <>
      {content.map((inline, i) => (
        <One key={String(i)} inline={inline} />
      ))}
    </>
  );
}

function One({ inline }: { readonly inline: PreviewInline }): ComponentChildren {
  const { t } = useVisit();
  switch (inline.kind) {
    case 'text':
    case 'reference':
      return inline.text;
    case 'strong':
      return (
        <strong>
          <Inlines content={inline.content} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines content={inline.content} />
        </em>
      );
    case 'link':
      // A report's links lead outside; the desk never does.
      return (
        <span class="address">
          <Inlines content={inline.content} />
        </span>
      );
    case 'break':
      return <br />;
    case 'note':
      return (
        <sup>
          <a href={`#note-${inline.n}`} aria-label={t('card.note', { n: String(inline.n) })}>
            {inline.n}
          </a>
        </sup>
      );
    case 'fact':
      return (
        <a class="fact" href={`#claim-${inline.claim}`}>
          <Inlines content={inline.content} />
        </a>
      );
  }
}
