// SPDX-License-Identifier: AGPL-3.0-or-later
// Display settings: the only thing kept in the browser.

export interface Display {
  language: 'en' | 'ar';
  theme: 'system' | 'light' | 'dark';
  density: 'compact' | 'comfortable';
  digits: 'latn' | 'arab';
  single_keys: boolean;
  list_width: number;
  about_shown: boolean;
}

const key = 'winnow.display';
const first: Display = {
  language: 'en', theme: 'system', density: 'compact', digits: 'latn', single_keys: true, list_width: 440, about_shown: true,
};

function stored(): Display {
  const out = { ...first, language: navigator.language.startsWith('ar') ? ('ar' as const) : ('en' as const) };
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof value !== 'object' || value === null) return out;
    const given = value as Partial<Display>;
    if (given.language === 'en' || given.language === 'ar') out.language = given.language;
    if (given.theme === 'light' || given.theme === 'dark') out.theme = given.theme;
    if (given.density === 'comfortable') out.density = given.density;
    if (given.digits === 'arab') out.digits = given.digits;
    if (given.single_keys === false) out.single_keys = false;
    if (given.about_shown === false) out.about_shown = false;
    if (typeof given.list_width === 'number') out.list_width = Math.min(900, Math.max(280, given.list_width));
  } catch {
    // Storage may be refused or hold nonsense: the first values serve.
  }
  return out;
}

class Settings {
  now = $state.raw<Display>(stored());

  set(patch: Partial<Display>): void {
    this.now = { ...this.now, ...patch };
    try {
      localStorage.setItem(key, JSON.stringify(this.now));
    } catch {
      // Then they last as long as this page.
    }
  }
}

export const settings = new Settings();
