import type { Level } from '../../model/statement.ts';
import type { DeskPerson, People, PeopleEvent, Role } from '../../work/people.ts';
import { webErrors } from '../errors.ts';
import { LevelChip } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { Field, Post } from '../parts/form.tsx';
import type { Action, Screen } from '../screen.ts';
import { ROLES } from '../security/person.ts';
import { instantText } from '../text/when.ts';
import type { Visit } from '../visit.ts';

/** Decisions looked at to say who did what. */
const DECISIONS = 500;
const LEVELS = [0, 1, 2, 3, 4] as const;
const NEWCOMER = { role: 'editor', level: 2 } as const;

/** Who signs in at this desk, in which role and up to which level, and who did what. */
export const team: Screen = async (visit) => {
  const people = peopleOf(visit);
  const [list, events] = [await people.list(), await people.events()];
  const decisions = await visit.reader.decisions({ limit: DECISIONS }, visit.view);
  const did = new Map<string, number>();
  for (const { by } of decisions.rows) did.set(by, (did.get(by) ?? 0) + 1);
  return {
    title: visit.t('team.title'),
    data: { people: list, events, decisions: { looked: decisions.rows.length, by: Object.fromEntries(did) } },
    csv: () => ({
      name: 'people-of-the-desk',
      head: ['name', 'role', 'level', 'disabled', 'since', 'decisions'],
      rows: list.map(({ name, role, level, disabled, since }) => [
        name,
        role,
        level,
        disabled ? 'yes' : 'no',
        since,
        did.get(name) ?? 0,
      ]),
    }),
    page: () => <Team people={list} events={events} did={did} looked={decisions.rows.length} />,
  };
};

export const admitPerson: Action = async (visit, sent) => {
  const { name = '', passphrase = '' } = sent.fields;
  if (name.trim() === visit.deps.user) throw webErrors.error('web.own-name');
  const role = roleOf(sent.fields.role);
  const level = levelOf(visit, sent.fields.level);
  await peopleOf(visit).admit({ name, role, level, passphrase }, visit.deps.user, visit.deps.clock().toISOString());
  visit.session.flash = { message: 'flash.admitted', args: { name: name.trim() } };
  return { to: '/team' };
};

/** Role and level, or shutting out and letting in again; sessions of that person end, so that it holds at once. */
export const changePerson: Action = async (visit, sent, params) => {
  const { disabled } = sent.fields;
  const changes =
    disabled === undefined
      ? { role: roleOf(sent.fields.role), level: levelOf(visit, sent.fields.level) }
      : { disabled: disabled === 'yes' };
  const at = visit.deps.clock().toISOString();
  const person = await peopleOf(visit).change(params.id ?? '', changes, visit.deps.user, at);
  visit.endSessionsOf(person.name);
  visit.session.flash = { message: 'flash.changed', args: { name: person.name } };
  return { to: '/team' };
};

export const givePassphrase: Action = async (visit, sent, params) => {
  const at = visit.deps.clock().toISOString();
  const { passphrase = '' } = sent.fields;
  const person = await peopleOf(visit).setPassphrase(params.id ?? '', passphrase, visit.deps.user, at);
  visit.endSessionsOf(person.name);
  visit.session.flash = { message: 'flash.changed', args: { name: person.name } };
  return { to: '/team' };
};

/** A person's own; the one before is asked for. */
export const ownPassphrase: Action = async (visit, sent) => {
  const { person } = visit.session;
  const { current = '', next = '' } = sent.fields;
  const known = await peopleOf(visit, false).signIn(person.name, current);
  if (known === undefined) throw webErrors.error('web.wrong-passphrase');
  await peopleOf(visit, false).setPassphrase(known.id, next, person.name, visit.deps.clock().toISOString());
  visit.session.flash = { message: 'flash.passphrase', args: {} };
  return { to: '/settings' };
};

function peopleOf({ deps, session }: Visit, leads = true): People {
  if (leads && session.person.role !== 'lead') throw webErrors.error('web.not-allowed');
  if (deps.people === undefined) throw webErrors.error('web.no-people');
  return deps.people;
}

function roleOf(asked: string | undefined): Role {
  const role = ROLES.find((known) => known === asked);
  if (role === undefined) throw webErrors.error('web.bad-question', { field: 'role' });
  return role;
}

