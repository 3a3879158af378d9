// SPDX-License-Identifier: AGPL-3.0-or-later
// Made by scripts/make_types.mjs from docs/api.json; a change here is overwritten.

// [x, y, width, height] as fractions of the page.
export type Box = [number, number, number, number];

export interface Accepted { ok: boolean; }
export interface AcceptedPart { as: 'hypothesis' | 'document' | 'gap' | 'task'; reference: string; text: string; by: string; }
export interface Actor { source: string; label: string; letter: string; soundness: number; soundness_from: string; is_own: boolean; }
export interface Anchor { begin: number; end: number; at: string; }
export interface Answer { question: string; answer: string; evidence: string; by: string; at: string; }
export interface AsideAsked { places: string[]; reason: string; }
export interface AssessAsked { why: string; digit: string; policy?: WeighingPolicy; }
export interface Assessment {
  head: RecordHead; target: string; method: string; inputs: UsedInput[]; inputs_hash: string;
  policy: WeighingPolicy; probability: number; low: number; high: number; standard_error: number;
  likelihood_ratio: number; naive: number; modes: ModeResult[]; word: string; confidence: string; digit: string;
  sentences: Sentence[]; hypotheses: HypothesisResult[];
}
export interface AssessmentList { items: Assessment[]; total: number; stale: string[]; }
export interface Attribution {
  head: RecordHead; claim: string; stance: 'asserts' | 'denies' | 'doubts'; speaker: string; addressee: string;
  passage: string; oral_reason: string; noted_by: string; when: When;
  basis: 'unknown' | 'witnessed' | 'authored' | 'told' | 'document' | 'induced' | 'deduced' | 'repeated';
  upstream: string[]; upstream_alternatives: boolean; reached_via: string[]; certainty: string;
  translation: string;
}
export interface AttributionList { items: Attribution[]; total: number; stale: string[]; }
export interface Cage { level: string; landlock_abi: number; }
export interface CaseAnswer {
  name: string; created: string; revision: number; cage: Cage; disk_encrypted: string; version: string;
  languages: string[];
}
export interface Ceiling { actors: string[]; probability: number; }
export interface Check {
  head: RecordHead; document: string; name: string; tool: string; observation: string;
  severity: 'info' | 'unusual' | 'contradiction'; is_applicable: boolean; not_applicable_reason: string;
  innocent_explanations: string[]; would_settle: string; signer: string; compared_with: string[];
}
export interface CheckList { items: Check[]; total: number; stale: string[]; }
export interface Chosen { chosen: number; }
export interface Claim {
  head: RecordHead; text: string; kind: 'fact' | 'authenticity' | 'attribution' | 'prediction'; subject: string;
  relation: string; object: string; time: When; place: string; negation_of: string; refines: string;
  is_key: boolean;
}
export interface ClaimList { items: Claim[]; total: number; stale: string[]; }
export interface ClaimPage {
  claim: Claim; state: string; state_rule: string; assessment?: Assessment; now: Assessment; is_stale: boolean;
  stale_because: string[]; voices_for: Voice[]; voices_against: Voice[]; doubts: VoiceItem[];
  repeaters: VoiceItem[]; evidence: EvidenceLink[]; looked_for: string[]; actors: Actor[]; lines: SupportLine[];
  sweeps: Sweep[]; ceilings: Ceiling[]; placements: Placement[]; custody: CustodyGraph; warnings: Sentence[];
  questions: Question[]; responses: ResponseRecord[]; corrections: Correction[]; readiness: Sentence[];
}
export interface Complaint { code: string; loss: boolean; where: string; sentence: string; reader: string; }
export interface Completion { entries: CompletionEntry[]; }
export interface CompletionEntry { path: string; folder: boolean; }
export interface Correction {
  head: RecordHead; target: string; wrong: string; old_text: string; new_text: string; cause: string;
  affected: string[]; when: When; is_public: boolean;
}
export interface CorrectionList { items: Correction[]; total: number; stale: string[]; }
export interface CustodyGraph { nodes: CustodyNode[]; links: CustodyLink[]; }
export interface CustodyLink {
  step: string; from: string; to: string; items: string[]; when: When; how: string; is_gap: boolean;
  gap_question: string; is_capability_recorded: boolean;
  capabilities: ('fabricate' | 'alter' | 'select' | 'coach')[];
}
export interface CustodyNode {
  source: string; label: string; kind: 'unknown' | 'person' | 'organisation' | 'outlet' | 'device';
  letter: string; interests: string; is_own: boolean; has_sealed_name: boolean; rank: number;
}
export interface CustodyStep {
  head: RecordHead; items: string[]; from: string; to: string; is_from_author: boolean; when: When; how: string;
  condition: string; hash_before: string; hash_after: string; is_capability_recorded: boolean;
  capabilities: ('fabricate' | 'alter' | 'select' | 'coach')[]; evidence: string; asserted_by: string;
  is_gap: boolean; gap_question: string;
}
export interface CustodyStepList { items: CustodyStep[]; total: number; stale: string[]; }
export interface CutSet { actors: string[]; has_own: boolean; }
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
export interface EvidenceLink {
  head: RecordHead; from: string; to: string; bearing: 'supports' | 'contradicts' | 'context';
  directness: 'direct' | 'circumstantial' | 'hearsay'; hearsay_steps: number; label: string; note: string;
  origin: string; soundness?: number; soundness_reason: string; credibility: string; relevance: string;
}
export interface EvidenceLinkList { items: EvidenceLink[]; total: number; stale: string[]; }
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
export interface Grade { letter: string; wording: string; by: string; at: string; reason: string; sub_answers: Answer[]; }
export interface GradeValue { letter: string; support: number; against: number; }
export interface GroupTipping { group: number; soundness: number; tipping?: number; }
export interface HandOver {
  id: string; source: string; received_on: string; how: string; said: string; restrictions: string;
  path: string; taken_at: string; expected?: number; expected_by: string; walked: boolean;
}
export interface HandOverAsk { path: string; source: string; received_on: string; how: string; said: string; restrictions: string; }
export interface HandOverCount {
  hand_over: HandOver; found: number; read: number; in_work: number; partly: number; failed: number;
  aside: number; missing: number;
}
export interface HelpfulChange {
  code: string; target: string; arguments: string[]; text: string; if_well: number; if_badly: number;
  independence: number; removed: CutSet[];
}
export interface HelpfulChanges { items: HelpfulChange[]; ceiling?: number; }
export interface Hit {
  document: string; page: number; title: string; file: string; path: string[]; type: string; language: string;
  day: string; source: string; state: string; page_label: string; kind: string; pages_of: number; score: number;
  snippets: Snippet[]; more_pages: PageScore[]; hits_in_document: number; copies: number; seen: boolean;
}
export interface Hypothesis { head: RecordHead; question: string; text: string; is_catch_all: boolean; prior?: number; proposed_in: string; }
export interface HypothesisList { items: Hypothesis[]; total: number; stale: string[]; }
export interface HypothesisResult { hypothesis: string; probability: number; low: number; high: number; word: string; }
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
export interface LeftOut { without: string; rows: HypothesisResult[]; }
export interface LetterValue { letter: string; soundness: number; low: number; high: number; }
export interface Linchpin { items: string[]; }
export interface LineAnswer { line: string; hits: number; documents: number; error: string; near: NearWord[]; }
export interface ListAnswer { lines: LineAnswer[]; }
export interface ListAsked { lines: string[]; as_queries: boolean; level: string; }
export interface MatrixItem {
  link: EvidenceLink; soundness: number; soundness_from: string; group: number; diagnosticity: number;
  is_unexplained: boolean; is_rated: boolean; colleagues_hidden: boolean;
}
export interface MatrixPage {
  question: Question; rater: string; rows: Hypothesis[]; columns: MatrixItem[]; ratings: Rating[];
  is_complete: boolean; result: HypothesisResult[]; lead: number; without_item: LeftOut[];
  without_actor: LeftOut[]; linchpins: Linchpin[]; tipping: GroupTipping[]; assessment?: Assessment;
  is_stale: boolean; sentences: Sentence[];
}
export interface ModeResult { mode: string; independence_low: number; independence_high: number; cut_sets: CutSet[]; more_cut_sets: number; }
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
export interface Passage {
  head: RecordHead; document: string; page: number; from: number; to: number; box?: PassageBox; quote: string;
  before: string; after: string; language: string; translations: Translation[];
}
export interface PassageBox { x: number; y: number; width: number; height: number; }
export interface PassageList { items: Passage[]; total: number; stale: string[]; }
export interface PauseAsked { paused: boolean; }
export interface Placement { name: string; actors: string[]; probability: number; }
export interface PolicyShown { policy: WeighingPolicy; letters: LetterValue[]; scales: string[]; }
export interface Quality {
  characters: number; bad_share: number; letter_score_arabic: number; letter_score_latin: number;
  known_words_arabic: number; known_words_latin: number; language: string; language_reliable: boolean;
  mean_confidence: number;
}
export interface QueryAnswer { tokens: QueryToken[]; how_read: Reading[]; errors: QueryError[]; text: string; }
export interface QueryAsked { q: string; level: string; }
export interface QueryError { reason: string; hint: string; begin: number; end: number; }
export interface QueryToken { begin: number; end: number; kind: string; text: string; }
export interface Question { head: RecordHead; text: string; claim: string; }
export interface QuestionList { items: Question[]; total: number; stale: string[]; }
export interface Rating {
  head: RecordHead; question: string; hypothesis: string; item: string; rater: string;
  expectation: 'very_unlikely' | 'unlikely' | 'even' | 'likely' | 'very_likely';
}
export interface RatingList { items: Rating[]; total: number; stale: string[]; }
export interface Reading { text: string; kind: string; count: number; documents: number; left_out: number; on: boolean; forms: string[]; }
export interface ReadingSummary {
  reader: string; outcome: 'ok' | 'partial' | 'over_limit' | 'malformed' | 'refused' | 'locked'; reason: string;
  seconds: number; when: string; counts: boolean;
}
export interface ReasonCount { reason: string; count: number; sentence: string; hint: string; }
export interface RecordHead { id: string; version: number; recorded_by: string; recorded_at: string; why: string; is_withdrawn: boolean; }
export interface Relative {
  document: string; name: string; type: string; kind: string;
  state: 'waiting' | 'working' | 'read' | 'empty' | 'partly' | 'locked' | 'not_read' | 'missing' | 'aside';
  reason: string;
}
export interface ResponseRecord {
  head: RecordHead; target: string; respondent: string; kind: 'support' | 'deny' | 'query' | 'comment';
  text: string; when: When; moderation: 'waiting' | 'published' | 'declined'; rule: string; reply: string;
  accepted: AcceptedPart[];
}
export interface ResponseList { items: ResponseRecord[]; total: number; stale: string[]; }
export interface RetryAsked { states: string[]; reasons: string[]; places: string[]; passwords: string[]; }
export interface RevealAsked { passphrase: string; }
export interface RevealedName { name: string; }
export interface Run { text: string; hit: boolean; }
export interface SealAsked { name: string; passphrase: string; }
export interface SearchAnswer {
  total: Total; documents_total: Total; generation: number; how_read: Reading[]; notices: string[];
  errors: QueryError[]; hits: Hit[]; not_searched: NotSearched; why_none: WhyNone[]; seconds: number;
  partial: boolean;
}
export interface SeenAsked { seen: boolean; }
export interface Sentence { code: string; arguments: string[]; text: string; }
export interface Snippet { field: string; runs: Run[]; }
export interface Source {
  head: RecordHead; kind: 'unknown' | 'person' | 'organisation' | 'outlet' | 'device'; cover_name: string;
  has_sealed_name: boolean; is_own: boolean; interests: string; relations: SourceRelation[]; grades: Grade[];
  soundness?: number; soundness_reason: string; checklist: Answer[];
}
export interface SourceList { items: Source[]; total: number; stale: string[]; }
export interface SourceRelation { tie: 'controls' | 'paid_by' | 'introduced_by' | 'same_unit'; other: string; note: string; }
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
export interface SupportLine { reference: string; denies: boolean; actors: string[]; }
export interface Sweep { of: string; used: number; points: SweepPoint[]; tipping?: number; }
export interface SweepPoint { value: number; probability: number; }
export interface Total { value: number; exact: boolean; }
export interface TotalCheck { name: string; holds: boolean; sentence: string; misfits: string[]; }
export interface Translation { language: string; text: string; by: string; }
export interface TypeCount { type: string; count: number; read: number; failed: number; }
export interface UndoAsked { operation: string; }
export interface UsedInput { reference: string; version: number; }
export interface ViewEntry { id: string; name: string; updated: string; }
export interface ViewList { views: ViewEntry[]; }
export interface Voice { through: string[]; items: VoiceItem[]; }
export interface VoiceItem {
  reference: string; speaker: string; label: string; stance: 'asserts' | 'denies' | 'doubts';
  basis: 'unknown' | 'witnessed' | 'authored' | 'told' | 'document' | 'induced' | 'deduced' | 'repeated';
  quote: string; document: string; page: number; passage: string; letter: string; repeats: string[];
  actors: string[];
}
export interface WeighingPolicy { grades: GradeValue[]; coordination: number; prior: number; own: number; scale: string; }
export interface When {
  earliest: string; latest: string; text: string; calendar: 'unknown' | 'gregorian' | 'hijri' | 'persian';
  origin: 'unknown' | 'text' | 'metadata' | 'header' | 'file_system' | 'recognised' | 'asserted';
  origin_by: string;
}
export interface WhyNone { text: string; documents: number; near: NearWord[]; }
export interface WithdrawAsked { version: number; why: string; }
