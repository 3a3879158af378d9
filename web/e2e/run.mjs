// SPDX-License-Identifier: AGPL-3.0-or-later
// Drives every screen of a running "winnow serve" in Debian's Chromium.
//
// node e2e/run.mjs --url ADDRESS_WITH_TOKEN [--word W] [--arabic W] [--shots DIR] [--only a,b] [--race N] [--take-in]
//   --word, --arabic  words that the case holds (in a document with pages of pixels)
//   --shots DIR       keeps a picture of each screen, light and dark, in both directions
//   --only a,b        runs these jobs alone: open find keyboard arabic ledger hostile race weigh enter believe policy look
//   --race N          sequences of the race job (25)
//   --all-looks       light and dark in both directions, not one of each alone
//   --take-in         lets the job "hostile" add a hand-over to the case
import { parseArgs } from 'node:util';
import { Session, start_chromium, Watch } from './browser.mjs';
import { arabic } from './jobs/arabic.mjs';
import { believe } from './jobs/believe.mjs';
import { enter } from './jobs/enter.mjs';
import { find } from './jobs/find.mjs';
import { hostile } from './jobs/hostile.mjs';
import { keyboard } from './jobs/keyboard.mjs';
import { ledger } from './jobs/ledger.mjs';
import { look } from './jobs/look.mjs';
import { open } from './jobs/open.mjs';
import { policy } from './jobs/policy.mjs';
import { race } from './jobs/race.mjs';
import { weigh } from './jobs/weigh.mjs';
import { Report } from './report.mjs';
import { catalogues, key_table } from './words.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string' }, word: { type: 'string', default: 'the' }, arabic: { type: 'string', default: 'من' },
    shots: { type: 'string', default: '' }, only: { type: 'string', default: '' }, race: { type: 'string', default: '25' },
    'all-looks': { type: 'boolean', default: false }, 'take-in': { type: 'boolean', default: false },
  },
});
if (!values.url || !/^http:\/\/127\.0\.0\.1:\d+\/#t=/.test(values.url)) {
  process.stderr.write('e2e: --url must be the address that "winnow serve" prints, http://127.0.0.1:PORT/#t=TOKEN\n');
  process.exit(2);
}

const jobs = { open, find, keyboard, arabic, ledger, hostile, race, weigh, enter, believe, policy, look };
const wanted = values.only === '' ? Object.keys(jobs) : values.only.split(',');
const unknown = wanted.filter((name) => !(name in jobs));
if (unknown.length > 0) {
  process.stderr.write(`e2e: there is no job ${unknown.join(', ')}\n`);
  process.exit(2);
}

const report = new Report();
const watch = new Watch();
const browser = await start_chromium();
const session = new Session(browser, values.url, watch);
const world = {
  session, watch, report, words: await catalogues(), keys: await key_table(),
  word: values.word, arabic_word: values.arabic, shots: values.shots, races: Number(values.race), take_in: values['take-in'],
  all_looks: values['all-looks'],
};
try {
  await report.job('the address with the token lets the page in', async () => {
    world.address_after_opening = await session.open();
  });
  if (session.state) for (const name of wanted) await report.job(name, () => jobs[name](world));
} finally {
  await browser.close();
}
for (const fault of [...new Set(watch.faults)]) report.say(`fault ${fault}`);
report.say(
  `${report.passed} jobs passed, ${report.failed} failed; ${watch.faults.length} faults (script and console errors, CSP ` +
    `reports, requests outside); ${watch.requests} requests, all on this machine; ${watch.undrawn} pages could not be drawn; ${report.slow} slow`,
);
process.exit(report.failed > 0 || watch.faults.length > 0 ? 1 : 0);
