import { cdp } from 'vitest/browser';

/** What a person has told the system about how things should look. */
export interface Media {
  readonly scheme?: 'light' | 'dark';
  readonly areColorsForced?: boolean;
  readonly isMotionReduced?: boolean;
}

/** Has the browser of a DOM test behave so, in all of its frames; without arguments, as it comes. */
export async function setMedia({ scheme, areColorsForced, isMotionReduced }: Media = {}): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: scheme ?? '' },
    { name: 'forced-colors', value: areColorsForced === true ? 'active' : '' },
    { name: 'prefers-reduced-motion', value: isMotionReduced === true ? 'reduce' : '' },
  ];
  await session().send('Emulation.setEmulatedMedia', { features });
}

interface Session {
  send(method: string, params?: object): Promise<unknown>;
}

/** The devtools of the page in which the test runs. */
export function session(): Session {
  return cdp() as unknown as Session;
}
