import type { Browser, Page } from "puppeteer-core"

import type { FontFile } from "../fonts/subsets"
import { bringFonts } from "./page-fonts"

/** A page that prints and can do little else. */
export type WarmPage = {
  browser: Browser
  page: Page
  /** How often it has printed. */
  prints: number
  /** Keys of the fonts that were brought to it. */
  fonts: Set<string>
}

/** What is printed: HTML, and the fonts that it wants and does not hold. */
export type PrintJob = { html: string; fonts: readonly FontFile[] }

/** Opens a page without scripts and without a network. */
export const openPage = async (browser: Browser): Promise<WarmPage> => {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  return { browser, page, prints: 0, fonts: new Set() }
}

/**
 * Prints HTML as a tagged PDF with an outline; the page's CSS says its size.
 * It has no time limit of its own.
 */
export const printPage = async (
  { page, fonts: brought }: WarmPage,
  { html, fonts }: PrintJob
): Promise<Buffer> => {
  await bringFonts(page, fonts)
  fonts.forEach(({ key }) => brought.add(key))
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
