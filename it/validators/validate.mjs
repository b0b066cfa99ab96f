// Runs the independent validators over folders of reports and prints every complaint; exits 1 where there is one.
// usage: node validate.mjs FOLDER [--no-browser]   (the folder holds one folder of reports per evaluation)
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import puppeteer from 'puppeteer-core';
import { chromium } from './chromium.mjs';

const require = createRequire(import.meta.url);
const root = process.argv[2];
const complaints = [];
const counts = {};

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

function checked(tool) {
  counts[tool] = (counts[tool] ?? 0) + 1;
}

function complain(file, tool, text) {
  complaints.push(`${file}: ${tool}: ${text}`);
}

const all = files(root).sort();
const named = (name) => all.filter((file) => basename(file) === name);

// SARIF: the OASIS schema, and the multitool's own and GitHub's rules.
const multitool = dirname(require.resolve('@microsoft/sarif-multitool-linux/package.json'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const sarif = ajv.compile(JSON.parse(readFileSync(join(multitool, 'sarif-2.1.0.json'), 'utf8')));
const scratch = mkdtempSync(join(tmpdir(), 'sarif-'));
chmodSync(join(multitool, 'Sarif.Multitool'), 0o755);
for (const [index, file] of named('report.sarif').entries()) {
  checked('SARIF schema');
  if (!sarif(JSON.parse(readFileSync(file, 'utf8')))) {
    complain(file, 'SARIF schema', ajv.errorsText(sarif.errors));
  }
  checked('sarif-multitool');
  const out = join(scratch, `${index}.sarif`);
  const run = spawnSync(
    join(multitool, 'Sarif.Multitool'),
    ['validate', file, '--rule-kind', 'Sarif;Ghas', '-o', out, '--log', 'ForceOverwrite'],
    { env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }, encoding: 'utf8' });
  if (run.error) {
    complain(file, 'sarif-multitool', run.error.message);
    continue;
  }
  const log = JSON.parse(readFileSync(out, 'utf8').replace(/^\uFEFF/, '')).runs[0];
  for (const result of log.results ?? []) {
    // SARIF2005 wants a short tool name and a number as version; a hostile evaluation has neither.
    if (result.level !== 'note' && !(result.ruleId === 'SARIF2005' && file.includes('hostile'))) {
      complain(file, 'sarif-multitool', `${result.ruleId} ${result.level ?? 'warning'} ${JSON.stringify(result.message)}`);
    }
  }
  for (const note of log.invocations?.[0]?.toolExecutionNotifications ?? []) {
    if (note.level === 'error') {
      complain(file, 'sarif-multitool', JSON.stringify(note.message));
    }
  }
}

// CycloneDX: the strict validator of the JavaScript library.
for (const file of named('bom.cdx.json')) {
  const version = file.includes('/1.7/') ? Spec.Version.v1dot7 : Spec.Version.v1dot6;
  checked(`CycloneDX ${version} strict`);
  const problem = await new Validation.JsonStrictValidator(version).validate(readFileSync(file, 'utf8'));
  if (problem !== null) {
    complain(file, `CycloneDX ${version}`, JSON.stringify(problem).slice(0, 800));
  }
}

// HTML: the rules of html-validate.
const htmlValidate = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'error' },
}));
for (const file of named('report.html')) {
  checked('html-validate');
  const report = await htmlValidate.validateFile(file);
  for (const message of report.results.flatMap((result) => result.messages).slice(0, 20)) {
    complain(file, 'html-validate', `${message.line}:${message.column} ${message.ruleId} ${message.message}`);
  }
}

// HTML in a browser: accessibility in both themes and both widths, nothing executed, nothing loaded.
const opensWithin = Number(process.env.OPENS_WITHIN_MS ?? 2000);
let slowest = 0;
const browser = process.argv.includes('--no-browser') ? null : await launched();
if (browser !== null) {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  for (const file of named('report.html')) {
    // One payload alone is only opened; all of them together are looked at like the others.
    const opened = /hostile-\d/.test(file);
    for (const [scheme, width] of opened ? [['light', 1280]] : [['light', 1280], ['dark', 1280], ['light', 390]]) {
      checked(opened ? 'opened in a browser' : `axe ${scheme} ${width}`);
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      page.on('dialog', async (dialog) => { complain(file, 'browser', `dialog ${dialog.message()}`); await dialog.dismiss(); });
      page.on('console', (message) => { if (message.type() === 'error') complain(file, 'browser', message.text()); });
      page.on('pageerror', (error) => complain(file, 'browser', error.message));
      page.on('request', (request) => {
        if (request.url() !== pathToFileURL(file).href && !request.url().startsWith('data:')) {
          complain(file, 'browser', `loads ${request.url()}`);
        }
      });
      const begin = Date.now();
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const took = Date.now() - begin;
      slowest = Math.max(slowest, took);
      if (took > opensWithin) {
        complain(file, 'browser', `opens in ${took} ms`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) {
        complain(file, 'browser', `scrolls sideways by ${wide} px at ${width}`);
      }
      const handlers = await page.evaluate(() => [...document.querySelectorAll('*')].flatMap(
        (element) => [...element.attributes].filter((each) => /^on|^style$/i.test(each.name)).map((each) => each.name)));
      if (handlers.length > 0) {
        complain(file, 'browser', `attributes ${handlers}`);
      }
      if (!opened) {
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
        const found = await page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] })`);
        for (const violation of found.violations) {
          complain(file, `axe ${scheme} ${width}`, `${violation.id}: ${violation.help} (${violation.nodes.length}) ${violation.nodes[0].html.slice(0, 160)} ${violation.nodes[0].failureSummary}`);
        }
      }
      await page.close();
    }
  }
  await browser.close();
  console.log(`the slowest page opened in ${slowest} ms`);
}

// A machine without a browser that starts can still judge everything else.
async function launched() {
  try {
    return await puppeteer.launch({
      executablePath: chromium(),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      timeout: 120_000,
      protocolTimeout: 300_000,
    });
  } catch (problem) {
    console.log(`SKIPPED axe and every look in a browser: ${problem.message.split('\n')[0]}`);
    return null;
  }
}

for (const [tool, number] of Object.entries(counts)) {
  console.log(`${tool}: ${number} reports`);
}
console.log(complaints.join('\n'));
console.log(`${complaints.length} complaints`);
process.exit(complaints.length === 0 ? 0 : 1);
