// SPDX-License-Identifier: AGPL-3.0-or-later
import { mount } from 'svelte';
import { call, Failed } from './api/call';
import './shared/fonts.css';
import './shared/tokens.css';
import './shared/base.css';
import { status } from './shared/status.svelte';
import { load_words } from './shared/words.svelte';
import App from './shell/App.svelte';
import Refused from './shell/Refused.svelte';

function lacking(): string[] {
  const wanted: [string, boolean][] = [
    ['popover', 'popover' in HTMLElement.prototype],
    ['highlights', typeof CSS !== 'undefined' && 'highlights' in CSS],
    ['light-dark()', CSS.supports('color', 'light-dark(#000000, #ffffff)')],
  ];
  return wanted.filter(([, there]) => !there).map(([name]) => name);
}

// The one-time token is swapped for a cookie; the fragment must not stay in the history.
async function sign_in(): Promise<boolean> {
  const token = /^#t=(.+)$/.exec(location.hash)?.[1];
  if (token === undefined) return false;
  history.replaceState(null, '', location.pathname);
  try {
    await call('/api/open', {}, { method: 'POST', body: { token } });
  } catch {
    // A used token is no harm if the cookie is still good; the reload finds out.
  }
  location.reload();
  return true;
}

async function begin(): Promise<void> {
  const target = document.getElementById('app');
  if (!target || (await sign_in())) return;
  await load_words();
  const what = lacking();
  if (what.length > 0) {
    mount(Refused, { target, props: { lacks: what.join(', '), error: null } });
    return;
  }
  try {
    await status.load_case();
  } catch (error) {
    mount(Refused, { target, props: { lacks: '', error: error instanceof Failed ? error : null } });
    return;
  }
  mount(App, { target });
}

void begin();
