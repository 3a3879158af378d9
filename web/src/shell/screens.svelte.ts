// SPDX-License-Identifier: AGPL-3.0-or-later
// Which dialog is open, and the way from screen to screen.
import { app } from '../shared/app.svelte';
import type { View } from '../shared/view';

export type Opened = '' | 'keys' | 'palette' | 'settings' | 'hand_over';

class Screens {
  open = $state<Opened>('');

  // A modal dialog gives the focus back to where it came from by itself. It says that it is closed
  // only some time after it is: by then another one may be open, and stays so.
  close(one: Opened): void {
    if (this.open === one) this.open = '';
  }

  go(screen: View['screen']): void {
    if (app.view.screen !== screen || app.lost) app.change({ screen }, 'push');
  }
}

export const screens = new Screens();
