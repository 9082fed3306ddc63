import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { type Visit, visit } from './visit.ts';

const details = (page: Page) => page.getByRole('region', { name: 'Details' });

/** Press a button that hands over a file, and read it. */
async function saved(page: Page, press: () => Promise<void>): Promise<readonly [name: string, text: string]> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
}

describe('a dossier', () => {
  let shared: Visit;
  let page: Page;
  beforeAll(async () => {
    shared = await visit({
      at: '#tancred-oakumfold&data=harbor-bridge',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = shared.page;
  });
  afterAll(() => shared.close());

  it('opens from the card of an entity, by keyboard, with its quotations looked up in the shipped texts', async () => {
    const button = details(page).getByRole('button', { name: 'Dossier', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Dossier' });
    await dialog.getByRole('heading', { name: 'Tancred Oakumfold', level: 2 }).waitFor();
    await dialog.getByText('✓ found word for word').first().waitFor();
    const words = await dialog.innerText();
    expect(words).toContain('nothing here says what is true');
    expect(words).toContain('stated by Ysolde Fennimarrow');
    expect(words).toContain('No accusation here names Tancred Oakumfold.');
    expect(words).toMatch(/What is not known/);
  });

  it('leads from a mention to the claim in full, and from its contents to a section', async () => {
    const dialog = page.getByRole('dialog', { name: 'Dossier' });
    await dialog
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('button', { name: 'What is not known' })
      .click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('paper-what-is-not-known');
    const mention = page.locator('#paper-what-is-not-known a').first();
    const id = await mention.innerText();
    await mention.click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`paper-${id}`);
    expect(await page.evaluate(() => window.sayso.selection)).toBe('tancred-oakumfold');
  });

  it('is saved as HTML, Markdown and references', async () => {
    const dialog = page.getByRole('dialog', { name: 'Dossier' });
    const save = (name: string) => saved(page, () => dialog.getByRole('button', { name, exact: true }).click());
    const [htmlName, html] = await save('HTML');
    expect(htmlName).toBe('harbor-bridge-tancred-oakumfold.html');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('✓ found word for word');
    expect(html).not.toContain('<script');
    const [markdownName, markdown] = await save('Markdown');
    expect(markdownName).toBe('harbor-bridge-tancred-oakumfold.md');
    expect(markdown).toMatch(/^# .*Tancred Oakumfold/m);
    const [bibName, bib] = await save('BibTeX');
    expect(bibName).toMatch(/\.bib$/);
    expect(bib.match(/^@misc\{/gm)).toHaveLength(2);
    const [cslName, csl] = await save('CSL-JSON');
    expect(cslName).toMatch(/\.csl\.json$/);
    expect(JSON.parse(csl)).toHaveLength(2);
  });

  it('prints as pages of its own, in light colors', async () => {
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.paper');
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
    expect(await paper.evaluate((element) => getComputedStyle(element).color)).toBe(
      await page.evaluate(() => {
        const probe = document.createElement('i');
        probe.style.color = getComputedStyle(document.documentElement).getPropertyValue('--ink');
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      }),
    );
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    await page.emulateMedia({ media: null });
    await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.sayso.selection)).toBe('tancred-oakumfold');
  });

  it('of a claim opens from its card; a claim is cited with one press', async () => {
    await page.evaluate(() => window.sayso.select('c053'));
    await details(page).getByRole('button', { name: 'Dossier of this claim' }).click();
    const dialog = page.getByRole('dialog', { name: 'Claim' });
    await dialog.getByRole('heading', { name: 'c053', level: 2 }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await details(page).locator('[data-claim=c053]').getByRole('button', { name: /^Cite/ }).click();
    await page.getByText('Copied the claim').waitFor();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    const lines = cited.split('\n');
    expect(lines[0]).toBe(
      'The Eelgate Bridge has 12 bearings in all, stated by Theomenis Almyrofaros, via Ysolde Fennimarrow.',
    );
    expect(lines[1]).toMatch(/^“.+” \(paragraph \d+\)/);
    expect(lines[2]).toContain('“Three times three is nine”');
    expect(lines[3]).toMatch(/#c053&data=harbor-bridge$/);
    expect(shared.troubles).toEqual([]);
  });
});

describe('a claim that is to be cited', () => {
  it.each(['#c053&data=harbor-bridge', '#c052'])(
    'is shown to be copied by hand where the clipboard is refused, by keyboard and on a phone: %s',
    async (at) => {
      const { page, troubles, close } = await visit({
        at,
        viewport: { width: 390, height: 844 },
        before: () => {
          navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
        },
      });
      const cite = details(page)
        .locator(`[data-claim=${at.slice(1, 5)}]`)
        .getByRole('button', { name: /^Cite/ });
      await cite.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Copy manually' });
      const field = dialog.getByRole('textbox');
      await field.waitFor();
      const [text, chosen, isFocused] = await field.evaluate((element) => {
        if (!(element instanceof HTMLTextAreaElement)) throw new Error('No field for text.');
        const { value, selectionStart, selectionEnd } = element;
        return [value, value.slice(selectionStart, selectionEnd), element === document.activeElement] as const;
      });
      expect(text).toMatch(/^.+, .+ (?:by|to) .+\.\n“.+” \(paragraph \d+\).*\n.+\nhttp.+#c05\d/);
      expect(chosen).toBe(text);
      expect(isFocused).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await cite.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(troubles).toEqual([]);
      await close();
    },
  );
});

describe('the source report', () => {
  it('opens from the overview and the export menu; axe finds nothing, in both themes and widths', async () => {
    for (const [colorScheme, width] of [
      ['dark', 1440],
      ['light', 390],
    ] as const) {
      const { page, troubles, close } = await visit({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true });
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const item = page.getByRole('menuitem', { name: 'Source report to read or print…' });
      await item.waitFor();
      expect(await violationsOn(page)).toEqual([]);
      const [name] = await saved(page, () => page.getByRole('menuitem', { name: 'Source report (.html)' }).click());
      expect(name).toBe('massimov-source-report.html');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      for (let i = 0; i < 40 && !(await item.evaluate((row) => row === document.activeElement)); i++) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Source report' });
      await dialog.getByRole('heading', { name: /Karim Massimov/, level: 2 }).waitFor();
      expect(await dialog.innerText()).toContain('An accusation is not a finding.');
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(troubles).toEqual([]);
      await close();
    }
  });
});
