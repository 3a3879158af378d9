// SPDX-License-Identifier: AGPL-3.0-or-later
// Debian's Chromium with watchers: script errors, console errors, CSP reports and requests that
// leave the machine are faults wherever they happen.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run',
  '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb',
];
const local_hosts = new Set(['127.0.0.1', 'localhost']);
const local_schemes = new Set(['blob:', 'about:']);

export function start_chromium() {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error(`there is no Chromium at ${path}: apt install chromium, or set CHROMIUM`);
  return chromium.launch({ executablePath: path, args: flags });
}

// A page that could not be drawn is an answer of the program, not a fault of the interface. For an
// address outside of the interface a browser asks for an icon by itself.
const is_undrawn_page = (message) =>
  message.text().startsWith('Failed to load resource') && /\/api\/pages\/\d+\/\d+\?|\/favicon\.ico$/.test(message.location().url);

export class Watch {
  faults = [];
  undrawn = 0;
  requests = 0;
  expected = []; // Parts of addresses or console lines whose refusal a job provokes.

  over(context) {
    context.on('request', (request) => this.#requested(request.url()));
    context.on('page', (page) => {
      page.on('pageerror', (error) => this.faults.push(`script error: ${error.message}`));
      page.on('console', (message) => this.#said(message));
    });
    return context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (e) =>
        console.error(`CSP report: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`),
      );
    });
  }

  #requested(address) {
    this.requests += 1;
    const { hostname, protocol } = new URL(address);
    if (!local_schemes.has(protocol) && !local_hosts.has(hostname)) this.faults.push(`request outside: ${address}`);
  }

  #said(message) {
    if (message.type() !== 'error') return;
    if (is_undrawn_page(message)) this.undrawn += 1;
    else if (!this.expected.some((part) => message.location().url.includes(part) || message.text().includes(part)))
      this.faults.push(`console: ${message.text()} ${message.location().url}`);
  }
}

// The address with the token lets one page in, once; other contexts take over its cookie.
export class Session {
  constructor(browser, address, watch) {
    this.browser = browser;
    this.address = address;
    this.origin = new URL(address).origin;
    this.watch = watch;
    this.state = undefined;
  }

  async open() {
    const { context, page } = await this.fresh({ signed_in: false });
    await page.goto(this.address);
    await page.locator('nav').first().waitFor();
    this.state = await context.storageState();
    const left = page.url();
    await context.close();
    return left;
  }

  async fresh({ viewport = { width: 1366, height: 768 }, color_scheme = 'light', signed_in = true, display = {} } = {}) {
    const context = await this.browser.newContext({
      viewport, colorScheme: color_scheme, reducedMotion: 'reduce', locale: 'en-GB', acceptDownloads: true,
      ...(signed_in ? { storageState: this.state } : {}),
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.origin });
    await this.watch.over(context);
    if (Object.keys(display).length > 0)
      await context.addInitScript((value) => {
        // An answer with the policy "sandbox" has no storage.
        if (origin !== 'null' && !localStorage.getItem('winnow.display')) localStorage.setItem('winnow.display', value);
      }, JSON.stringify(display));
    return { context, page: await context.newPage() };
  }
}
