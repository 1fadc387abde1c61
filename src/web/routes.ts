import type { Jobs } from './jobs.ts';
import { about } from './pages/about.tsx';
import { add, addForm } from './pages/add.tsx';
import { beside, original, pagePicture } from './pages/beside.tsx';
import { bulkDecide, bulkPreview } from './pages/bulk.tsx';
import { commitments } from './pages/commitments.tsx';
import { conflicts, keepBoth } from './pages/conflicts.tsx';
import { saveConsent } from './pages/consent.tsx';
import { decideInSource, decideStatement, undo } from './pages/decide.ts';
import { decisions } from './pages/decisions.tsx';
import { discardDraft, keepDraft } from './pages/drafts.tsx';
import { editValue, saveValue } from './pages/edit-value.tsx';
import { entities } from './pages/entities.tsx';
import { events } from './pages/events.tsx';
import { documentDownload, exportDownload } from './pages/exchange/downloads.ts';
import { exchange } from './pages/exchange/page.tsx';
import { takeFile } from './pages/exchange/take.ts';
import { setLanguage } from './pages/language.ts';
import { decideMatch, matches, sameForm } from './pages/matches.tsx';
import { map, network, series, timeline } from './pages/pictures.tsx';
import { cancelReading, reading, readingSteps } from './pages/reading.tsx';
import { readingDesk } from './pages/reading-desk.tsx';
import { record } from './pages/record.tsx';
import { publishedFile, reportFile } from './pages/reports/files.ts';
import { newReport, reports } from './pages/reports/list.tsx';
import { draftFromPlan, reportPlan } from './pages/reports/plan.tsx';
import { publish, published, publishForm } from './pages/reports/publish.tsx';
import { reportCompare, reportVersions } from './pages/reports/versions.tsx';
import { beginLanguage, previewText, saveReport, writeReport } from './pages/reports/write.tsx';
import { dropKeptSearch, keepSearch } from './pages/saved-searches.tsx';
import { search } from './pages/search.tsx';
import { settings } from './pages/settings.tsx';
import { sourceAbout, withdrawSource } from './pages/source-about.tsx';
import { sources } from './pages/sources.tsx';
import { split, splitForm } from './pages/split.tsx';
import { style } from './pages/style.tsx';
import { admitPerson, changePerson, givePassphrase, ownPassphrase, team } from './pages/team.tsx';
import { today } from './pages/today.tsx';
import { upload } from './pages/upload.tsx';
import { changeVaultPassphrase, drill, renewKit } from './pages/vault-keys.tsx';
import { watch } from './pages/watch.tsx';
import type { Action, Screen } from './screen.ts';

/** Every address that answers to a person inside. docs/routes.md lists them; a test compares. */
export function routes(jobs: Jobs): {
  readonly screens: Readonly<Record<string, Screen>>;
  readonly actions: Readonly<Record<string, Action>>;
} {
  return {
    screens: {
      '/': today(jobs),
      '/today': today(jobs),
      '/sources': sources,
      '/sources/:id': readingDesk,
      '/sources/:id/about': sourceAbout,
      '/sources/:id/beside': beside,
      '/sources/:id/original': original,
      '/sources/:id/pages/:n': pagePicture,
      '/reading/:id': reading(jobs),
      '/reading/:id/steps': readingSteps(jobs),
      '/events': events,
      '/events/timeline': timeline,
      '/events/map': map,
      '/events/network': network,
      '/events/series': series,
      '/events/decide': bulkPreview,
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
      '/commitments': commitments,
      '/watch': watch,
      '/exchange': exchange,
      '/exchange/data': exportDownload,
      '/exchange/document': documentDownload,
      '/conflicts': conflicts,
      '/matches': matches,
      '/statements/:id/edit': editValue,
      '/sources/:id/add': addForm,
      '/record/:id/same': sameForm,
      '/record/:id/split': splitForm,
      '/reports': reports,
      '/reports/plan': reportPlan,
      '/reports/:id': writeReport,
      '/reports/:id/versions': reportVersions,
      '/reports/:id/compare': reportCompare,
      '/reports/:id/publish': publishForm,
      '/reports/:id/files/:format': reportFile,
      '/reports/:id/published/:publication': published,
      '/reports/:id/published/:publication/:format': publishedFile,
      '/search': search,
      '/decisions': decisions,
      '/settings': settings,
      '/team': team,
      '/about': about,
      '/style': style,
    },
    actions: {
      '/sources': upload(jobs),
      '/sources/:id/decide': decideInSource,
      '/sources/:id/withdraw': withdrawSource,
      '/statements/:id/decide': decideStatement,
      '/decisions/:id/undo': undo,
      '/events/decide': bulkDecide,
      '/conflicts': keepBoth,
      '/exchange': takeFile,
      '/matches': decideMatch,
      '/statements/:id/edit': saveValue,
      '/sources/:id/add': add,
      '/record/:id/split': split,
      '/record/:id/consent': saveConsent,
      '/reports': newReport,
      '/reports/plan': draftFromPlan,
      '/reports/:id': saveReport,
      '/reports/:id/preview': previewText,
      '/reports/:id/language': beginLanguage,
      '/reports/:id/publish': publish,
      '/language': setLanguage,
      '/searches': keepSearch,
      '/searches/:id/drop': dropKeptSearch,
      '/team': admitPerson,
      '/team/:id': changePerson,
      '/team/:id/passphrase': givePassphrase,
      '/settings/own-passphrase': ownPassphrase,
      '/settings/passphrase': changeVaultPassphrase,
      '/settings/kit': renewKit,
      '/settings/drill': drill,
      '/reading/:id/cancel': cancelReading(jobs),
      '/drafts': keepDraft,
      '/drafts/:id/discard': discardDraft,
    },
  };
}
