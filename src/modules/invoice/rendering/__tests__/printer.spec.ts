import { join } from "node:path"

import type { Browser, Page } from "puppeteer-core"
import { describe, expect, it } from "vitest"

import { Lane } from "../chromium/lane"
import { launchChromium, type ChromiumOptions } from "../chromium/launch"
import { PdfPrinter } from "../chromium/printer"
import { renderInvoiceHtml, renderInvoicePage } from "../template/document"
import { fontNames, pageTexts } from "./read-pdf"
import { sampleInvoice } from "./sample-documents"

const options = { data_dir: join(__dirname, "../../../../../.counterfoil") }

const long = `<table>${"<tr><td>x</td></tr>".repeat(200)}</table>`

/** Starts real browsers; `meddle` may spoil each of their pages. */
const launching = (meddle: (page: Page, index: number) => void) => {
  let pages = 0
  return async (given: ChromiumOptions): Promise<Browser> => {
    const browser = await launchChromium(given)
    const open = browser.newPage.bind(browser)
    browser.newPage = async () => {
      const page = await open()
      meddle(page, pages++)
      return page
    }
    return browser
  }
}

const never = () => new Promise<never>(() => undefined)

describe("PdfPrinter", { timeout: 60_000 }, () => {
  it("starts a new browser when the old one dies, and loses no job", async () => {
    let launches = 0
    const printer = new PdfPrinter(options, async (given) => {
      launches++
      const browser = await launchChromium(given)
      if (launches === 1) {
        browser.process()?.kill("SIGKILL")
      }
      return browser
    })
    const texts = await Promise.all(
      ["one", "two", "three"].map(async (word) =>
        pageTexts(await printer.print(word))
      )
    )
    expect(texts).toEqual([["one"], ["two"], ["three"]])
    expect(launches).toBe(2)
    await printer.close()
  })

  it.each(["ja", "ar"] as const)(
    "draws %s with fonts brought to the page as with fonts inside it",
    async (language) => {
      const printer = new PdfPrinter({ ...options, pages: 1 })
      const snapshot = sampleInvoice(language)
      const inside = await printer.print(renderInvoiceHtml(snapshot))
      const wanted = await fontNames(inside)
      expect(wanted.length).toBeGreaterThan(2)
      for (const before of ["x", "y"]) {
        await printer.print(before)
        const pdf = await printer.print(renderInvoicePage(snapshot))
        expect(await fontNames(pdf)).toEqual(wanted)
        expect(await pageTexts(pdf)).toEqual(await pageTexts(inside))
      }
      await printer.close()
    }
  )

  it("brings fonts again to a page that was led away", async () => {
    const leave = launching((page) => {
      const pdf = page.pdf.bind(page)
      page.pdf = async (given) => {
        const printed = await pdf(given)
        await page.goto("about:blank")
        return printed
      }
    })
    const printer = new PdfPrinter({ ...options, pages: 1 }, leave)
    const page = renderInvoicePage(sampleInvoice("ar"))
    const first = await fontNames(await printer.print(page))
    expect(first.join()).toContain("Arabic")
    expect(await fontNames(await printer.print(page))).toEqual(first)
    await printer.close()
  })

  it("gives up a page that hangs, and prints the next job", async () => {
    const printer = new PdfPrinter(
      { ...options, pages: 1, timeout_ms: 2_000 },
      launching((page, index) => {
        if (index === 0) {
          page.pdf = never
        }
      })
    )
    const hanging = printer.print("hangs")
    const next = printer.print("prints")
    await expect(hanging).rejects.toThrow(/took longer/)
    expect(await pageTexts(await next)).toEqual(["prints"])
    await printer.close()
  })

  it("lets a very long document hold up no short one", async () => {
    const printer = new PdfPrinter(
      { ...options, pages: 1, timeout_ms: 20_000 },
      launching((page) => {
        const load = page.setContent.bind(page)
        page.setContent = (html, ...rest) =>
          html === long ? never() : load(html, ...rest)
      })
    )
    let waits = true
    const stuck = printer.print(long).catch(() => {
      waits = false
    })
    for (const word of ["one", "two", "three"]) {
      expect(await pageTexts(await printer.print(word))).toEqual([word])
    }
    expect(waits).toBe(true)
    await stuck
    await printer.close()
  })

  it("uses its pages again, and takes a new one after some hundred prints", async () => {
    let opened = 0
    const printer = new PdfPrinter(
      { ...options, pages: 1 },
      launching((page) => {
        opened++
        page.setContent = () => Promise.resolve()
        page.pdf = () => Promise.resolve(new Uint8Array())
      })
    )
    for (let job = 0; job < 301; job++) {
      await printer.print("x")
    }
    expect(opened).toBe(2)
    await printer.close()
  })

  it("prints again after it was closed", async () => {
    const printer = new PdfPrinter(options)
    await printer.print("x")
    await printer.close()
    expect(await pageTexts(await printer.print("again"))).toEqual(["again"])
    await printer.close()
  })

  it.each([
    ["when there is no browser", { chromium_path: "/nowhere" }],
    ["when it cannot be unpacked", { data_dir: __filename }],
  ])("says what to set %s", async (_when, change) => {
    const printer = new PdfPrinter({ ...options, ...change })
    await expect(printer.print("x")).rejects.toThrow(/CHROMIUM_PATH/)
  })
})

describe("Lane", () => {
  it("starts work in order, so much at a time, and refuses what is too much", async () => {
    const lane = new Lane(2, 2)
    const started: number[] = []
    const ends: (() => void)[] = []
    const work = (id: number) =>
      lane.run(() => {
        started.push(id)
        return new Promise<void>((end) => ends.push(end))
      })
    const jobs = [1, 2, 3, 4].map(work)
    await expect(work(5)).rejects.toThrow(/2 PDFs wait/)
    expect(started).toEqual([1, 2])
    ends[1]?.()
    await jobs[1]
    expect(started).toEqual([1, 2, 3])
    ends[0]?.()
    ends[2]?.()
    await jobs[2]
    ends[3]?.()
    await Promise.all(jobs)
    expect(started).toEqual([1, 2, 3, 4])
    expect(lane.isIdle).toBe(true)
  })

  it("goes on after work that failed", async () => {
    const lane = new Lane(1, 1)
    const failing = lane.run(() => Promise.reject(new RangeError("no")))
    const next = lane.run(() => Promise.resolve("yes"))
    await expect(failing).rejects.toThrow("no")
    expect(await next).toBe("yes")
  })
})
