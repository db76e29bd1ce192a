import { writeFileSync } from "node:fs"

import { PdfPrinter } from "../../../src/modules/invoice/rendering/chromium/printer"
import { renderInvoicePage } from "../../../src/modules/invoice/rendering/template/document"
import { atOnce } from "./at-once"
import { snapshotOf } from "./documents"
import type { Figure } from "./figures"
import { memoryOfTree } from "./memory"

const CLIENTS = 2
const WARM_UP = 100
const PRINTS = 1_000

const run = async (dataDir: string, answer: string): Promise<void> => {
  const chromium_path = process.env.CHROMIUM_PATH || undefined
  const printer = new PdfPrinter({ data_dir: dataDir, chromium_path })
  const snapshot = snapshotOf(3)
  const print = () => printer.print(renderInvoicePage(snapshot))
  await atOnce(CLIENTS, WARM_UP, print)
  const before = memoryOfTree()
  await atOnce(CLIENTS, PRINTS, print)
  const after = memoryOfTree()
  await printer.close()
  const figures: Figure[] = [
    {
      name: "Memory of Node and Chromium (RSS)",
      value: after.rss_mb,
      unit: "MB",
      // Counts what they share once for each process.
      aim: null,
    },
    {
      name: "the same, what they share counted once (PSS)",
      value: after.pss_mb,
      unit: "MB",
      aim: { at_most: 350 },
    },
    {
      name: `PSS more after ${PRINTS} prints`,
      value: after.pss_mb - before.pss_mb,
      unit: "MB",
      aim: null,
    },
  ]
  writeFileSync(answer, JSON.stringify(figures))
}

const [, , dataDir = "", answer = ""] = process.argv

run(dataDir, answer).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  }
)
