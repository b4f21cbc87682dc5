// Makes pictures of pages: light, dark, narrow, and printed. Exit code 1 if one is wider than its window.
import { chromium } from 'playwright-core';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const VIEWS = [
  { name: 'light', width: 1200, colorScheme: 'light' },
  { name: 'dark', width: 1200, colorScheme: 'dark' },
  { name: 'narrow', width: 390, colorScheme: 'light' },
];

const [directory, ...pages] = process.argv.slice(2);
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const file of pages) {
  const name = `${directory}/${basename(file, '.html')}`;
  for (const { name: view, width, colorScheme } of VIEWS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.on('console', message => fail(`${file} ${view}: ${message.text()}`));
    await page.goto(pathToFileURL(file).href);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (excess > 0) fail(`${file} ${view}: ${excess} pixels too wide`);
    await page.screenshot({ path: `${name}-${view}.png`, fullPage: true });
    await page.close();
  }
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true, printBackground: true });
  await page.close();
  console.log(`drawn: ${name}`);
}
await browser.close();

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
