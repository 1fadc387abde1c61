import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { SECRET, type TestDesk, testDesk } from './desk.test.helper.ts';
import { serveDesk } from './serve.ts';

export const CHROMIUM = '/usr/bin/chromium';

/** For `test(…, { skip })`: the reason in words, or false. */
export const noBrowser: string | false = existsSync(CHROMIUM) ? false : 'no Chromium on this machine';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visited {
  readonly desk: TestDesk;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
  /** What the browser complained of: console errors, policy violations, uncaught errors. */
  readonly complaints: string[];
  /** Every address asked for outside the desk. */
  readonly outside: string[];
}

let browser: Browser | undefined;

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** A person in a real browser, inside a fresh desk. */
export async function visitDesk(
  options: {
    readonly script: boolean;
    readonly width?: number;
    readonly locale?: string;
    readonly dark?: boolean;
    readonly desk?: Parameters<typeof testDesk>[0];
    /** The desk that is served, made from the one of the test. */
    readonly served?: (desk: TestDesk) => TestDesk['app'];
  },
  journey: (visited: Visited) => Promise<void>,
): Promise<void> {
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  const desk = await testDesk(options.desk ?? {});
  const server = await serveDesk(options.served?.(desk) ?? desk.app, { port: 4900 });
  const origin = `http://localhost:${server.port}`;
  const context = await browser.newContext({
    javaScriptEnabled: options.script,
    locale: options.locale ?? 'en-GB',
    colorScheme: options.dark === true ? 'dark' : 'light',
    viewport: { width: options.width ?? 1280, height: 900 },
  });
  const complaints: string[] = [];
  const outside: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) outside.push(request.url());
  });
  try {
    await page.goto(`${origin}/enter?secret=${SECRET}`);
    await page.waitForURL(`${origin}/`);
    await journey({ desk, page, context, origin, complaints, outside });
  } finally {
    await context.close();
    await server.close();
  }
}

const axeSource = (): string => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Faults that axe-core finds on the page, one line each, by all its rules or by one. The page must run script; axe itself is evaluated outside the page's policy. */
export async function axeFaults(page: Page, rule?: string): Promise<string[]> {
  await page.evaluate(axeSource());
  return page.evaluate(async (only) => {
    const axe = (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run(only === undefined ? {} : { runOnly: [only] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
  }, rule);
}
