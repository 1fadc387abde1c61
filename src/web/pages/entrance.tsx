import type { ComponentChildren } from 'preact';
import { BareLayout } from '../parts/layout.tsx';
import type { Messages } from '../text/messages.ts';

/** After the one-time address: the way in, by a navigation of our own so that the strict cookie goes with it. */
export function Entered({ t }: { readonly t: Messages }) {
  return (
    <BareLayout locale={t.locale}>
      <h1>{t('enter.done')}</h1>
      <p>
        <a href="/">{t('enter.go')}</a>
      </p>
    </BareLayout>
  );
}

/** The lock page: says that it is locked and nothing else; keeps the words of a form that came too late. */
export function Locked(props: {
  readonly t: Messages;
  readonly message: string;
  readonly wayOn: string;
  readonly unlock: boolean;
  /** The vault is open, and people sign in by name. */
  readonly signIn: boolean;
  /** What was typed too late is kept in the vault. */
  readonly sealed: boolean;
  readonly kept?: Readonly<Record<string, string>>;
}) {
  const { t, message, wayOn, unlock, signIn, sealed, kept } = props;
  const words = Object.entries(kept ?? {}).filter(([, value]) => value.trim() !== '');
  return (
    <BareLayout locale={t.locale}>
      <h1>{message}</h1>
      <p>{wayOn}</p>
      {sealed ? <p class="sealed">{t('drafts.sealed')}</p> : null}
      {signIn ? (
        <form method="post" action="/sign-in" class="unlock">
          <label for="name">{t('signIn.name')}</label>
          <input id="name" name="name" autocomplete="off" required />
          <label for="own">{t('signIn.passphrase')}</label>
          <input id="own" name="passphrase" type="password" autocomplete="off" required />
          <button type="submit">{t('signIn.do')}</button>
        </form>
      ) : null}
      {unlock ? (
        <form method="post" action="/unlock" class="unlock">
          <label for="passphrase">{t('unlock.passphrase')}</label>
          <input id="passphrase" name="passphrase" type="password" autocomplete="off" required />
          <button type="submit">{t('unlock.do')}</button>
        </form>
      ) : null}
      {words.length === 0 ? null : (
        <>
          <h2>{t('kept.title')}</h2>
          <p>{t('kept.text')}</p>
          {words.map(([name, value]) => (
            <KeptField key={name} name={name} value={value} />
          ))}
        </>
      )}
    </BareLayout>
  );
}

function KeptField({ name, value }: { readonly name: string; readonly value: string }): ComponentChildren {
  return (
    <p>
      <label for={`kept-${name}`}>{name}</label>
      <textarea id={`kept-${name}`} readOnly rows={3} value={value} />
    </p>
  );
}
