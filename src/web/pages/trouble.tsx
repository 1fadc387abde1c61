import { KhronikaError } from '../../model/errors.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Post } from '../parts/form.tsx';
import type { Answer } from '../screen.ts';

const STATUS = { invalid: 400, missing: 404, conflict: 409, refused: 403, broken: 500 } as const;

/** The one place where a category of trouble becomes a status. */
export function statusOf(error: KhronikaError): 400 | 403 | 404 | 405 | 409 | 413 | 500 {
  if (error.code === 'web.wrong-method') return 405;
  if (error.code === 'web.too-large') return 413;
  return STATUS[error.category];
}

/** What did not come from us becomes a sentence that gives nothing away. */
export function asKhronikaError(error: unknown): KhronikaError {
  return error instanceof KhronikaError ? error : webErrors.error('web.broken', {}, error);
}

/** The page of something that went wrong: what happened, what to do, and what was typed. */
export function trouble(
  error: KhronikaError,
  kept: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined,
  title: string,
): Answer {
  return {
    title,
    data: { error: { code: error.code, category: error.category, message: error.message, wayOn: error.wayOn } },
    page: () => <Trouble error={error} kept={kept} />,
  };
}

function Trouble(props: {
  readonly error: KhronikaError;
  readonly kept: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined;
}) {
  const { t } = useVisit();
  const { error, kept } = props;
  const fields = Object.entries(kept?.fields ?? {}).filter(([name]) => name !== 'back');
  const sentence = t.has(`error.${error.code}`) ? t(`error.${error.code}`, error.facts) : error.message;
  const wayOn = t.has(`error.${error.code}.way`) ? t(`error.${error.code}.way`, error.facts) : error.wayOn;
  return (
    <div class="prose trouble">
      <h1>{t(`trouble.${error.category}`)}</h1>
      <p class="lead">{sentence}</p>
      <p>{wayOn}</p>
      {kept === undefined || fields.length === 0 ? null : (
        <Post
          action={kept.action}
          {...(kept.fields.back === undefined ? {} : { back: kept.fields.back })}
          class="panel"
        >
          <h2>{t('kept.title')}</h2>
          {fields.map(([name, value]) => (
            <p key={name}>
              <label for={`kept-${name}`}>{t.has(`field.${name}`) ? t(`field.${name}`) : name}</label>
              <textarea id={`kept-${name}`} name={name} rows={Math.min(8, 1 + Math.floor(value.length / 60))}>
                {value}
              </textarea>
            </p>
          ))}
          <button type="submit">{t('kept.again')}</button>
        </Post>
      )}
      <p>
        <a href="/">{t('nav.today')}</a> <code>{error.code}</code>
      </p>
    </div>
  );
}
