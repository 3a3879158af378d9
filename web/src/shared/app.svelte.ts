// SPDX-License-Identifier: AGPL-3.0-or-later
// The view that is shown, its address and its history. All state of a screen is in the view.
import { call } from '../api/call';
import type { ViewList } from '../api/types.gen';
import { format_place, fresh_view, new_view_id, parse_place, read_view, store_view, type Place, type View } from './view';

const rest_ms = 300;

function patch_of(place: Extract<Place, { kind: 'doc' | 'record' }>, origin: View | null): Partial<View> {
  if (place.kind === 'record') return { screen: 'weigh', part: place.part, record: place.record };
  const same = origin?.selected === place.doc && origin.page === place.page;
  return { screen: 'doc', selected: place.doc, page: place.page, ...(same ? {} : { hit: -1 }) };
}

class App {
  view = $state.raw<View>(fresh_view());
  id = $state(new_view_id());
  lost = $state(false);
  private loaded = false; // By its address: the first change forks it.
  private unsaved = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly known = new Map<string, View>();

  async start(): Promise<void> {
    addEventListener('popstate', () => {
      this.save(false); // Before the address changes which view is the current one.
      void this.show_address();
    });
    addEventListener('pagehide', () => this.save(true));
    await this.show_address();
  }

  change(patch: Partial<View>, how: 'push' | 'replace'): void {
    const before = this.id;
    if (how === 'push') this.save(false);
    if (how === 'push' || this.loaded) this.id = new_view_id();
    this.loaded = false;
    this.lost = false;
    this.view = { ...this.view, ...patch };
    this.known.set(this.id, this.view);
    const address = format_place(this.view, this.id);
    const state = { view: this.id };
    if (how === 'push') history.pushState(state, '', address);
    else if (before !== this.id || location.pathname !== address) history.replaceState(state, '', address);
    this.unsaved = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(false), rest_ms);
  }

  private save(keepalive: boolean): void {
    clearTimeout(this.timer);
    if (!this.unsaved) return;
    this.unsaved = false;
    const body: unknown = JSON.parse(store_view(this.view));
    // A view that cannot be stored is still shown; the next change tries again.
    call(`/api/views/${this.id}`, {}, { method: 'PUT', body, keepalive }).catch(() => (this.unsaved = true));
  }

  private async fetched(id: string): Promise<View | null> {
    const known = this.known.get(id);
    if (known) return known;
    try {
      return read_view(await call<unknown>(`/api/views/${id}`));
    } catch {
      return null;
    }
  }

  private set(id: string, view: View): void {
    this.id = id;
    this.view = view;
    this.loaded = !this.known.has(id);
    this.lost = false;
  }

  private async show_address(): Promise<void> {
    const place = parse_place(location.pathname);
    if (place.kind === 'home') return this.show_last();
    if (place.kind === 'unknown') {
      this.lost = true;
      return;
    }
    if (place.kind === 'view') {
      const view = await this.fetched(place.id);
      if (view) this.set(place.id, view);
      else this.lost = true;
      return;
    }
    const state: unknown = history.state;
    const from = typeof state === 'object' && state !== null && 'view' in state ? String(state.view) : '';
    const origin = from === '' ? null : await this.fetched(from);
    const view = { ...(origin ?? fresh_view()), ...patch_of(place, origin) };
    this.set(from === '' ? new_view_id() : from, view);
  }

  private async show_last(): Promise<void> {
    try {
      const { views } = await call<ViewList>('/api/views');
      const last = views[0];
      const view = last ? await this.fetched(last.id) : null;
      if (last && view) {
        this.set(last.id, view);
        history.replaceState({ view: last.id }, '', format_place(view, last.id));
        return;
      }
    } catch {
      // Without a list of views one begins with an empty one.
    }
    this.set(new_view_id(), fresh_view());
    this.known.set(this.id, this.view);
    this.loaded = false;
    history.replaceState({ view: this.id }, '', format_place(this.view, this.id));
  }
}

export const app = new App();
