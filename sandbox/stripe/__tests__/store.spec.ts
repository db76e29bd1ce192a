import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, beforeEach, expect, it } from "vitest"

import type { CouponResource } from "../resources/types"
import { emptyState } from "../state"
import { readStateFile } from "../store/state-file"
import { Store } from "../store/store"

let folder = ""
let file = ""

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-store-"))
  file = join(folder, "state.json")
})

afterEach(() => rmSync(folder, { recursive: true }))

const coupon = (id: string, name = id): CouponResource => ({
  id,
  object: "coupon",
  created: 1,
  amount_off: 1,
  currency: "eur",
  name,
  percent_off: null,
  times_redeemed: 0,
})

const add = (store: Store, id: string, name?: string) =>
  store.update((state) => {
    state.coupons[id] = coupon(id, name)
  })

/** What a start after a kill finds: nothing was closed. */
const found = () => readStateFile(file)

it("has each change on disk before its caller goes on", () => {
  const store = new Store(file)
  add(store, "a")
  add(store, "b")
  store.update((state) => {
    Object.assign(state.coupons.a ?? {}, { times_redeemed: 3 })
    delete state.coupons.b
    state.webhooks.enabled = false
  })
  expect(found()).toMatchObject({
    coupons: { a: { times_redeemed: 3 } },
    webhooks: { enabled: false },
  })
  expect(found().coupons).not.toHaveProperty("b")
  expect(readdirSync(folder)).toEqual(["state.json"])
})

it("keeps the order in which entries were made", () => {
  const store = new Store(file)
  ;["b", "a", "c"].forEach((id) => add(store, id))
  add(store, "b", "changed")
  expect(Object.keys(found().coupons)).toEqual(["b", "a", "c"])
})

it("drops a last line that a kill has torn", () => {
  const store = new Store(file)
  add(store, "a")
  appendFileSync(file, '[["coupons","b",{"id":"b","na')
  expect(Object.keys(found().coupons)).toEqual(["a"])
  add(new Store(file), "c")
  expect(Object.keys(found().coupons)).toEqual(["a", "c"])
})

it("writes a change in no more bytes because much is kept", () => {
  const store = new Store(file)
  const cost = (id: string) => {
    const before = statSync(file).size
    add(store, id)
    return statSync(file).size - before
  }
  const first = cost("first")
  for (let index = 0; index < 3000; index += 1) {
    add(store, `coupon-${index}`)
  }
  expect(cost("later")).toBe(first)
})

it("writes the file anew before it holds much that is past", () => {
  const store = new Store(file)
  const name = "x".repeat(100_000)
  for (let index = 0; index < 200; index += 1) {
    add(store, "same", `${name}${index}`)
  }
  expect(statSync(file).size).toBeLessThan(10 * 1024 * 1024)
  expect(found().coupons.same?.name).toBe(`${name}199`)
})

it("writes a change that may be lost with the next one, or at the end", () => {
  const store = new Store(file)
  const note = (id: string) =>
    store.updateSoon((state) => {
      state.coupons[id] = coupon(id)
    })
  note("a")
  expect(readFileSync(file, "utf8")).not.toContain('"coupons","a"')
  add(store, "b")
  expect(Object.keys(found().coupons)).toEqual(["a", "b"])
  note("c")
  store.close()
  expect(Object.keys(found().coupons)).toEqual(["a", "b", "c"])
})

it("reads a file of the time when all of it was one line", () => {
  const old = { ...emptyState(), coupons: { a: coupon("a") } }
  writeFileSync(file, JSON.stringify(old))
  expect(found().coupons).toHaveProperty("a")
})

it.each(["", "{}", '{"version":2}\n', "{\n}", '{"version":1}\nnothing\n'])(
  "refuses %j and leaves it alone",
  (text) => {
    writeFileSync(file, text)
    expect(() => new Store(file)).toThrow(/not a state file/)
    expect(readFileSync(file, "utf8")).toBe(text)
  }
)

it("keeps an index of what a test holds for", () => {
  const store = new Store(file)
  add(store, "a", "wanted")
  const wanted = store.index("coupons", ({ name }) => name === "wanted")
  expect([...wanted]).toEqual(["a"])
  add(store, "b", "wanted")
  add(store, "c", "other")
  expect([...wanted]).toEqual(["a", "b"])
  add(store, "a", "other")
  store.update(({ coupons }) => delete coupons.b)
  store.updateSoon(({ coupons: { c } }) => c && (c.name = "wanted"))
  store.close()
  expect([...wanted]).toEqual(["c"])
})
