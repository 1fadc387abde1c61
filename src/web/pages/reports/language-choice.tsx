import { useVisit } from '../../parts/context.ts';
import { Field } from '../../parts/form.tsx';
import { languageName } from '../../text/languages.ts';

/** Languages that drafts are written in come first; a person may write in any. */
export const REPORT_LANGUAGES = ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk', 'uk', 'be', 'az', 'ka', 'hy', 'fr'] as const;

export function LanguageChoice({ only }: { readonly only?: readonly string[] }) {
  const { t, typed, url } = useVisit();
  const chosen = typed?.get('language') ?? url.searchParams.get('language') ?? '';
  return (
    <Field id="language" label={t('sources.language')}>
      <select id="language" name="language">
        {(only ?? REPORT_LANGUAGES).map((language) => (
          <option key={language} value={language} selected={language === chosen}>
            {languageName(language, t.locale)}
          </option>
        ))}
      </select>
    </Field>
  );
}
