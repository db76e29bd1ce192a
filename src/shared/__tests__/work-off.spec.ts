import { describe, expect, it } from "vitest"

import { workOff } from "../work-off"

const ITEMS = [1, 2, 3, 4, 5, 6, 7]
const PATIENT = { atOnce: 3, forMs: 60_000 }

describe("workOff", () => {
  it("does each once, in order, no more at once than allowed", async () => {
    const begun: number[] = []
    let atWork = 0
    let most = 0
    const left = await workOff(ITEMS, PATIENT, async (item) => {
      begun.push(item)
      atWork += 1
      most = Math.max(most, atWork)
      await new Promise((done) => setImmediate(done))
      atWork -= 1
    })
    expect(begun).toEqual(ITEMS)
    expect(most).toBe(3)
    expect(left).toBe(0)
  })

  it("ends what is begun when the time is over, and tells what is left", async () => {
    const ended: number[] = []
    const slow = { atOnce: 2, forMs: 5 }
    const left = await workOff(ITEMS, slow, async (item) => {
      await new Promise((done) => setTimeout(done, 20))
      ended.push(item)
    })
    expect(ended).toEqual([1, 2])
    expect(left).toBe(5)
  })

  it("does nothing with nothing", async () => {
    expect(await workOff([], PATIENT, () => Promise.reject())).toBe(0)
  })
})
