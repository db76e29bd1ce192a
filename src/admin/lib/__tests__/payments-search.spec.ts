import { describe, expect, it } from "vitest"

import {
  readSearch,
  writeSearch,
  type PaymentsSearch,
} from "../payments-search"

describe("the address of the list", () => {
  it.each<[string, PaymentsSearch]>([
    ["", { state: [], q: "", page: 0 }],
    ["state=paid&state=failed", { state: ["paid", "failed"], q: "", page: 0 }],
    [
      "q=mara%40example.com&page=3",
      { state: [], q: "mara@example.com", page: 2 },
    ],
  ])("%j is read and written the same", (address, search) => {
    expect(readSearch(new URLSearchParams(address))).toEqual(search)
    expect(writeSearch(search).toString()).toBe(address)
  })

  it.each([
    "state=review&page=0",
    "state=toString&page=-1",
    "page=x",
    "page=1.5",
  ])("leaves out what it does not understand in %j", (address) => {
    expect(readSearch(new URLSearchParams(address))).toEqual({
      state: [],
      q: "",
      page: 0,
    })
  })
})
