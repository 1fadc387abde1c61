import type { ComponentChildren } from 'preact';
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
}) {
  const { session, url } = useVisit();
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
      {props.children}
    </form>
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
