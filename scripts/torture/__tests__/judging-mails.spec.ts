import { describe, expect, it } from "vitest"
import { judgeMails, type Queued } from "../judge/judge-mails"

const sent: Queued = {
  key: "order_1:order-placed:1",
  status: "sent",
  message_id: "<a@shop>",
  attempts: 1,
}

const judged = (
  mail: Queued,
  times: number[],
  kills: number[] = []
): [checks: string[], doubled: number] => {
  const arrivals = new Map(times.length > 0 ? [[mail.message_id, times]] : [])
  const { findings, doubled } = judgeMails([mail], arrivals, kills)
  return [findings.map(({ check }) => check), doubled]
}

describe("mails", () => {
  it("are in order when each arrived once", () => {
    expect(judged(sent, [1_000])).toEqual([[], 0])
  })

  it("may be skipped, and then do not arrive", () => {
    expect(judged({ ...sent, status: "skipped" }, [])).toEqual([[], 0])
  })

  it("may arrive twice when the server died in between, which is counted", () => {
    const again = { ...sent, attempts: 2 }
    expect(judged(again, [1_000, 9_000], [5_000])).toEqual([[], 1])
  })

  it("must not arrive twice otherwise", () => {
    const again = { ...sent, attempts: 2 }
    expect(judged(again, [1_000, 2_000], [5_000])).toEqual([
      ["mail-is-once"],
      1,
    ])
    expect(judged(sent, [1_000, 9_000], [5_000])).toEqual([["mail-is-once"], 1])
  })

  it("must have arrived when they are noted as sent", () => {
    expect(judged(sent, [])).toEqual([["sent-mail-arrived"], 0])
  })

  it("must not be given up", () => {
    expect(judged({ ...sent, status: "dead" }, [])).toEqual([
      ["no-mail-given-up"],
      0,
    ])
  })

  it("must be known", () => {
    const arrivals = new Map([["<other@shop>", [1_000]]])
    const { findings } = judgeMails([], arrivals, [])
    expect(findings.map(({ check }) => check)).toEqual(["mail-is-known"])
  })
})
