// SPDX-License-Identifier: AGPL-3.0-or-later
// Places of the table that are chosen for a retry, by id.
export class Selection {
  private ids = $state.raw<ReadonlySet<string>>(new Set());

  get size(): number {
    return this.ids.size;
  }
  has(id: string): boolean {
    return this.ids.has(id);
  }
  toggle(id: string): void {
    const next = new Set(this.ids);
    if (!next.delete(id)) next.add(id);
    this.ids = next;
  }
  add(ids: readonly string[]): void {
    this.ids = new Set([...this.ids, ...ids]);
  }
  clear(): void {
    this.ids = new Set();
  }
  list(): string[] {
    return [...this.ids];
  }
}
