// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { screens } from './screens.svelte';

test('a dialog that closes late does not close the one opened after it', () => {
  screens.open = 'keys';
  screens.open = 'palette';
  screens.close('keys');
  expect(screens.open).toBe('palette');
  screens.close('palette');
  expect(screens.open).toBe('');
});
