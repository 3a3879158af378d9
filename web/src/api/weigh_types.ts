// SPDX-License-Identifier: AGPL-3.0-or-later
// The records of weighing as the server describes them.
export interface RecordHead { id: string; version: number; recorded_by: string; recorded_at: string; why: string; is_withdrawn: boolean }
export interface When {
  earliest: string; latest: string; text: string; calendar: 'unknown' | 'gregorian' | 'hijri' | 'persian';
  origin: 'unknown' | 'text' | 'metadata' | 'header' | 'file_system' | 'recognised' | 'asserted'; origin_by: string;
}
export interface SourceRelation { tie: 'controls' | 'paid_by' | 'introduced_by' | 'same_unit'; other: string; note: string }
export interface Answer { question: string; answer: string; evidence: string; by: string; at: string }
export interface Grade { letter: string; wording: string; by: string; at: string; reason: string; sub_answers: Answer[] }
export interface Source {
  head: RecordHead; kind: 'unknown' | 'person' | 'organisation' | 'outlet' | 'device'; cover_name: string; has_sealed_name: boolean;
  is_own: boolean; interests: string; relations: SourceRelation[]; grades: Grade[]; soundness?: number; soundness_reason: string; checklist: Answer[];
}
export type Capability = 'fabricate' | 'alter' | 'select' | 'coach';
export interface CustodyStep {
  head: RecordHead; items: string[]; from: string; to: string; when: When; how: string; condition: string; hash_before: string;
  hash_after: string; is_capability_recorded: boolean; capabilities: Capability[]; evidence: string; asserted_by: string;
  is_gap: boolean; gap_question: string;
}
export interface Translation { language: string; text: string; by: string }
export interface PassageBox { x: number; y: number; width: number; height: number }
export interface Passage {
  head: RecordHead; document: string; page: number; from: number; to: number; box?: PassageBox; quote: string; before: string;
  after: string; language: string; translations: Translation[];
}
export interface Claim {
  head: RecordHead; text: string; kind: 'fact' | 'authenticity' | 'attribution' | 'prediction'; subject: string; relation: string;
  object: string; time: When; place: string; negation_of: string; refines: string; is_key: boolean;
}
export type Stance = 'asserts' | 'denies' | 'doubts';
export type Basis = 'unknown' | 'witnessed' | 'authored' | 'told' | 'document' | 'induced' | 'deduced' | 'repeated';
export interface Attribution {
  head: RecordHead; claim: string; stance: Stance; speaker: string; addressee: string; passage: string; oral_reason: string;
  noted_by: string; when: When; basis: Basis; upstream: string[]; upstream_alternatives: boolean; reached_via: string[];
  certainty: string; translation: string;
}
export interface EvidenceLink {
  head: RecordHead; from: string; to: string; bearing: 'supports' | 'contradicts' | 'context';
  directness: 'direct' | 'circumstantial' | 'hearsay'; hearsay_steps: number; label: string; note: string; origin: string;
  soundness?: number; soundness_reason: string; credibility: string; relevance: string;
}
export interface Check {
  head: RecordHead; document: string; name: string; tool: string; observation: string; severity: 'info' | 'unusual' | 'contradiction';
  is_applicable: boolean; not_applicable_reason: string; innocent_explanations: string[]; would_settle: string; signer: string; compared_with: string[];
}
export interface Question { head: RecordHead; text: string; claim: string }
export interface Hypothesis { head: RecordHead; question: string; text: string; is_catch_all: boolean; prior?: number; proposed_in: string }
export type Expectation = 'very_unlikely' | 'unlikely' | 'even' | 'likely' | 'very_likely';
export interface Rating { head: RecordHead; question: string; hypothesis: string; item: string; rater: string; expectation: Expectation }
export interface GradeValue { letter: string; support: number; against: number }
export interface Policy { grades: GradeValue[]; coordination: number; prior: number; scale: string }
export interface UsedInput { reference: string; version: number }
export interface CutSet { actors: string[]; has_own: boolean }
export interface ModeResult { mode: string; independence_low: number; independence_high: number; cut_sets: CutSet[]; more_cut_sets: number }
export interface Sentence { code: string; arguments: string[]; text: string }
export interface HypothesisResult { hypothesis: string; probability: number; low: number; high: number; word: string }
export interface Assessment {
  head: RecordHead; target: string; method: string; inputs: UsedInput[]; inputs_hash: string; policy: Policy; probability: number;
  low: number; high: number; standard_error: number; likelihood_ratio: number; naive: number; modes: ModeResult[]; word: string;
  confidence: string; digit: string; sentences: Sentence[]; hypotheses: HypothesisResult[];
}
export interface AcceptedPart { as: 'hypothesis' | 'document' | 'gap' | 'task'; reference: string; text: string; by: string }
export interface ResponseRecord {
  head: RecordHead; target: string; respondent: string; kind: 'support' | 'deny' | 'query' | 'comment'; text: string; when: When;
  moderation: 'waiting' | 'published' | 'declined'; rule: string; reply: string; accepted: AcceptedPart[];
}
export interface Correction {
  head: RecordHead; target: string; wrong: string; old_text: string; new_text: string; cause: string; affected: string[]; when: When; is_public: boolean;
}
export interface CustodyNode {
  source: string; label: string; kind: Source['kind']; letter: string; interests: string; is_own: boolean; has_sealed_name: boolean; rank: number;
}
export interface CustodyLink {
  step: string; from: string; to: string; items: string[]; when: When; how: string; is_gap: boolean; gap_question: string;
  is_capability_recorded: boolean; capabilities: Capability[];
}
export interface CustodyGraph { nodes: CustodyNode[]; links: CustodyLink[] }
export interface VoiceItem {
  reference: string; speaker: string; label: string; stance: Stance; basis: Basis; quote: string; document: string; page: number;
  passage: string; letter: string; repeats: string[]; actors: string[];
}
export interface Voice { through: string[]; items: VoiceItem[] }
export interface Actor { source: string; label: string; letter: string; soundness: number; soundness_from: string; is_own: boolean }
export interface SupportLine { reference: string; denies: boolean; actors: string[] }
export interface SweepPoint { value: number; probability: number }
export interface Sweep { of: string; used: number; points: SweepPoint[]; tipping?: number }
export interface Ceiling { actors: string[]; probability: number }
export interface Placement { name: string; actors: string[]; probability: number }
export interface HelpfulChange {
  code: string; target: string; text: string; if_well: number; if_badly: number; independence: number; removed: CutSet[];
}
export interface HelpfulChanges { items: HelpfulChange[]; ceiling?: number }
export interface ClaimPage {
  claim: Claim; state: string; state_rule: string; assessment?: Assessment; now: Assessment; is_stale: boolean; stale_because: string[];
  voices_for: Voice[]; voices_against: Voice[]; doubts: VoiceItem[]; repeaters: VoiceItem[]; evidence: EvidenceLink[];
  looked_for: string[]; actors: Actor[]; lines: SupportLine[]; sweeps: Sweep[]; ceilings: Ceiling[]; placements: Placement[];
  custody: CustodyGraph; warnings: Sentence[]; questions: Question[]; responses: ResponseRecord[]; corrections: Correction[]; readiness: Sentence[];
}
export interface MatrixItem {
  link: EvidenceLink; soundness: number; soundness_from: string; group: number; diagnosticity: number; is_unexplained: boolean;
  is_rated: boolean; colleagues_hidden: boolean;
}
export interface LeftOut { without: string; rows: HypothesisResult[] }
export interface GroupTipping { group: number; soundness: number; tipping?: number }
export interface Linchpin { items: string[] }
export interface MatrixPage {
  question: Question; rows: Hypothesis[]; columns: MatrixItem[]; ratings: Rating[]; is_complete: boolean; result: HypothesisResult[];
  lead: number; without_item: LeftOut[]; without_actor: LeftOut[]; linchpins: Linchpin[]; tipping: GroupTipping[]; assessment?: Assessment;
  is_stale: boolean; sentences: Sentence[]; me?: string;
}
