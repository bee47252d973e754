import type { Page } from 'playwright';

/** A picture of the extension at work, and what it shows in words: a headline and a line below it. */
export interface Shot {
  readonly name: string;
  readonly words: readonly [headline: string, line: string];
  readonly page: Buffer;
  /** At twice its size, as the toolbar would show it over the page. */
  readonly popup?: Buffer;
}

/** The part of a store's picture in which the page shows, in CSS pixels. */
export const SHOT = { width: 1160, height: 664 };
const PICTURE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

const FONTS = "'Noto Sans','Noto Sans CJK SC',system-ui,sans-serif";

/** A store's picture, 1280 × 800: words above, the page below, the popup over it where there is one. */
export async function drawShot(page: Page, { words, page: shot, popup }: Shot): Promise<Buffer> {
  const [headline, line] = words;
  return draw(
    page,
    PICTURE,
    `body { margin: 0; height: 800px; overflow: hidden; background: #eceef2; color: #1d2129; font-family: ${FONTS}; }
    header { padding: 30px 60px 0; height: 106px; box-sizing: border-box; }
    h1 { margin: 0; font-size: 31px; line-height: 40px; letter-spacing: .01em; }
    p { margin: 2px 0 0; font-size: 18px; line-height: 26px; color: #4a5362; }
    .page { position: absolute; left: 60px; top: 136px; width: ${SHOT.width}px; height: ${SHOT.height}px; border-radius: 10px 10px 0 0; box-shadow: 0 10px 40px #1d212933, 0 0 0 1px #1d21291f; }
    .popup { position: absolute; right: 84px; top: 158px; width: 380px; border-radius: 10px; box-shadow: 0 14px 44px #1d212959, 0 0 0 1px #1d21292e; }`,
    `<header><h1>${headline}</h1><p>${line}</p></header>${image('page', shot)}${popup === undefined ? '' : image('popup', popup)}`,
  );
}

/** The small picture by which Chrome's store shows an extension among others, 440 × 280. */
export async function drawTile(
  page: Page,
  [name, line]: readonly [string, string],
  icon: Buffer,
): Promise<Buffer> {
  return draw(
    page,
    TILE,
    `body { margin: 0; height: 280px; overflow: hidden; background: #1d2129; color: #fff; font-family: ${FONTS}; display: grid; place-content: center; justify-items: center; }
    img { width: 104px; height: 104px; }
    h1 { margin: 14px 0 0; font-size: 34px; line-height: 44px; }
    p { margin: 4px 0 0; font-size: 18px; line-height: 26px; color: #c9ced8; }`,
    `<img src="data:image/svg+xml;base64,${icon.toString('base64')}"><h1>${name}</h1><p>${line}</p>`,
  );
}

async function draw(
  page: Page,
  size: { readonly width: number; readonly height: number },
  style: string,
  body: string,
): Promise<Buffer> {
  const blank = await page.context().newPage();
  await blank.setViewportSize(size);
  await blank.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style><body>${body}`);
  await blank.evaluate(() => Promise.all([...document.images].map((each) => each.decode())));
  const picture = await blank.screenshot();
  await blank.close();
  return picture;
}

function image(name: string, png: Buffer): string {
  return `<img class="${name}" src="data:image/png;base64,${png.toString('base64')}">`;
}
