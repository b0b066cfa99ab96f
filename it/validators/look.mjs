// Takes pictures of an HTML report: desktop, phone, dark, and the pages of its print.
// usage: node look.mjs report.html FOLDER
import puppeteer from 'puppeteer-core';
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from './chromium.mjs';

const [file, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromium(), args: ['--no-sandbox'] });
for (const [name, width, height, scheme] of [
  ['desktop', 1280, 900, 'light'], ['phone', 390, 844, 'light'], ['dark', 1280, 900, 'dark'], ['phone-dark', 390, 844, 'dark'],
]) {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await page.close();
}
const page = await browser.newPage();
await page.goto(pathToFileURL(file).href);
await page.pdf({ path: `${folder}/print.pdf`, preferCSSPageSize: true });
await browser.close();
