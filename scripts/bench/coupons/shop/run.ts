import { writeFileSync } from "node:fs"

import { alternate } from "../../alternate"
import { casesOf } from "./cases"
import { databasesOn } from "./databases"
import { buildOurShops } from "./our-shops"
import { rowsOf } from "./rows"
import { buildStockShops } from "./stock-shops"

const EXTENT = { rounds: 10, samples: 20, warm_up: 10 }

const run = async (adminUrl: string, answer: string): Promise<void> => {
  const make = databasesOn(adminUrl)
  const ours = await buildOurShops(make)
  const stock = await buildStockShops(make)
  const timings = await alternate(await casesOf({ ours, stock }), EXTENT)
  writeFileSync(answer, JSON.stringify(rowsOf(timings)))
}

const [, , adminUrl = "", answer = ""] = process.argv

// The modules keep connections and timers, so nothing ends by itself.
run(adminUrl, answer).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  }
)
