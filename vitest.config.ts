import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';
import { COVERAGE_FLOORS } from './scripts/gates/coverage-floors.ts';

/** Several suites run side by side (scripts/test.ts), and no test knows the time: what is waited for may take a while. */
const PATIENT = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000, interval: 100 } },
};

/** The built extension in a real browser. What one alone can be asked is in a folder of its own. */
function endToEnd(browser: 'chromium' | 'firefox', include: string[]) {
  return {
    test: {
      name: `e2e-${browser}`,
      include,
      environment: 'node' as const,
      env: { GOUJI_BROWSER: browser },
      ...PATIENT,
      fileParallelism: false,
      isolate: false,
    },
  };
}

/** Three kinds of tests: pure parts in Node, what reads or draws a DOM in a real Chromium, the built extension. */
export default defineConfig({
  test: {
    // Asked for by scripts/test.ts, over most unit tests.
    coverage: {
      provider: 'v8',
      include: Object.keys(COVERAGE_FLOORS),
      thresholds: { ...COVERAGE_FLOORS },
      reporter: ['text-summary'],
      reportsDirectory: '.output/coverage',
    },
    projects: [
      {
        test: {
          name: 'unit',
          ...PATIENT,
          include: ['test/unit/**/*.test.ts', 'test/pages/**/*.test.ts'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        plugins: [preact()],
        test: {
          name: 'dom',
          ...PATIENT,
          include: ['test/dom/**/*.test.{ts,tsx}'],
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? 'chromium', args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      endToEnd('chromium', ['test/e2e/*.test.ts', 'test/e2e/chromium/*.test.ts']),
      endToEnd('firefox', ['test/e2e/*.test.ts', 'test/e2e/firefox/*.test.ts']),
    ],
  },
});
