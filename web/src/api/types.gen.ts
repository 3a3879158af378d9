// SPDX-License-Identifier: AGPL-3.0-or-later
// Made by scripts/make_types.mjs from docs/api.json; a change here is overwritten.

// [x, y, width, height] as fractions of the page.
export type Box = [number, number, number, number];

export interface Accepted { ok: boolean; }
export interface Anchor { begin: number; end: number; at: string; }
export interface AsideAsked { places: string[]; reason: string; }
export interface Cage { level: string; landlock_abi: number; }
export interface CaseAnswer {
  name: string; created: string; revision: number; cage: Cage; disk_encrypted: string; version: string;
  languages: string[];
}
export interface Chosen { chosen: number; }
export interface Complaint { code: string; loss: boolean; where: string; sentence: string; reader: string; }
export interface Completion { entries: CompletionEntry[]; }
export interface CompletionEntry { path: string; folder: boolean; }
export interface DocumentAnswer {
  id: string; title: string; file: string; type: string; mime: string; bytes: number; sha256: string;
  sha1: string; md5: string;
  state: 'waiting' | 'working' | 'read' | 'empty' | 'partly' | 'locked' | 'not_read' | 'missing' | 'aside';
  reason: string; reason_sentence: string; language: string; day: string; is_container: boolean; facts: Fact[];
  pages: PageSummary[]; readings: ReadingSummary[]; complaints: Complaint[]; counts: LedgerCount[];
  places: DocumentPlace[]; places_total: number; origins: number; family: Family;
}
export interface DocumentPlace {
  id: string; path: string[]; origin_chain: OriginLink[]; source: string; hand_over: string; times: Fact[];
  notes: string[]; made_by_us: boolean;
}
export interface ErrorAnswer { fault: string; what: string; where: string; reason: string; hint: string; }
export interface Facet { field: string; values: FacetValue[]; more: number; }
export interface FacetValue { value: string; label: string; count: number; }
export interface FacetsAnswer { facets: Facet[]; exact: boolean; }
export interface Fact { key: string; value: string; raw: string; origin: string; }
export interface Family {
  container?: Relative; children: Relative[]; siblings: Relative[]; children_total: number;
  siblings_total: number;
}
export interface FindAnswer { hits: FindHit[]; total: number; }
export interface FindHit { page: number; from: number; to: number; }
export interface HandOver {
  id: string; source: string; received_on: string; how: string; said: string; restrictions: string;
  path: string; taken_at: string; expected?: number; expected_by: string; walked: boolean;
}
export interface HandOverAsk { path: string; source: string; received_on: string; how: string; said: string; restrictions: string; }
export interface HandOverCount {
  hand_over: HandOver; found: number; read: number; in_work: number; partly: number; failed: number;
  aside: number; missing: number;
}
export interface Hit {
  document: string; page: number; title: string; file: string; path: string[]; type: string; language: string;
  day: string; source: string; state: string; page_label: string; kind: string; pages_of: number; score: number;
  snippets: Snippet[]; more_pages: PageScore[]; hits_in_document: number; copies: number; seen: boolean;
}
export interface LedgerCount {
  document: string; name: string; what: string; declared?: number; declared_by: string; found: number;
  missing: number; extra: number; adds_up: boolean; sentence: string;
}
export interface LedgerCounts { counts: LedgerCount[]; next: string; }
export interface LedgerPlace {
  id: string; document: string; path: string[]; name: string; type: string; bytes: number;
  state: 'waiting' | 'working' | 'read' | 'empty' | 'partly' | 'locked' | 'not_read' | 'missing' | 'aside';
  reason: string; reason_sentence: string; hint: string; reader: string; attempts: number; seconds: number;
  memory_mb: number;
}
export interface LedgerPlaces { places: LedgerPlace[]; next: string; total: number; }
export interface LedgerSummary {
  headline: string; adds_up: boolean; found: number; missing: number; origins: number; blobs: number;
  documents: number; pages: number; totals: TotalCheck[]; states: StateCount[]; reasons: ReasonCount[];
  types: TypeCount[]; hand_overs: HandOverCount[];
}
export interface LineAnswer { line: string; hits: number; documents: number; error: string; near: NearWord[]; }
export interface ListAnswer { lines: LineAnswer[]; }
export interface ListAsked { lines: string[]; as_queries: boolean; level: string; }
export interface NearWord { word: string; documents: number; }
export interface NewId { id: string; }
export interface NotSearched { files: number; partly: number; newer: number; pages_without_text: number; sentence: string; }
export type Nothing = Record<string, never>;
export interface OriginLink { document: string; name: string; }
export interface OriginalLink { url: string; }
export interface PageLine { dir: string; lang: string; box: Box; words: PageWord[]; }
export interface PageMark { from: number; to: number; kind: string; boxes: Box[]; current: boolean; }
export interface PageMarks { hits: PageMark[]; total: number; }
export interface PageScore { page: number; score: number; }
export interface PageSummary {
  number: number; label: string; kind: 'page' | 'sheet' | 'slide' | 'mail_body' | 'message_part' | 'text';
  width: number; height: number; text_state: 'text' | 'no_text' | 'needs_ocr' | 'ocr' | 'strings';
  engine: string; confidence: number; language: string; characters: number; hidden: boolean;
}
export interface PageText {
  text: string; language: string; dir: string; engine: string; text_state: string; anchors: Anchor[];
  other_text: string; other_engine: string; quality: Quality;
}
export interface PageWord { t: string; box: Box; c: number; from: number; to: number; flags: number; }
export interface PageWords { w: number; h: number; engine: string; mean: number; lines: PageLine[]; }
export interface PauseAsked { paused: boolean; }
export interface Quality {
  characters: number; bad_share: number; letter_score_arabic: number; letter_score_latin: number;
  known_words_arabic: number; known_words_latin: number; language: string; language_reliable: boolean;
  mean_confidence: number;
}
export interface QueryAnswer { tokens: QueryToken[]; how_read: Reading[]; errors: QueryError[]; text: string; }
export interface QueryAsked { q: string; level: string; }
export interface QueryError { reason: string; hint: string; begin: number; end: number; }
export interface QueryToken { begin: number; end: number; kind: string; text: string; }
export interface Reading { text: string; kind: string; count: number; documents: number; left_out: number; on: boolean; forms: string[]; }
export interface ReadingSummary {
  reader: string; outcome: 'ok' | 'partial' | 'over_limit' | 'malformed' | 'refused' | 'locked'; reason: string;
  seconds: number; when: string; counts: boolean;
}
export interface ReasonCount { reason: string; count: number; sentence: string; hint: string; }
export interface Relative {
  document: string; name: string; type: string; kind: string;
  state: 'waiting' | 'working' | 'read' | 'empty' | 'partly' | 'locked' | 'not_read' | 'missing' | 'aside';
  reason: string;
}
export interface RetryAsked { states: string[]; reasons: string[]; places: string[]; passwords: string[]; }
export interface Run { text: string; hit: boolean; }
export interface SearchAnswer {
  total: Total; documents_total: Total; generation: number; how_read: Reading[]; notices: string[];
  errors: QueryError[]; hits: Hit[]; not_searched: NotSearched; why_none: WhyNone[]; seconds: number;
  partial: boolean;
}
export interface SeenAsked { seen: boolean; }
export interface Snippet { field: string; runs: Run[]; }
export interface StateCount {
  state: 'waiting' | 'working' | 'read' | 'empty' | 'partly' | 'locked' | 'not_read' | 'missing' | 'aside';
  count: number; origins: number;
}
export interface StatusAnswer {
  sequence: number; reading: boolean; paused: boolean; fault: string; found: number; read: number;
  in_work: number; failed: number; partly: number; aside: number; empty: number; missing: number;
  indexed_pages: number; waiting_index: number; files_per_second: number; bytes_per_second: number;
  files_per_second_mean: number; left_low_seconds: number; left_high_seconds: number; kinds: StatusKind[];
  workers: StatusWorker[]; newest: StatusNew[];
}
export interface StatusKind { kind: string; done: number; known: number; left_seconds: number; }
export interface StatusNew { place: string; name: string; state: string; reason: string; }
export interface StatusWorker { number: number; file: string; seconds: number; unit: string; done: number; of: number; }
export interface StopAsked { worker: number; }
export interface Total { value: number; exact: boolean; }
export interface TotalCheck { name: string; holds: boolean; sentence: string; misfits: string[]; }
export interface TypeCount { type: string; count: number; read: number; failed: number; }
export interface UndoAsked { operation: string; }
export interface ViewEntry { id: string; name: string; updated: string; }
export interface ViewList { views: ViewEntry[]; }
export interface WhyNone { text: string; documents: number; near: NearWord[]; }
