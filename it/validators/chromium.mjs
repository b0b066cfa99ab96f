// Finds the Chromium to use: the CHROMIUM variable, else the usual places. Run by itself it prints the path, or exits 1.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export function chromium() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = places.find((each) => each && existsSync(each));
  if (!found) {
    throw new Error('no Chromium found; set CHROMIUM to its path');
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(chromium());
  } catch (missing) {
    process.exit(1);
  }
}
