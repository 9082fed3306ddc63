import type { Page } from 'playwright-core';

/** CSS pixels. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Take a picture of a part of the page. */
export function pictureOf(page: Page, part: Part): Promise<Buffer> {
  return page.screenshot({ clip: part });
}

/** Take pictures until several are alike. */
export async function restingPicture(page: Page, part: Part): Promise<Buffer> {
  let last = await pictureOf(page, part);
  for (let alike = 0; alike < 4; ) {
    await page.waitForTimeout(150);
    const next = await pictureOf(page, part);
    alike = next.equals(last) ? alike + 1 : 0;
    last = next;
  }
  return last;
}

/** Measure how far apart two pictures are: the mean over all pixels and colors, of 255. */
export function differenceOf(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async (texts) => {
      const pixels: Uint8ClampedArray[] = [];
      for (const text of texts) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        pixels.push(context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray());
      }
      const [first = new Uint8ClampedArray(), second = new Uint8ClampedArray()] = pixels;
      let sum = 0;
      for (let index = 0; index < first.length; index++) sum += Math.abs((first[index] ?? 0) - (second[index] ?? 0));
      return sum / ((first.length * 3) / 4);
    },
    [a.toString('base64'), b.toString('base64')],
  );
}
