import { entityId } from '../../../model/entity.ts';
import { EXPORT_FORMATS, EXPORT_TABLES } from '../../../work/exchange/export-data.ts';
import { IMPORT_FORMATS } from '../../../work/exchange/import-file.ts';
import { FORM_NAMES } from '../../../work/forms/make-form.ts';
import { useVisit } from '../../parts/context.ts';
import { Field, Post } from '../../parts/form.tsx';
import type { Screen } from '../../screen.ts';

const OWN_ORGANISATION = 2;
const DOCUMENTS = ['docx', 'pdf', 'html', 'md', 'txt'] as const;

/** Everything that goes out to other tools and comes in from them, with the level it is made at said before it is made. */
export const exchange: Screen = async (visit) => {
  const asked = visit.url.searchParams.get('id') ?? '';
  const id = entityId(asked);
  const known = id === undefined ? undefined : await visit.reader.entity(id, visit.view);
  return {
    title: visit.t('exchange.title'),
    data: {
      formats: EXPORT_FORMATS.map(({ name, mediaType }) => ({ name, mediaType })),
      documents: FORM_NAMES,
      imports: IMPORT_FORMATS,
    },
    page: () => (
      <ExchangePage {...(known === undefined ? {} : { about: { id: known.canonical, label: known.label } })} />
    ),
  };
};

function ExchangePage({ about }: { readonly about?: { readonly id: string; readonly label: string } }) {
  const { t } = useVisit();
  return (
    <>
      <h1>{t('exchange.title')}</h1>
      <p class="lead">{t('exchange.lead')}</p>
      <p class="warning">{t('exchange.warning')}</p>
      <DataForm />
      <DocumentForm {...(about === undefined ? {} : { about })} />
      <TakeForm />
    </>
  );
}

/** Levels that this person may see, the lowest needed first; the level of a file is chosen, never inherited. */
function LevelField({ id }: { readonly id: string }) {
  const { t, session } = useVisit();
  const { level: most } = session.person;
  const levels = [0, 1, 2, 3, 4].filter((level) => level <= most);
  const usual = Math.min(OWN_ORGANISATION, most);
  return (
    <Field id={id} label={t('exchange.level')} hint={t('exchange.levelHint')}>
      <select id={id} name="level" aria-describedby={`${id}-hint`}>
        {levels.map((level) => (
          <option key={level} value={String(level)} selected={level === usual}>
            {t(`level.${level}`)}: {t(`level.text.${level}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function DataForm() {
  const { t } = useVisit();
  return (
    <form method="get" action="/exchange/data" class="panel">
      <h2>{t('exchange.data')}</h2>
      <Field id="data-format" label={t('exchange.format')}>
        <select id="data-format" name="format">
          {EXPORT_FORMATS.map(({ name }) => (
            <option key={name} value={name}>
              {t(`exchange.format.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="data-table" label={t('exchange.table')} hint={t('exchange.tableHint')}>
        <select id="data-table" name="table" aria-describedby="data-table-hint">
          <option value="">{t('exchange.allTables')}</option>
          {EXPORT_TABLES.map((name) => (
            <option key={name} value={name}>
              {t(`exchange.table.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <LevelField id="data-level" />
      <p>
        <label>
          <input type="checkbox" name="all" value="yes" /> {t('exchange.all')}
        </label>
      </p>
      <button type="submit">{t('exchange.download')}</button>
    </form>
  );
}

function DocumentForm({ about }: { readonly about?: { readonly id: string; readonly label: string } }) {
  const { t } = useVisit();
  return (
    <form method="get" action="/exchange/document" class="panel" id="document">
      <h2>{t('exchange.document')}</h2>
      {about === undefined ? null : <p dir="auto">{t('exchange.about', { who: about.label })}</p>}
      <Field id="form" label={t('exchange.form')}>
        <select id="form" name="form">
          {FORM_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`exchange.form.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="who" label={t('exchange.who')} hint={t('exchange.whoHint')}>
        <input id="who" name="id" value={about?.id} aria-describedby="who-hint" autocomplete="off" />
      </Field>
      <Field id="document-language" label={t('exchange.language')}>
        <select id="document-language" name="language">
          <option value="en" lang="en">
            English
          </option>
          <option value="ru" lang="ru" selected={t.locale === 'ru'}>
            Русский
          </option>
        </select>
      </Field>
      <Field id="document-format" label={t('exchange.format')}>
        <select id="document-format" name="format">
          {DOCUMENTS.map((name) => (
            <option key={name} value={name}>
              {name.toUpperCase()}
            </option>
          ))}
        </select>
      </Field>
      <LevelField id="document-level" />
      <button type="submit">{t('exchange.fill')}</button>
    </form>
  );
}

function TakeForm() {
  const { t, deps, session } = useVisit();
  const levels = [0, 1, 2, 3, 4].filter((level) => level <= session.person.level);
  return (
    <Post action="/exchange" upload class="panel" back="/exchange">
      <h2>{t('exchange.take')}</h2>
      <p>{t('exchange.takeLead')}</p>
      <Field id="take-format" label={t('exchange.format')}>
        <select id="take-format" name="format">
          {IMPORT_FORMATS.map((name) => (
            <option key={name} value={name}>
              {t(`exchange.format.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id="take-file"
        label={t('upload.file')}
        hint={t('exchange.fileHint', { megabytes: deps.uploadMegabytes ?? 50 })}
      >
        <input id="take-file" name="file" type="file" required aria-describedby="take-file-hint" />
      </Field>
      <Field id="mapping" label={t('exchange.mapping')} hint={t('exchange.mappingHint')}>
        <input
          id="mapping"
          name="mapping"
          type="file"
          accept=".json,application/json"
          aria-describedby="mapping-hint"
        />
      </Field>
      <Field id="take-level" label={t('upload.level')}>
        <select id="take-level" name="level">
          {levels.map((level) => (
            <option
              key={level}
              value={String(level)}
              selected={level === Math.min(OWN_ORGANISATION, session.person.level)}
            >
              {t(`level.${level}`)}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit">{t('exchange.takeDo')}</button>
    </Post>
  );
}
