import type { Statement } from '../../model/statement.ts';
import type { LabelBook } from '../views/label-book.ts';
import type { Account, PropertyView } from '../views/record-view.ts';
import { Confidence, ModalityChip, StatusChip } from './chips.tsx';
import { useVisit } from './context.ts';
import { Post } from './form.tsx';
import { Quote, Says, ValueText } from './refs.tsx';

/** Every value of a record with its passages, speakers and modality; accounts that differ stand side by side. */
export function Properties({
  properties,
  labels,
}: {
  readonly properties: readonly PropertyView[];
  readonly labels: LabelBook;
}) {
  const { t } = useVisit();
  const repeated = repeatedQuotes(properties);
  return (
    <dl class="properties">
      {properties.map(({ prop, accounts, differs }) => (
        <div class={differs ? 'property differs' : 'property'} key={prop} id={`prop-${prop}`}>
          <dt>
            {t(`prop.${prop}`)}
            {differs ? <span class="differs-note">{t('record.differs', { n: accounts.length })}</span> : null}
          </dt>
          <dd>
            <div class="accounts">
              {accounts.map((account) => (
                <AccountView
                  key={account.statements[0]?.id}
                  account={account}
                  labels={labels}
                  differs={differs}
                  repeated={repeated}
                />
              ))}
            </div>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Statements whose every passage a reader has seen on this page already, by id. */
function repeatedQuotes(properties: readonly PropertyView[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { accounts } of properties) {
    for (const statement of accounts.flatMap(({ statements }) => statements)) {
      const keys = statement.passages.map(({ source, start, end }) => `${source} ${start} ${end}`);
      if (keys.length > 0 && keys.every((key) => seen.has(key))) repeated.add(statement.id);
      for (const key of keys) seen.add(key);
    }
  }
  return repeated;
}

function AccountView({
  account,
  labels,
  differs,
  repeated,
}: {
  readonly account: Account;
  readonly labels: LabelBook;
  readonly differs: boolean;
  readonly repeated: ReadonlySet<string>;
}) {
  const { t } = useVisit();
  const [first] = account.statements;
  if (first === undefined) return null;
  return (
    <div class="account">
      <p class="value">
        <ValueText statement={first} labels={labels} />
        {first.rank === 'preferred' ? <span class="status status-accepted">{t('rank.preferred')}</span> : null}
        {first.rank === 'set aside' ? <span class="status">{t('rank.setAside')}</span> : null}
      </p>
      {account.statements.map((statement) => (
        <Evidence
          key={statement.id}
          statement={statement}
          labels={labels}
          preferable={differs}
          short={repeated.has(statement.id)}
        />
      ))}
    </div>
  );
}

/** Who says a value, how, where, and what was decided of it. */
export function Evidence({
  statement,
  labels,
  preferable,
  short,
}: {
  readonly statement: Statement;
  readonly labels: LabelBook;
  readonly preferable: boolean;
  /** Its quotes stand above. */
  readonly short: boolean;
}) {
  const { t } = useVisit();
  const { passages } = statement;
  return (
    <div class="evidence" id={`s-${statement.id}`}>
      <p class="meta">
        <StatusChip status={statement.status} />
        <ModalityChip modality={statement.modality} always />
        <span>
          {t('card.says')} <Says says={statement.says} labels={labels} />
        </span>
        {statement.support === 'direct' ? null : <span>{t(`support.${statement.support}`)}</span>}
        {statement.status === 'draft' ? <Confidence value={statement.confidence} /> : null}
      </p>
      {passages.map((passage) => (
        <Quote
          key={`${passage.source}-${passage.start}`}
          passage={passage}
          labels={labels}
          original={statement.original}
          short={short}
        />
      ))}
      {passages.length === 0 ? <p class="quiet">{t('passage.none', { by: statement.by })}</p> : null}
      <div class="answer">
        {statement.status === 'draft' ? <Decide statement={statement.id} kind="accept" /> : null}
        {statement.status === 'draft' ? <Decide statement={statement.id} kind="reject" /> : null}
        {statement.status === 'accepted' ? <Decide statement={statement.id} kind="dispute" /> : null}
        {statement.status === 'accepted' && preferable && statement.rank !== 'preferred' ? (
          <Decide statement={statement.id} kind="prefer" />
        ) : null}
        <a class="small" href={`/statements/${statement.id}/edit`}>
          {t('edit.link')}
        </a>
        {statement.rule === undefined ? null : (
          <details class="why">
            <summary>{t('why.label')}</summary>
            <p>{t('why.rule', { rule: statement.rule, method: t(`method.${statement.method}`), by: statement.by })}</p>
          </details>
        )}
      </div>
    </div>
  );
}

function Decide({
  statement,
  kind,
}: {
  readonly statement: string;
  readonly kind: 'accept' | 'reject' | 'dispute' | 'prefer';
}) {
  const { t } = useVisit();
  return (
    <Post action={`/statements/${statement}/decide`} class="inline">
      <button type="submit" name="kind" value={kind}>
        {t(`decide.${kind}`)}
      </button>
    </Post>
  );
}
