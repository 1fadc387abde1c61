import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Field, Post } from '../parts/form.tsx';
import type { Action } from '../screen.ts';
import type { Visit } from '../visit.ts';

/** Tries a recovery kit without using it: whether the paper in the drawer still opens this vault. */
export const drill: Action = async (visit, sent) => {
  const works = await keysOf(visit).opensWith(sent.fields.kit ?? '');
  if (!works) throw webErrors.error('web.kit-does-not-open');
  visit.session.flash = { message: 'flash.drill', args: {} };
  return { to: '/settings' };
};

/** A new passphrase for the vault; the one before opens it until the new one has opened it once. */
export const changeVaultPassphrase: Action = async (visit, sent) => {
  const { current = '', next = '' } = sent.fields;
  const keys = keysOf(visit);
  if (!(await keys.opensWith(current))) throw webErrors.error('web.wrong-passphrase');
  await keys.changePassphrase(current, next);
  visit.session.flash = { message: 'flash.passphrase', args: {} };
  return { to: '/settings' };
};

/** A new recovery kit, shown on this one page and kept nowhere. */
export const renewKit: Action = async (visit, sent) => {
  const keys = keysOf(visit);
  if (!(await keys.opensWith(sent.fields.current ?? ''))) throw webErrors.error('web.wrong-passphrase');
  const kit = await keys.renewKit();
  return { title: visit.t('vault.kit.new'), data: {}, page: () => <NewKit kit={kit} /> };
};

function keysOf({ deps }: Visit) {
  if (deps.keys === undefined) throw webErrors.error('web.no-keys');
  return deps.keys;
}

function NewKit({ kit }: { readonly kit: string }) {
  const { t } = useVisit();
  return (
    <div class="prose">
      <h1>{t('vault.kit.new')}</h1>
      <p class="lead">{t('vault.kit.once')}</p>
      <p class="kit">
        <code>{kit}</code>
      </p>
      <p>
        <a href="/settings">{t('vault.kit.drillNow')}</a>
      </p>
    </div>
  );
}

/** The part of the settings about the vault's keys, for whoever leads. */
export function VaultKeyForms() {
  const { t, deps } = useVisit();
  if (deps.keys === undefined) return null;
  return (
    <>
      <Post action="/settings/drill" class="panel stacked">
        <h3>{t('vault.drill')}</h3>
        <Secret id="kit" label={t('vault.drill.kit')} hint={t('vault.drill.hint')} />
        <button type="submit">{t('vault.drill.do')}</button>
      </Post>
      <Post action="/settings/passphrase" class="panel stacked">
        <h3>{t('vault.passphrase')}</h3>
        <Secret id="current" label={t('vault.passphrase.current')} />
        <Secret id="next" label={t('vault.passphrase.next')} hint={t('team.passphraseHint')} fresh />
        <button type="submit">{t('vault.passphrase.do')}</button>
      </Post>
      <Post action="/settings/kit" class="panel stacked">
        <h3>{t('vault.kit')}</h3>
        <p>{t('vault.kit.text')}</p>
        <Secret id="kit-current" name="current" label={t('vault.passphrase.current')} />
        <button type="submit">{t('vault.kit.do')}</button>
      </Post>
    </>
  );
}

/** A person's own passphrase, where they signed in with one. */
export function OwnPassphrase() {
  const { t } = useVisit();
  return (
    <Post action="/settings/own-passphrase" class="panel stacked">
      <h3>{t('vault.own')}</h3>
      <Secret id="current" label={t('vault.own.current')} />
      <Secret id="next" label={t('vault.own.next')} hint={t('team.passphraseHint')} fresh />
      <button type="submit">{t('vault.passphrase.do')}</button>
    </Post>
  );
}

function Secret(props: {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly fresh?: boolean;
}) {
  const { id, name = id, label, hint, fresh = false } = props;
  return (
    <Field id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <input
        id={id}
        name={name}
        type="password"
        required
        autocomplete={fresh ? 'new-password' : 'off'}
        {...(fresh ? { minLength: 12 } : {})}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      />
    </Field>
  );
}
