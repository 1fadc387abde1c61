import { draftOf } from '../drafts/draft.ts';
import type { KeptDraft } from '../drafts/drafts.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Post } from '../parts/form.tsx';
import type { Action } from '../screen.ts';
import { instantText } from '../text/when.ts';

/** Keeps the words of a form that is not finished; by the page's script as one types, or by its button. */
export const keepDraft: Action = async (visit, sent) => {
  const { deps, drafts } = visit;
  const { _action: action = '', _quietly: quietly } = sent.fields;
  const draft = draftOf(sent, action, deps.clock().toISOString(), deps.user);
  if (draft === undefined) throw webErrors.error('web.nothing-typed');
  if (!(await drafts.keep(draft))) throw webErrors.error('web.draft-not-kept');
  if (quietly !== undefined) return { bytes: Buffer.from('{"kept":true}'), type: 'application/json' };
  visit.session.flash = { message: 'flash.draft', args: {} };
  return { to: '/#drafts' };
};

export const discardDraft: Action = async (visit, _sent, params) => {
  await visit.drafts.discard(params.id ?? '', visit.session.person);
  visit.session.flash = { message: 'flash.discarded', args: {} };
  return { to: '/' };
};

/** What was typed and not sent, each with the way back to its form. */
export function DraftList({ drafts }: { readonly drafts: readonly KeptDraft[] }) {
  const { t } = useVisit();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('drafts.title')}</h2>
      <p class="quiet">{t('drafts.lead')}</p>
      <ul class="drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={resumed(draft)}>{t.has(`draft.${draft.kind}`) ? t(`draft.${draft.kind}`) : t('draft.other')}</a>
            <span class="detail">
              {instantText(draft.at, t)} · <q dir="auto">{excerpt(draft)}</q>
            </span>
            <Post action={`/drafts/${draft.id}/discard`}>
              <button type="submit">{t('drafts.discard')}</button>
            </Post>
          </li>
        ))}
      </ul>
    </section>
  );
}

const EXCERPT = 80;

/** The longest thing that was typed, cut short. */
function excerpt({ fields }: KeptDraft): string {
  const longest = fields.map(([, value]) => value.trim()).reduce((a, b) => (b.length > a.length ? b : a), '');
  const characters = [...longest];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : longest;
}

/** The form's own page, filled in; its address names the draft by a random word and holds nothing of it. */
function resumed({ page, id }: KeptDraft): string {
  return `${page}${page.includes('?') ? '&' : '?'}draft=${id}`;
}
