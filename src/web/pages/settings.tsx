import { LevelChip } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { Field, Post } from '../parts/form.tsx';
import type { Screen } from '../screen.ts';
import { LOCALE_NAMES, LOCALES } from '../text/messages.ts';
import { addressWith } from '../visit.ts';
import { OwnPassphrase, VaultKeyForms } from './vault-keys.tsx';

/** What the vault's folder holds. */
const PARTS = ['record.db', 'files', 'letters', 'people'] as const;

const LEVELS = [0, 1, 2, 3, 4] as const;

/** The language of the interface, the level one works at, where the vault lies, how to keep its keys. */
export const settings: Screen = async (visit) => ({
  title: visit.t('nav.settings'),
  data: { locale: visit.t.locale, level: visit.view.level, highest: visit.deps.view.level, user: visit.deps.user },
  page: () => <Settings />,
});

function Settings() {
  const { t, deps, view, url, session } = useVisit();
  const idle = deps.idleMinutes ?? 15;
  return (
    <div class="prose">
      <h1>{t('nav.settings')}</h1>
      <h2>{t('settings.language')}</h2>
      <Post action="/language" class="bulk">
        <Field id="locale" label={t('settings.language.label')}>
          <select id="locale" name="locale">
            {LOCALES.map((locale) => (
              <option key={locale} value={locale} lang={locale} selected={locale === t.locale}>
                {LOCALE_NAMES[locale]}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit">{t('settings.save')}</button>
      </Post>
      <h2>{t('settings.levels')}</h2>
      <p>{t('settings.levels.text')}</p>
      <ul class="plain">
        {LEVELS.map((level) => (
          <li key={level}>
            <LevelChip level={level} /> {t(`level.text.${level}`)}{' '}
            {level > deps.view.level ? (
              <span class="quiet">{t('settings.above')}</span>
            ) : level === view.level ? (
              <b>{t('settings.now')}</b>
            ) : (
              <a href={addressWith(url, { level: String(level) }, '/events')}>{t('settings.workAt')}</a>
            )}
          </li>
        ))}
      </ul>
      <h2>{t('settings.vault')}</h2>
      <p>{deps.vaultPlace === undefined ? t('settings.vault.unknown') : <code>{deps.vaultPlace}</code>}</p>
      <ul>
        {PARTS.map((part) => (
          <li key={part}>
            <code>{part}</code> {t(`vault.part.${part}`)}
          </li>
        ))}
      </ul>
      <p>{t('settings.keys')}</p>
      <VaultKeyForms />
      <h2>{t('settings.lock')}</h2>
      <p>{t('settings.lock.text', { minutes: idle, hours: deps.sessionHours ?? 12 })}</p>
      <h2>{t('settings.user')}</h2>
      <p>
        <bdi>{deps.user}</bdi>, {t(`role.${session.person.role}`)}
      </p>
      {session.person.id === undefined ? null : <OwnPassphrase />}
      {session.person.role === 'lead' && deps.people !== undefined ? (
        <p>
          <a href="/team">{t('team.title')}</a>
        </p>
      ) : null}
      <h2>{t('nav.about')}</h2>
      <p>
        <a href="/about">{t('settings.about')}</a>
      </p>
    </div>
  );
}
