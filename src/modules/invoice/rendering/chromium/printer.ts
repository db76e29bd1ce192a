import type { Browser, Page } from "puppeteer-core"

import { withTimeout } from "../../../../shared/with-timeout"
import { launchChromium, type ChromiumOptions } from "./launch"

const RENDER_TIMEOUT_MS = 30_000
const IDLE_CLOSE_MS = 5 * 60_000

type Warm = { browser: Browser; page: Page }

const preparePage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  return page
}

const printPage = async (page: Page, html: string): Promise<Buffer> => {
  await page.setContent(html, { waitUntil: "load", timeout: RENDER_TIMEOUT_MS })
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: RENDER_TIMEOUT_MS,
  })
  return Buffer.from(pdf)
}

/**
 * Prints HTML to PDF with one warm Chromium per process and one page that is
 * used again and again; jobs wait in line. The browser starts at the first
 * job, is started anew once when it dies under a job, and leaves when idle.
 */
export class PdfPrinter {
  private warm: Promise<Warm> | undefined
  private queue: Promise<unknown> = Promise.resolve()
  private idle: NodeJS.Timeout | undefined

  constructor(
    private readonly options: ChromiumOptions,
    private readonly launch: (
      options: ChromiumOptions
    ) => Promise<Browser> = launchChromium
  ) {}

  /**
   * Prints one self-contained page.
   *
   * @throws MedusaError or a browser error when it fails twice.
   */
  print(html: string): Promise<Buffer> {
    const job = this.queue.then(() => this.printWithRetry(html))
    this.queue = job.catch(() => undefined)
    return job
  }

  /** Ends the browser after the jobs in line. It may be used again. */
  close(): Promise<void> {
    const closed = this.queue.then(() => this.discard())
    this.queue = closed.catch(() => undefined)
    return closed
  }

  private async printWithRetry(html: string): Promise<Buffer> {
    clearTimeout(this.idle)
    try {
      return await this.printOnce(html).catch(() => this.printOnce(html))
    } finally {
      this.idle = setTimeout(() => void this.close(), IDLE_CLOSE_MS)
      this.idle.unref()
    }
  }

  private async printOnce(html: string): Promise<Buffer> {
    try {
      const { page } = await this.warmUp()
      return await withTimeout(
        "The PDF",
        printPage(page, html),
        RENDER_TIMEOUT_MS
      )
    } catch (error) {
      // A page that failed or hangs is not trusted with another job.
      await this.discard()
      throw error
    }
  }

  private warmUp(): Promise<Warm> {
    this.warm ??= this.launch(this.options).then(async (browser) => ({
      browser,
      page: await preparePage(browser),
    }))
    return this.warm
  }

  private async discard(): Promise<void> {
    clearTimeout(this.idle)
    const warm = this.warm
    this.warm = undefined
    const browser = await warm?.then(
      (w) => w.browser,
      () => undefined
    )
    if (browser) {
      await withTimeout("Closing", browser.close(), 5_000).catch(() =>
        browser.process()?.kill("SIGKILL")
      )
    }
  }
}
