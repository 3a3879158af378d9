// SPDX-License-Identifier: AGPL-3.0-or-later
// The computed answers of weighing, and names for the codes of its records.
import type { Attribution, CustodyStep, Rating } from './types.gen';

export type { CustodyNode, CustodyLink, CustodyGraph, VoiceItem, Voice, Actor, SupportLine, SweepPoint, Sweep, Ceiling, Placement, HelpfulChange, HelpfulChanges, ClaimPage, LetterValue, PolicyShown, MatrixItem, LeftOut, GroupTipping, Linchpin, MatrixPage } from './types.gen';
export type Stance = Attribution['stance'];
export type Basis = Attribution['basis'];
export type Capability = CustodyStep['capabilities'][number];
export type Expectation = Rating['expectation'];
