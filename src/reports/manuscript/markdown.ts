import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** CommonMark with footnotes, tables and directives; positions give line numbers for findings. */
export function markdownTree(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmFootnote(), gfmTable(), directive()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
}
