import type { ComponentChildren } from 'preact';
import type { KhronikaError } from '../../model/errors.ts';
import type { Answer } from '../screen.ts';
import { LOCALE_NAMES, LOCALES } from '../text/messages.ts';
import { addressWith } from '../visit.ts';
import { useVisit } from './context.ts';
import { Exports } from './exports.tsx';
import { Post } from './form.tsx';

/** The bulletin's columns, in the order a morning uses them. */
const NAV = [
  ['/', 'nav.today'],
  ['/sources', 'nav.sources'],
  ['/events', 'nav.events'],
  ['/people', 'nav.people'],
  ['/organisations', 'nav.organisations'],
  ['/places', 'nav.places'],
  ['/laws', 'nav.laws'],
  ['/cases', 'nav.cases'],
  ['/figures', 'nav.figures'],
  ['/commitments', 'nav.commitments'],
  ['/objects', 'nav.objects.short'],
  ['/matches', 'nav.matches'],
  ['/conflicts', 'nav.conflicts'],
  ['/watch', 'nav.watch'],
  ['/reports', 'nav.reports'],
] as const;

export function Layout({ answer, children }: { readonly answer: Answer; readonly children: ComponentChildren }) {
  const { t, deps, url, path, view, session, refused } = useVisit();
  const known = url.searchParams.get('known');
  return (
    <html lang={t.locale}>
      <Head title={`${answer.title} · Khronika`} script refresh={answer.refresh} />
      <body class={answer.layout} data-idle={String((deps.idleMinutes ?? 15) * 60)}>
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        <header class="masthead">
          <div class="bar">
            <a class="wordmark" href="/">
              Khronika
            </a>
            <search class="find">
              <form method="get" action="/search">
                <label class="sr" for="q">
                  {t('search.label')}
                </label>
                <input
                  id="q"
                  name="q"
                  type="search"
                  placeholder={t('search.placeholder')}
                  value={path === '/search' ? (url.searchParams.get('q') ?? '') : ''}
                />
                <button type="submit">{t('search.go')}</button>
              </form>
            </search>
            <Post action="/language" class="languages">
              {LOCALES.map((locale) => (
                <button
                  key={locale}
                  type="submit"
                  name="locale"
                  value={locale}
                  lang={locale}
                  aria-pressed={locale === t.locale}
                >
                  {LOCALE_NAMES[locale]}
                </button>
              ))}
            </Post>
            <Post action="/lock" class="lock" id="lock" back="/">
              <button type="submit" title={t('lock.title')}>
                {t('lock.do')}
              </button>
            </Post>
          </div>
          <nav class="columns" aria-label={t('nav.label')}>
            {NAV.map(([href, label]) => (
              <a key={href} href={href} aria-current={isCurrent(href, path) ? 'page' : undefined}>
                {t(label)}
              </a>
            ))}
          </nav>
        </header>
        {deps.example === true ? <p class="banner">{t('example.banner')}</p> : null}
        {known === null || known === '' ? null : (
          <p class="banner">
            {t('known.banner', { day: known })} <a href={addressWith(url, { known: undefined })}>{t('known.now')}</a>
          </p>
        )}
        {view.level < deps.view.level ? (
          <p class="banner">
            {t('level.banner', { level: t(`level.${view.level}`) })}{' '}
            <a href={addressWith(url, { level: undefined })}>{t('level.all')}</a>
          </p>
        ) : null}
        {session.flash === undefined ? null : (
          <div class="flash" role="status">
            <p>{t(session.flash.message, session.flash.args)}</p>
            {session.flash.undo === undefined ? null : (
              <Post action={`/decisions/${session.flash.undo}/undo`}>
                <button type="submit" data-key="z">
                  {t('undo')}
                </button>
              </Post>
            )}
          </div>
        )}
        {refused === undefined ? null : <Refused error={refused} />}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <Exports answer={answer} />
          <p>
            <span class="keys-hint">{t('keys.hint')}</span> <a href="/about">{t('nav.about')}</a>{' '}
            <a href="/exchange">{t('nav.exchange')}</a> <a href="/settings">{t('nav.settings')}</a>{' '}
            <a href="/decisions">{t('nav.decisions')}</a>
          </p>
        </footer>
        <Help />
      </body>
    </html>
  );
}

/** A form that was not taken, shown again below. */
function Refused({ error }: { readonly error: KhronikaError }) {
  const { t } = useVisit();
  return (
    <div class="refused" role="alert">
      <p>
        <b>{t.has(`error.${error.code}`) ? t(`error.${error.code}`, error.facts) : error.message}</b>{' '}
        {t.has(`error.${error.code}.way`) ? t(`error.${error.code}.way`, error.facts) : error.wayOn}
      </p>
    </div>
  );
}

const KEYS = ['/', 'j', 'k', 'y', 'n', 'u', 'e', 'a', 'z', '?'] as const;
const KEY_NAMES: Readonly<Partial<Record<string, string>>> = { '/': 'search', '?': 'help' };

/** The keys, shown by `?` where script is on. */
function Help() {
  const { t } = useVisit();
  return (
    <dialog id="help" class="help" aria-labelledby="help-title">
      <h2 id="help-title">{t('keys.title')}</h2>
      <dl>
        {KEYS.map((key) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${KEY_NAMES[key] ?? key}`)}</dd>
          </>
        ))}
        <dt>
          <kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>L</kbd>
        </dt>
        <dd>{t('keys.lock')}</dd>
      </dl>
      <form method="dialog">
        <button type="submit">{t('keys.close')}</button>
      </form>
    </dialog>
  );
}

/** A page for somebody who is not inside: nothing of the vault, not even a title. */
export function BareLayout({ locale, children }: { readonly locale: string; readonly children: ComponentChildren }) {
  return (
    <html lang={locale}>
      <Head title="·" />
      <body class="bare">
        <main id="main">{children}</main>
      </body>
    </html>
  );
}

function Head(props: {
  readonly title: string;
  readonly script?: boolean;
  /** Seconds; only where no script runs, which has better ways to wait. */
  readonly refresh?: number | undefined;
}) {
  const { title, script, refresh } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="same-origin" />
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/fonts.css" />
      <link rel="stylesheet" href="/assets/desk.css" />
      {refresh === undefined ? null : (
        <noscript>
          <meta http-equiv="refresh" content={String(refresh)} />
        </noscript>
      )}
      {script === true ? <script type="module" src="/assets/client/desk.js" /> : null}
    </head>
  );
}

function isCurrent(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
