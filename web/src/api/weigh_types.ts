// SPDX-License-Identifier: AGPL-3.0-or-later
// The computed answers of weighing, and names for the codes of its records.
import type {
  Assessment, Attribution, Claim, Correction, CustodyStep, CutSet, EvidenceLink, Hypothesis, HypothesisResult, Question, Rating,
  ResponseRecord, Sentence, Source, When,
} from './types.gen';

export type Stance = Attribution['stance'];
export type Basis = Attribution['basis'];
export type Capability = CustodyStep['capabilities'][number];
export type Expectation = Rating['expectation'];

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
