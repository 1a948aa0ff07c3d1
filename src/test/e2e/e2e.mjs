// node e2e.mjs BASE_URL PLAYWRIGHT_CORE_DIR SCREENSHOT_DIR — one line per check, exit 0 when all hold.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [base, playwrightDir, shots] = process.argv.slice(2);
if (!shots) {
  console.error('usage: node e2e.mjs BASE_URL PLAYWRIGHT_CORE_DIR SCREENSHOT_DIR');
  process.exit(2);
}
const inner = join(playwrightDir, 'node_modules/playwright-core');
const { chromium } = createRequire(import.meta.url)(resolve(existsSync(inner) ? inner : playwrightDir));
mkdirSync(shots, { recursive: true });

let failed = 0;
function check(claim, holds, seen = '') {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${claim}${holds ? '' : `: ${seen}`}`);
  if (!holds) failed++;
}
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

async function visit(browser, name, viewport) {
  const page = await browser.newPage({ viewport });
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => new URL(request.url()).origin === new URL(base).origin || complaints.push(`outside request ${request.url()}`));
  try {
    await page.goto(base);
    await page.fill('#question', 'How many people died at the Crocus concert hall?');
    await page.press('#question', 'Enter');
    await page.waitForSelector('.turn:is([data-status="answered"], [data-status="abstained"], [data-status="failed"])', { timeout: 60_000 });
    const status = await page.getAttribute('.turn', 'data-status');
    check(`${name}: the question is answered`, status === 'answered', status);
    const prose = oneLine(await page.textContent('.turn .prose'));
    check(`${name}: the answer contains 133 with a footnote`, /133.*\[\d+\]/.test(prose), prose);
    await page.screenshot({ path: join(shots, `${name}-answer.png`) });

    // The marker after the sentence that says 133, and the footnote it names.
    const marker = page.locator('.sentence', { hasText: '133' }).first().locator('.marker').first();
    const number = (await marker.textContent()).replace(/\D/g, '');
    const quote = oneLine(await page.textContent(`.footnote[data-marker="${number}"] .quote`));
    await marker.click();
    await page.waitForSelector('#reader[open] mark', { timeout: 10_000 });
    const marked = oneLine((await page.locator('#reader mark').allTextContents()).join(' '));
    check(`${name}: the mark in the article is the quote of the footnote`, marked === quote, `${marked} / ${quote}`);
    check(`${name}: the mark is in view`, await inView(page, '#reader mark'));
    await page.screenshot({ path: join(shots, `${name}-article.png`) });

    await page.keyboard.press('Escape');
    const back = await page.evaluate(() => !document.querySelector('#reader').open && document.activeElement.textContent);
    check(`${name}: Escape closes the article and returns to the marker`, back === `[${number}]`, back);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    check(`${name}: nothing is wider than the screen`, overflow <= 0, `${overflow} px`);
  } catch (error) {
    check(`${name}: the visit goes through`, false, oneLine(String(error.message)));
    await page.screenshot({ path: join(shots, `${name}-failed.png`) }).catch(() => {});
  }
  check(`${name}: no error in the console, no request to elsewhere`, complaints.length === 0, complaints.join(' | '));
  await page.close();
}

const inView = (page, selector) => page.$eval(selector, (node) => {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'],
});
await visit(browser, 'desktop', { width: 1280, height: 800 });
await visit(browser, 'phone', { width: 360, height: 780 });
await browser.close();
process.exit(failed ? 1 : 0);
