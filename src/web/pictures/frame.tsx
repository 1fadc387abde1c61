import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { useVisit } from '../parts/context.ts';
import { Scroll } from '../parts/scroll.tsx';

/** Colours of a picture that stands alone; on a page the style sheet's classes (dark too) go before them. */
export const INK = '#1f1c18';
export const SOFT = '#5d564b';
export const RULE = '#d9d2c3';
export const PAPER = '#faf7f0';

/** A picture with its caption, its files and the same in words. */
export function Picture(props: {
  readonly label: string;
  readonly caption: string;
  readonly children: ComponentChildren;
  /** The table a person who does not see the picture reads; also shown to everybody who opens it. */
  readonly words: ComponentChildren;
}) {
  const { t, url, path } = useVisit();
  return (
    <figure class="picture">
      <Scroll label={props.label}>{props.children}</Scroll>
      <figcaption>
        {props.caption} <a href={`${path}.svg${url.search}`}>SVG</a>{' '}
        <a href={`${path}.csv${url.search}`}>{t('picture.data')}</a>
      </figcaption>
      <details>
        <summary>{t('picture.words')}</summary>
        {props.words}
      </details>
    </figure>
  );
}

/** The drawing itself. `label` is its name for those who do not see it. */
export function Drawing(props: {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  const { width, height, label, children } = props;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family="Source Sans 3, Noto Sans, sans-serif"
      font-size="13"
    >
      <title>{label}</title>
      {children}
    </svg>
  );
}

/** A drawing as a file of its own, on paper. */
export function svgFile(drawing: VNode): string {
  const svg = render(drawing).replace(
    /<svg [^>]*>/,
    (open) => `${open}<rect width="100%" height="100%" fill="${PAPER}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
