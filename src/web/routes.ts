import type { Jobs } from './jobs.ts';
import { about } from './pages/about.tsx';
import { decideInSource, decideStatement, undo } from './pages/decide.ts';
import { decisions } from './pages/decisions.tsx';
import { entities } from './pages/entities.tsx';
import { events } from './pages/events.tsx';
import { setLanguage } from './pages/language.ts';
import { readingDesk } from './pages/reading-desk.tsx';
import { record } from './pages/record.tsx';
import { search } from './pages/search.tsx';
import { settings } from './pages/settings.tsx';
import { sources } from './pages/sources.tsx';
import { style } from './pages/style.tsx';
import { today } from './pages/today.tsx';
import { reading, upload } from './pages/upload.tsx';
import type { Action, Screen } from './screen.ts';

/** Every address that answers to a person inside. docs/routes.md lists them; a test compares. */
export function routes(jobs: Jobs): {
  readonly screens: Readonly<Record<string, Screen>>;
  readonly actions: Readonly<Record<string, Action>>;
} {
  return {
    screens: {
      '/': today,
      '/today': today,
      '/sources': sources,
      '/sources/:id': readingDesk,
      '/reading/:id': reading(jobs),
      '/events': events,
      '/events/:id': record,
      '/record/:id': record,
      '/people': entities('person', 'nav.people'),
      '/groups': entities('group', 'nav.groups'),
      '/organisations': entities('org', 'nav.organisations'),
      '/places': entities('place', 'nav.places'),
      '/laws': entities('norm', 'nav.laws'),
      '/cases': entities('case', 'nav.cases'),
      '/figures': entities('figure', 'nav.figures'),
      '/objects': entities('object', 'nav.objects'),
      '/search': search,
      '/decisions': decisions,
      '/settings': settings,
      '/about': about,
      '/style': style,
    },
    actions: {
      '/sources': upload(jobs),
      '/sources/:id/decide': decideInSource,
      '/statements/:id/decide': decideStatement,
      '/decisions/:id/undo': undo,
      '/language': setLanguage,
    },
  };
}
