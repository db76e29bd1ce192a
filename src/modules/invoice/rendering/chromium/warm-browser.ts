import type { Browser } from "puppeteer-core"

import { withTimeout } from "../../../../shared/with-timeout"
import type { FontFile } from "../fonts/subsets"
import { openPage, type WarmPage } from "./page"

// A page that has printed long holds on to memory; a new one costs 150 ms.
const PRINTS_PER_PAGE = 300
// Nor is it to hold all parts of all fonts. Japanese has 120 of them, Chinese
// and Korean about as many.
const MOST_FONTS = 150
const CLOSE_PAGE_MS = 2_000
const CLOSE_BROWSER_MS = 5_000

const endBrowser = async (browser: Browser): Promise<void> => {
  await withTimeout("Closing", browser.close(), CLOSE_BROWSER_MS).catch(() =>
    browser.process()?.kill("SIGKILL")
  )
}

/** One browser, started when a page is first wanted, and its idle pages. */
export class WarmBrowser {
  private current: Promise<Browser> | undefined
  private idle: WarmPage[] = []

  constructor(private readonly launch: () => Promise<Browser>) {}

  /**
   * @param fonts of two idle pages the one comes that lacks fewer of them
   * @throws MedusaError when the browser does not start.
   */
  async take(fonts: readonly FontFile[]): Promise<WarmPage> {
    const page = this.takeIdle(fonts)
    if (page?.browser.connected) {
      return page
    }
    const browser = await this.start()
    try {
      return await openPage(browser)
    } catch (error) {
      await this.discard(browser)
      throw error
    }
  }

  /** Takes a page back that has printed well. */
  async giveBack(page: WarmPage): Promise<void> {
    page.prints++
    if (page.prints >= PRINTS_PER_PAGE || page.fonts.size > MOST_FONTS) {
      await this.drop(page)
    } else {
      this.idle.push(page)
    }
  }

  /**
   * Closes a page that is not trusted any more. Where it does not close, the
   * browser goes with it.
   */
  async drop({ browser, page }: WarmPage): Promise<void> {
    try {
      await withTimeout("Closing", page.close(), CLOSE_PAGE_MS)
    } catch {
      await this.discard(browser)
    }
  }

  /** Ends the browser, if there is one. It may be used again. */
  async close(): Promise<void> {
    const browser = await this.current?.catch(() => undefined)
    if (browser) {
      await this.discard(browser)
    }
  }

  private takeIdle(fonts: readonly FontFile[]): WarmPage | undefined {
    const lacks = ({ fonts: held }: WarmPage) =>
      fonts.filter(({ key }) => !held.has(key)).length
    // The last used comes last, and wins where several lack as many.
    const [best] = this.idle
      .toReversed()
      .toSorted((one, other) => lacks(one) - lacks(other))
    this.idle = this.idle.filter((page) => page !== best)
    return best
  }

  private start(): Promise<Browser> {
    this.current ??= this.launch().catch((error: unknown) => {
      this.current = undefined
      throw error
    })
    return this.current
  }

  private async discard(browser: Browser): Promise<void> {
    // Another job may have started the next browser meanwhile.
    if ((await this.current?.catch(() => undefined)) === browser) {
      this.current = undefined
      this.idle = []
    }
    await endBrowser(browser)
  }
}
