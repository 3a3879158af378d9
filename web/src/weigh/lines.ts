// SPDX-License-Identifier: AGPL-3.0-or-later
// Support drawn as lines through actors: a row for each report, a column for each actor it needs.
//
// Holds:  witnesses stand first, gates after them, the own organisation last, so that a line runs in
//         the direction in which the report came. An actor in every line is a column without a gap.
import type { SupportLine } from '../api/weigh';

export interface LineSizes {
  column: number;
  row: number;
  end: number; // Room between the last actor and the claim.
}
export interface DrawnColumn {
  actor: string;
  x: number;
  all: boolean; // Every line for the claim needs it.
  from: number; // First and last row that need it.
  to: number;
}
export interface DrawnLine {
  reference: string;
  denies: boolean;
  y: number;
  from: number;
  to: number;
  dots: { actor: string; x: number }[];
}
export interface DrawnLines {
  columns: DrawnColumn[];
  lines: DrawnLine[];
  claim_x: number; // Where the room of the claim begins.
  width: number;
  height: number;
}

const uses = (lines: readonly SupportLine[], actor: string): number => lines.filter((l) => l.actors.includes(actor)).length;

export function columns_of(lines: readonly SupportLine[], own: ReadonlySet<string>): string[] {
  const seen = [...new Set(lines.flatMap((l) => l.actors))];
  const rank = new Map(seen.map((a, i) => [a, [own.has(a) ? 1 : 0, uses(lines, a), i] as const]));
  return seen.sort((a, b) => {
    const [x, y] = [rank.get(a) ?? [0, 0, 0], rank.get(b) ?? [0, 0, 0]];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

export function drawn_lines(given: readonly SupportLine[], own: ReadonlySet<string>, sizes: LineSizes, rtl: boolean): DrawnLines {
  const lines = [...given.filter((l) => !l.denies), ...given.filter((l) => l.denies)];
  const actors = columns_of(lines, own);
  const width = actors.length * sizes.column + sizes.end;
  const flip = (x: number): number => (rtl ? width - x : x);
  const at = new Map(actors.map((a, i) => [a, flip((i + 0.5) * sizes.column)] as const));
  const yes = lines.filter((l) => !l.denies);
  const rows_with = (actor: string): number[] => lines.flatMap((l, i) => (l.actors.includes(actor) ? [(i + 0.5) * sizes.row] : []));
  return {
    columns: actors.map((actor) => ({
      actor,
      x: at.get(actor) ?? 0,
      all: yes.length > 0 && uses(yes, actor) === yes.length,
      from: Math.min(...rows_with(actor)),
      to: Math.max(...rows_with(actor)),
    })),
    lines: lines.map((line, i) => {
      const dots = actors.filter((a) => line.actors.includes(a)).map((actor) => ({ actor, x: at.get(actor) ?? 0 }));
      return { reference: line.reference, denies: line.denies, y: (i + 0.5) * sizes.row, from: dots[0]?.x ?? flip(0), to: flip(width), dots };
    }),
    claim_x: rtl ? 0 : width - sizes.end,
    width,
    height: lines.length * sizes.row,
  };
}
