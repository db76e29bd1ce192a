import { expect, it } from "vitest"

import { examine } from "../../scripts/torture/judge/examine"
import { defaults } from "../../scripts/torture/options"
import { runTorture } from "../../scripts/torture/run-torture"
import { startTestShop } from "../harness/test-shop"
import { isWhole, seed } from "./extent"

const KILLS = 15

it.runIf(isWhole)(
  `row 17: a shop that is killed ${KILLS} times at random comes right each time`,
  async () => {
    const said: string[] = []
    const shop = await startTestShop({ storefront: false })
    try {
      const { report } = await runTorture(
        shop,
        { ...defaults, kills: KILLS, judgeEvery: KILLS, seed },
        { doctor: examine, line: (text) => said.push(text) }
      )
      const { findings, kills, orders, mails } = report
      expect(findings, said.join("\n")).toEqual([])
      expect(kills.running + kills.starting).toBe(KILLS)
      expect(orders.paid).toBeGreaterThan(0)
      expect(mails.sent).toBeGreaterThan(0)
    } finally {
      await shop.stop()
    }
  },
  900_000
)
