import type { FullRecord } from '../record/contract.ts';
import { buildReport } from '../work/build-report.ts';
import { recordConsent } from '../work/consent.ts';
import { decide } from '../work/decide.ts';
import { decideProposals } from '../work/decide-proposals.ts';
import { defendReport } from '../work/defend-report.ts';
import type { WorkDeps } from '../work/deps.ts';
import { draftReport } from '../work/draft-report.ts';
import { pictureDrawer } from '../work/draw-picture.ts';
import { addFromPassage } from '../work/editing/add-from-passage.ts';
import { correctValue } from '../work/editing/correct-value.ts';
import { decideEvents } from '../work/editing/decide-events.ts';
import { splitRecord } from '../work/editing/split-record.ts';
import { exportData } from '../work/exchange/export-data.ts';
import { importFile } from '../work/exchange/import-file.ts';
import { makeForm } from '../work/forms/make-form.ts';
import type { MatchBook } from '../work/match-book.ts';
import { pageImage, type RenderPage } from '../work/page-image.ts';
import { readSource } from '../work/read-source.ts';
import { publishReport } from '../work/reports/publish-report.ts';
import { saveVersion } from '../work/reports/save-version.ts';
import { dropSearch, savedSearches, saveSearch } from '../work/saved-searches.ts';
import { searchNames } from '../work/search-names.ts';
import { suggestMatches } from '../work/suggest-matches.ts';

/** The use cases a desk calls, bound to what they work on. `compose.ts` makes them; a page only calls. */
export function deskWork(
  deps: WorkDeps & { readonly store: FullRecord; readonly render: RenderPage; readonly names: MatchBook },
) {
  return {
    readSource: (...rest: Rest<typeof readSource>) => readSource(deps, ...rest),
    decideProposals: (...rest: Rest<typeof decideProposals>) => decideProposals(deps, ...rest),
    decide: (...rest: Rest<typeof decide>) => decide(deps, ...rest),
    decideEvents: (...rest: Rest<typeof decideEvents>) => decideEvents(deps, ...rest),
    correctValue: (...rest: Rest<typeof correctValue>) => correctValue(deps, ...rest),
    addFromPassage: (...rest: Rest<typeof addFromPassage>) => addFromPassage(deps, ...rest),
    splitRecord: (...rest: Rest<typeof splitRecord>) => splitRecord(deps, ...rest),
    original: (sha256: string) => deps.originals.get(sha256),
    pageImage: (...rest: Rest<typeof pageImage>) => pageImage(deps, ...rest),
    saveVersion: (...rest: Rest<typeof saveVersion>) => saveVersion(deps, ...rest),
    draftReport: (...rest: Rest<typeof draftReport>) => draftReport(deps.store.reader, ...rest),
    buildReport: (...rest: Rest<typeof buildReport>) => buildReport({ record: { reader: deps.store.reader } }, ...rest),
    publishReport: (...rest: Rest<typeof publishReport>) => publishReport(deps, ...rest),
    defendReport: (...rest: Rest<typeof defendReport>) =>
      defendReport({ reader: deps.store.reader, originals: deps.originals }, ...rest),
    savedSearches: (...rest: Rest<typeof savedSearches>) => savedSearches(deps, ...rest),
    saveSearch: (...rest: Rest<typeof saveSearch>) => saveSearch(deps, ...rest),
    dropSearch: (...rest: Rest<typeof dropSearch>) => dropSearch(deps, ...rest),
    exportData: (...rest: Rest<typeof exportData>) => exportData(deps.store.reader, ...rest),
    makeForm: (...rest: Rest<typeof makeForm>) => makeForm(deps.store.reader, ...rest),
    importFile: (...rest: Rest<typeof importFile>) => importFile(deps, ...rest),
    recordConsent: (...rest: Rest<typeof recordConsent>) => recordConsent(deps, ...rest),
    drawPicture: pictureDrawer(),
    suggestMatches: (...rest: Rest<typeof suggestMatches>) => suggestMatches({ names: deps.names }, ...rest),
    searchNames: (...rest: Rest<typeof searchNames>) => searchNames({ names: deps.names }, ...rest),
  };
}

export type DeskWork = ReturnType<typeof deskWork>;

/** The arguments of a use case after its `deps`. */
type Rest<Action extends (deps: never, ...rest: never[]) => unknown> = Action extends (
  deps: never,
  ...rest: infer Arguments
) => unknown
  ? Arguments
  : never;
