import type { Browser, Page } from "puppeteer-core"

/** A page that prints and can do little else, and what it has printed. */
export type WarmPage = { browser: Browser; page: Page; prints: number }

/** Opens a page without scripts and without a network. */
export const openPage = async (browser: Browser): Promise<WarmPage> => {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  return { browser, page, prints: 0 }
}

/**
 * Prints HTML as a tagged PDF with an outline; the page's CSS says its size.
 * It has no time limit of its own.
 */
export const printHtml = async (
  { page }: WarmPage,
  html: string
): Promise<Buffer> => {
  await page.setContent(html, { waitUntil: "load", timeout: 0 })
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  })
  return Buffer.from(pdf)
}
