// SPDX-License-Identifier: AGPL-3.0-or-later
// What the jobs found: a check that fails ends its job, but not the run.
export class Report {
  failed = 0;
  passed = 0;
  slow = 0;

  say(line) {
    process.stdout.write(`${line}\n`);
  }

  async job(name, run) {
    const begun = performance.now();
    const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
    try {
      await run();
      this.passed += 1;
      this.say(`ok    ${name} (${seconds()} s)`);
    } catch (error) {
      this.failed += 1;
      this.say(`FAIL  ${name} (${seconds()} s)\n      ${String(error?.stack ?? error).split('\n').slice(0, 14).join('\n      ')}`);
    }
  }

  // Times of a shared machine are noise: over the budget is said, and fails nothing.
  time(name, milliseconds, budget) {
    const shown = `${Math.round(milliseconds)} ms (budget ${budget} ms)`;
    if (milliseconds <= budget) return this.say(`      ${name}: ${shown}`);
    this.slow += 1;
    return this.say(`slow  ${name}: ${shown}`);
  }
}

export function check(holds, sentence) {
  if (!holds) throw new Error(`it does not hold that ${sentence}`);
}

export function equal(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what}: ${JSON.stringify(wanted)} is wanted, ${JSON.stringify(found)} is there`);
}

export async function until(holds, sentence, milliseconds = 10_000) {
  const end = performance.now() + milliseconds;
  for (;;) {
    if (await holds()) return;
    if (performance.now() > end) throw new Error(`after ${milliseconds} ms it does not hold that ${sentence}`);
    await new Promise((wake) => setTimeout(wake, 40));
  }
}
