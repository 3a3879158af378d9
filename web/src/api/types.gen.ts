// SPDX-License-Identifier: AGPL-3.0-or-later
// The records of the API, as docs/api.json describes them.

export interface ErrorAnswer { fault: string; what: string; where: string; reason: string; hint: string }
export interface Done { ok: boolean }

export interface CaseAnswer {
  name: string; created: string; revision: number;
  cage: { level: 'full' | 'no_landlock' | 'none'; landlock_abi: number };
  disk_encrypted: 'yes' | 'no' | 'unknown'; version: string; languages: string[];
}

export interface StatusKind { kind: string; done: number; known: number; left_seconds: number }
export interface StatusWorker { number: number; file: string; seconds: number; unit: string; done: number; of: number }
export interface StatusNew { place: string; name: string; state: string; reason: string }
export interface StatusAnswer {
  sequence: number; reading: boolean; paused: boolean; found: number; read: number; in_work: number; failed: number;
  partly: number; aside: number; empty: number; missing: number; indexed_pages: number; waiting_index: number;
  files_per_second: number; bytes_per_second: number; files_per_second_mean: number;
  left_low_seconds: number; left_high_seconds: number;
  kinds: StatusKind[]; workers: StatusWorker[]; newest: StatusNew[];
}

export interface Total { value: number; exact: boolean }
export interface Reading { text: string; kind: string; count: number; documents: number; on: boolean }
export interface QueryError { reason: string; hint: string; begin: number; end: number }
export interface Run { text: string; hit: boolean }
export interface Snippet { field: string; runs: Run[] }
export interface MorePage { page: number; score: number }
export interface Hit {
  document: string; page: number; title: string; file: string; path: string[]; type: string; language: string;
  day: string; source: string; state: string; page_label: string; kind: string; pages_of: number; score: number;
  snippets: Snippet[]; more_pages: MorePage[]; hits_in_document: number; copies: number; seen: boolean;
}
export interface NotSearched { files: number; partly: number; newer: number; pages_without_text: number; sentence: string }
export interface Near { word: string; documents: number }
export interface WhyNone { text: string; documents: number; near: Near[] }
export interface SearchAnswer {
  total: Total; documents_total: Total; generation: number; how_read: Reading[]; notices: string[]; errors: QueryError[];
  hits: Hit[]; not_searched: NotSearched; why_none: WhyNone[]; seconds: number; partial: boolean;
}

export interface FacetValue { value: string; label: string; count: number }
export interface Facet { field: string; values: FacetValue[]; more: number }
export interface FacetsAnswer { facets: Facet[]; exact: boolean }

export interface Fact { key: string; value: string; raw: string; origin: string }
export interface DocumentPage {
  number: number; label: string; kind: string; width: number; height: number; text_state: string; engine: string;
  confidence: number; language: string; characters: number; hidden: boolean;
}
export interface ReadingOf { reader: string; outcome: string; reason: string; seconds: number; when: string }
export interface Complaint { code: string; loss: string; where: string; sentence: string }
export interface CountOf { what: string; declared: number | null; declared_by: string; found: number; missing: number; extra: number }
export interface OriginStep { document: string; name: string }
export interface PlaceOf { id: string; path: string[]; origin_chain: OriginStep[]; source: string; hand_over: string }
export interface Relative { document: string; name: string; type: string; kind: string; state: string; reason: string }
export interface Family {
  container: { document: string; name: string; type: string } | null;
  children: Relative[]; siblings: Relative[]; children_total: number;
}
export interface DocumentAnswer {
  id: string; title: string; file: string; type: string; mime: string; bytes: number; sha256: string; sha1: string; md5: string;
  state: string; reason: string; language: string; facts: Fact[]; pages: DocumentPage[]; readings: ReadingOf[];
  complaints: Complaint[]; counts: CountOf[]; places: PlaceOf[]; family: Family;
}

export interface PageText {
  text: string; language: string; dir: string; engine: string; text_state: string; anchors: string[];
  other_text: string; other_engine: string; quality: number;
}
export type Box = [number, number, number, number];
export interface Word { t: string; box: Box; c: number; from: number; to: number; flags?: number }
export interface Line { dir: string; lang: string; box: Box; words: Word[] }
export interface PageWords { w: number; h: number; engine: string; mean: number; lines: Line[] }
export interface PageMark { from: number; to: number; kind: string; boxes: Box[]; current: boolean }
export interface PageMarks { hits: PageMark[]; total: number }
export interface FindHit { page: number; from: number; to: number }
export interface FindAnswer { hits: FindHit[]; total: number }

export interface TotalCheck { name: string; holds: boolean; sentence: string; misfits?: string[] }
export interface StateCount { state: string; count: number }
export interface ReasonCount { reason: string; count: number; sentence: string; hint?: string }
export interface TypeCount { type: string; count: number; read: number; failed: number }
export interface HandOver { id: string; source: string; received_on: string; path: string }
export interface HandOverCount { hand_over: HandOver; found: number; read: number; in_work: number; partly: number; failed: number; aside: number; missing: number }
export interface LedgerSummary {
  headline: string; adds_up: boolean; found: number; missing: number; totals: TotalCheck[]; states: StateCount[];
  reasons: ReasonCount[]; types: TypeCount[]; hand_overs: HandOverCount[];
}
export interface LedgerPlace {
  id: string; document: string; path: string[]; name: string; type: string; bytes: number; state: string; reason: string;
  reason_sentence: string; hint: string; reader: string; attempts: number; seconds: number; memory_mb: number;
}
export interface LedgerPlaces { places: LedgerPlace[]; next: string; total: number }
export interface LedgerCount {
  document: string; name: string; what: string; declared: number | null; declared_by: string; found: number;
  missing: number; extra: number; adds_up: boolean; sentence: string;
}
export interface LedgerCounts { counts: LedgerCount[]; next: string }
export interface Chosen { chosen: number }
export interface NewHandOver { path: string; source: string; received_on: string; how: string; said: string; restrictions: string }
export interface NewId { id: string }
export interface Completion { entries: { path: string; folder: boolean }[] }
export interface OriginalLink { url: string }
export interface StoredView { id: string; name: string; updated: string }
export interface StoredViews { views: StoredView[] }
