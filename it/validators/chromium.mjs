// Finds the Chromium to use: the CHROMIUM variable, else the usual places.
import { existsSync } from 'node:fs';

export function chromium() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = places.find((each) => each && existsSync(each));
  if (!found) {
    throw new Error('no Chromium found; set CHROMIUM to its path');
  }
  return found;
}