function levelOf({ deps }: Visit, asked = ''): Level {
  if (!/^[0-4]$/.test(asked) || Number(asked) > deps.view.level)
    throw webErrors.error('web.bad-question', { field: 'level' });
  return Number(asked) as Level;
}

function Team(props: {
  readonly people: readonly DeskPerson[];
  readonly events: readonly PeopleEvent[];
  readonly did: ReadonlyMap<string, number>;
  readonly looked: number;
}) {
  const { t, deps } = useVisit();
  const { people, events, did, looked } = props;
  return (
    <>
      <h1>{t('team.title')}</h1>
      <p class="lead">{t('team.lead', { name: deps.user })}</p>
      {people.length === 0 ? <p class="quiet">{t('team.none')}</p> : null}
      <ul class="team">
        {people.map((person) => (
          <PersonItem key={person.id} person={person} did={did.get(person.name) ?? 0} looked={looked} />
        ))}
      </ul>
      <Post action="/team" class="panel stacked">
        <h2>{t('team.admit')}</h2>
        <Field id="name" label={t('team.name')} hint={t('team.nameHint')}>
          <input id="name" name="name" required maxLength={80} aria-describedby="name-hint" />
        </Field>
        <RoleAndLevel id="new" allowed={NEWCOMER} />
        <Field id="passphrase" label={t('team.passphrase')} hint={t('team.passphraseHint')}>
          <input
            id="passphrase"
            name="passphrase"
            type="password"
            autocomplete="new-password"
            required
            minLength={12}
            aria-describedby="passphrase-hint"
          />
        </Field>
        <button type="submit" class="accept">
          {t('team.admit.do')}
        </button>
      </Post>
      {events.length === 0 ? null : (
        <section aria-labelledby="events">
          <h2 id="events">{t('team.events')}</h2>
          <ol class="decisions">
            {events.map(({ at, by, what, name }, i) => (
              <li key={`${at}${i}`}>
                <p>
                  <b>{t(`team.what.${what}`)}</b> <bdi>{name}</bdi>{' '}
                  <span class="detail">
                    <bdi>{by}</bdi>, <time dateTime={at}>{instantText(at, t)}</time>
                  </span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function PersonItem(props: { readonly person: DeskPerson; readonly did: number; readonly looked: number }) {
  const { t } = useVisit();
  const { person, did, looked } = props;
  const { id, name, role, level, disabled } = person;
  return (
    <li class={disabled ? 'shut-out' : undefined}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p class="meta">
        <span>{t(`role.${role}`)}</span>
        <LevelChip level={level} />
        {disabled ? <span class="status">{t('team.disabled')}</span> : null}
        <span>{t('team.did', { n: did, looked })}</span>
      </p>
      <details>
        <summary>{t('team.change')}</summary>
        <Post action={`/team/${id}`} class="bulk">
          <RoleAndLevel id={id} allowed={person} />
          <button type="submit">{t('settings.save')}</button>
        </Post>
        <Post action={`/team/${id}/passphrase`} class="bulk">
          <Field id={`passphrase-${id}`} label={t('team.newPassphrase')}>
            <input
              id={`passphrase-${id}`}
              name="passphrase"
              type="password"
              autocomplete="new-password"
              required
              minLength={12}
            />
          </Field>
          <button type="submit">{t('settings.save')}</button>
        </Post>
        <Post action={`/team/${id}`}>
          <button type="submit" name="disabled" value={disabled ? 'no' : 'yes'}>
            {t(disabled ? 'team.enable' : 'team.disable')}
          </button>
        </Post>
      </details>
    </li>
  );
}

function RoleAndLevel(props: { readonly id: string; readonly allowed: Pick<DeskPerson, 'role' | 'level'> }) {
  const { t, deps } = useVisit();
  const { id, allowed } = props;
  const { role, level } = allowed;
  return (
    <>
      <Field id={`role-${id}`} label={t('team.role')}>
        <select id={`role-${id}`} name="role">
          {ROLES.map((known) => (
            <option key={known} value={known} selected={known === role}>
              {t(`role.${known}`)}: {t(`role.text.${known}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id={`level-${id}`} label={t('team.level')}>
        <select id={`level-${id}`} name="level">
          {LEVELS.filter((known) => known <= deps.view.level).map((known) => (
            <option key={known} value={String(known)} selected={known === Math.min(level, deps.view.level)}>
              {t(`level.${known}`)}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
