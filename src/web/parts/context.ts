import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Visit } from '../visit.ts';

export const VisitContext = createContext<Visit | undefined>(undefined);

/** The request a page is being made for. */
export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (visit === undefined) throw new TypeError('a part of a page was drawn outside a visit');
  return visit;
}
