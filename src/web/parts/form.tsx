import type { ComponentChildren } from 'preact';
import { maySend } from '../security/person.ts';
import { addressWith } from '../visit.ts';
import { useVisit } from './context.ts';

/** A form that changes something: carries the session's token and the page to come back to. */
export function Post(props: {
  readonly action: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly upload?: boolean;
  /** Where to go afterwards; this page by default. */
  readonly back?: string;
  readonly id?: string;
  /** Kind of form whose words are kept, sealed, when it is sent too late or left: `draft.KIND` names it. */
  readonly draft?: string;
}) {
  const { session, url } = useVisit();
  if (!maySend(session.person.role, props.action)) return null;
  const resumed = url.searchParams.get('draft');
  return (
    <form
      method="post"
      action={props.action}
      class={props.class}
      id={props.id}
      {...(props.upload === true ? { enctype: 'multipart/form-data' } : {})}
    >
      <input type="hidden" name="_token" value={session.token} />
      <input type="hidden" name="back" value={props.back ?? `${url.pathname}${url.search}`} />
      {props.draft === undefined ? null : (
        <>
          <input type="hidden" name="_draft" value={props.draft} />
          <input type="hidden" name="_page" value={pageOf(url)} />
          <input type="hidden" name="_action" value={props.action} />
          {resumed === null ? null : <input type="hidden" name="_resumed" value={resumed} />}
        </>
      )}
      {props.children}
    </form>
  );
}

/** The address of this page without what only this once belongs to it. */
function pageOf(url: URL): string {
  return addressWith(url, { draft: undefined });
}

/** Beside the button that sends a form: keeps its words for another hour, and where script is on says that they are kept. */
export function Later() {
  const { t } = useVisit();
  return (
    <span class="later">
      <button type="submit" formAction="/drafts" formNoValidate>
        {t('drafts.later')}
      </button>{' '}
      <output data-kept={t('drafts.kept')} data-lost={t('drafts.lost')} />
    </span>
  );
}

/** A labelled field. */
export function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      {props.children}
      {props.hint === undefined ? null : (
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
