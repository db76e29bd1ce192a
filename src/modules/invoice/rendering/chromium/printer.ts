import { availableParallelism } from "node:os"

import { MedusaError } from "@medusajs/framework/utils"
import type { Browser } from "puppeteer-core"

import { withTimeout } from "../../../../shared/with-timeout"
import { Lane } from "./lane"
import { launchChromium, type ChromiumOptions } from "./launch"
import { printPage, type PrintJob, type WarmPage } from "./page"
import { WarmBrowser } from "./warm-browser"

const PRINT_TIMEOUT_MS = 30_000
const IDLE_CLOSE_MS = 5 * 60_000
const MOST_WAITING = 1_000

// As many rows take about a second; with more a job goes into the long lane.
const LONG_ROWS = 150

/** Where Chromium is, and how much may be printed at once. */
export type PrinterOptions = ChromiumOptions & {
  /** Pages printed at the same time; as many as the machine has cores. */
  pages?: number
  /** Jobs that may wait in each lane. */
  most_waiting?: number
  /** Milliseconds after which a page is given up. */
  timeout_ms?: number
}

const isLong = (html: string): boolean => {
  let rows = 0
  for (
    let at = html.indexOf("<tr");
    at >= 0;
    at = html.indexOf("<tr", at + 3)
  ) {
    rows++
    if (rows > LONG_ROWS) {
      return true
    }
  }
  return false
}

/**
 * Prints HTML to PDF with one warm Chromium per process and pages that are used
 * again and again: so many at once as there are cores, and beside them one very
 * long document, so that it holds up no short one. Jobs of a lane start in the
 * order in which they came. The browser starts at the first job, is started
 * anew once when it dies under a job, and leaves when idle.
 */
export class PdfPrinter {
  private readonly short: Lane
  private readonly long: Lane
  private readonly browser: WarmBrowser
  private readonly timeoutMs: number
  private readonly jobs = new Set<Promise<unknown>>()
  private idle: NodeJS.Timeout | undefined

  constructor(
    options: PrinterOptions,
    launch: (options: ChromiumOptions) => Promise<Browser> = launchChromium
  ) {
    const waiting = options.most_waiting ?? MOST_WAITING
    this.short = new Lane(options.pages ?? availableParallelism(), waiting)
    this.long = new Lane(1, waiting)
    this.browser = new WarmBrowser(() => launch(options))
    this.timeoutMs = options.timeout_ms ?? PRINT_TIMEOUT_MS
  }

  /**
   * Prints one page that loads nothing.
   *
   * @param page HTML; with fonts, where it does not hold those it wants
   * @throws MedusaError when the browser does not start, the page takes too
   * long or too many jobs wait; a browser error when it fails twice.
   */
  async print(page: string | PrintJob): Promise<Buffer> {
    const wanted = typeof page === "string" ? { html: page, fonts: [] } : page
    clearTimeout(this.idle)
    const lane = isLong(wanted.html) ? this.long : this.short
    const job = lane.run(() => this.printWithRetry(wanted))
    this.jobs.add(job)
    try {
      return await job
    } finally {
      this.jobs.delete(job)
      this.closeWhenIdle()
    }
  }

  /** Ends the browser after the jobs in line. It may be used again. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.jobs])
    clearTimeout(this.idle)
    await this.browser.close()
  }

  private closeWhenIdle(): void {
    clearTimeout(this.idle)
    if (this.short.isIdle && this.long.isIdle) {
      this.idle = setTimeout(() => void this.close(), IDLE_CLOSE_MS)
      this.idle.unref()
    }
  }

  private async printWithRetry(job: PrintJob): Promise<Buffer> {
    try {
      return await this.printOnce(job)
    } catch (error) {
      // A browser that does not start, or a page that took all its time: once
      // more would be no better, and would hold up the others.
      if (error instanceof MedusaError) {
        throw error
      }
      return this.printOnce(job)
    }
  }

  private async printOnce(job: PrintJob): Promise<Buffer> {
    const page: WarmPage = await this.browser.take(job.fonts)
    let pdf: Buffer
    try {
      pdf = await withTimeout("The PDF", printPage(page, job), this.timeoutMs)
    } catch (error) {
      // A page that failed or hangs is not trusted with another job.
      await this.browser.drop(page)
      throw error
    }
    await this.browser.giveBack(page)
    return pdf
  }
}
