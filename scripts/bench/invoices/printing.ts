import { writeFileSync } from "node:fs"

import { withEInvoice } from "../../../src/modules/invoice/e-invoice/embed"
import { PdfPrinter } from "../../../src/modules/invoice/rendering/chromium/printer"
import {
  renderInvoicePage,
  type InvoicePage,
} from "../../../src/modules/invoice/rendering/template/document"
import { alternate, type Alternating } from "../alternate"
import type { Timing } from "../measure"
import { perSecond } from "./at-once"
import { snapshotOf } from "./documents"
import type { Aim, Figure } from "./figures"
import { plainDocumentOf, type Peer } from "./plain-document"

// So many lines are twelve pages of our template.
const LONG = 228
const CLIENTS = 2
const PRINTS = 200
const MOST_MS = 12_000

const SHORT_EXTENT = { rounds: 10, samples: 30, warm_up: 10 }
const LONG_EXTENT = { rounds: 5, samples: 4, warm_up: 1 }

const OURS = "Counterfoil"

type Aims = { median_ms?: number; p99_ms?: number }

const figuresOf = (
  what: string,
  timings: ReadonlyMap<string, Timing>,
  aims: Aims
): Figure[] =>
  [...timings].flatMap(([name, timing]) =>
    (["median_ms", "p99_ms"] as const).map((figure) => {
      const at_most = aims[figure]
      const isAimed = name === OURS && at_most !== undefined
      return {
        name: `${what}, ${name}, ${figure === "median_ms" ? "p50" : "p99"}`,
        value: timing[figure],
        unit: "ms" as const,
        aim: isAimed ? { at_most } : null,
      }
    })
  )

const casesOf = (
  lines: number,
  print: (page: InvoicePage) => Promise<Buffer>,
  peers: Readonly<Record<string, Peer>>
): Alternating[] => {
  const snapshot = snapshotOf(lines)
  const plain = plainDocumentOf(snapshot)
  const ours = () => print(renderInvoicePage(snapshot))
  return [
    { name: OURS, run: ours, most_ms: MOST_MS },
    {
      name: `${OURS} with e-invoice`,
      run: async () => withEInvoice(await ours(), snapshot),
      most_ms: MOST_MS,
    },
    ...Object.entries(peers).map(([name, peer]) => ({
      name,
      run: () => peer(plain),
      most_ms: MOST_MS,
    })),
  ]
}

/**
 * Times invoices of one page and of twelve, beside other makers of PDFs that
 * get the same texts, in turns.
 *
 * @param peers by their names
 * @param dataDir where Chromium is unpacked
 * @param answer file for the figures
 */
export const runPrinting = async (
  peers: Readonly<Record<string, Peer>>,
  dataDir: string,
  answer: string
): Promise<void> => {
  const chromium_path = process.env.CHROMIUM_PATH || undefined
  const printer = new PdfPrinter({ data_dir: dataDir, chromium_path })
  const print = (page: InvoicePage) => printer.print(page)
  const page = renderInvoicePage(snapshotOf(3))
  const short = await alternate(casesOf(3, print, peers), SHORT_EXTENT)
  const rate = await perSecond(CLIENTS, PRINTS, () => print(page))
  const long = await alternate(casesOf(LONG, print, peers), LONG_EXTENT)
  await printer.close()
  const throughput = (
    name: string,
    value: number,
    aim: Aim | null
  ): Figure => ({
    name: `1 page, ${name}`,
    value,
    unit: "/s",
    aim,
  })
  const others = Object.keys(peers).map((name) =>
    throughput(
      `${name}, one after another`,
      1_000 / (short.get(name)?.median_ms ?? Number.NaN),
      null
    )
  )
  const figures = [
    ...figuresOf("1 page", short, { median_ms: 60, p99_ms: 250 }),
    throughput(`${OURS}, ${CLIENTS} at once`, rate, { at_least: 18 }),
    ...others,
    ...figuresOf("12 pages", long, { median_ms: 400 }),
  ]
  writeFileSync(answer, JSON.stringify(figures))
}
