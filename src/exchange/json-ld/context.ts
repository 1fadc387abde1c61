/**
 * The terms of our JSON-LD, with their IRIs: W3C Web Annotation (oa), PROV-O (prov), Dublin Core (dcterms), and our own under
 * a URN, so that no reader is sent to an address. It is written into every export: nothing has to be fetched.
 */
export const CONTEXT = {
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  khronika: 'urn:khronika:terms:',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  describing: 'oa:describing',
  body: 'oa:hasBody',
  target: 'oa:hasTarget',
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: 'oa:hasSelector',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  Entity: 'prov:Entity',
  Agent: 'prov:Agent',
  wasAttributedTo: 'prov:wasAttributedTo',
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  title: 'dcterms:title',
  format: 'dcterms:format',
  language: 'dcterms:language',
  label: 'khronika:label',
  sha256: 'khronika:sha256',
  fileName: 'khronika:fileName',
  level: 'khronika:level',
  asKnownOn: { '@id': 'khronika:asKnownOn', '@type': 'xsd:date' },
  Record: 'khronika:Record',
  Person: 'khronika:Person',
  Group: 'khronika:Group',
  Org: 'khronika:Org',
  Place: 'khronika:Place',
  Object: 'khronika:Object',
  Norm: 'khronika:Norm',
  Case: 'khronika:Case',
  Event: 'khronika:Event',
  Figure: 'khronika:Figure',
  Source: 'khronika:Source',
  Statement: 'khronika:Statement',
  subject: { '@id': 'khronika:subject', '@type': '@id' },
  property: 'khronika:property',
  value: { '@id': 'khronika:value', '@type': '@json' },
  qualifiers: { '@id': 'khronika:qualifiers', '@type': '@json' },
  asOf: { '@id': 'khronika:asOf', '@type': '@json' },
  original: 'khronika:original',
  modality: 'khronika:modality',
  polarity: 'khronika:polarity',
  support: 'khronika:support',
  status: 'khronika:status',
  withheld: 'khronika:withheld',
  verb: 'khronika:verb',
  page: 'khronika:page',
  note: 'khronika:note',
} as const;

const URN = 'urn:khronika:';

export function iri(id: string): string {
  return `${URN}${id}`;
}

/** The id behind an IRI of ours; undefined for one of somebody else. */
export function idOf(iri: string): string | undefined {
  return iri.startsWith(URN) ? iri.slice(URN.length) : undefined;
}
