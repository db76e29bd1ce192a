import { describe, expect, it } from "vitest"

import { fullName } from "../personal-name"

describe("fullName", () => {
  it.each([
    ["花子", "髙橋", "jp", "髙橋 花子"],
    ["さくら", "佐々木", "de", "佐々木 さくら"],
    ["ハナコ", "ヶローバー", "jp", "ヶローバー ハナコ"],
    ["晓明", "张", "cn", "张晓明"],
    ["娜", "欧阳", "de", "欧阳娜"],
    ["철수", "김", "kr", "김철수"],
    ["Hanako", "Takahashi", "jp", "Hanako Takahashi"],
    ["Ada", "Lovelace", "gb", "Ada Lovelace"],
    ["خالد", "المنصوري", "ae", "خالد المنصوري"],
    ["Anna 花", "Müller", "de", "Anna 花 Müller"],
  ])("of %s and %s in %s is %s", (first, last, country, name) => {
    expect(fullName(first, last, country)).toBe(name)
  })

  it.each([
    ["Ada", null, "Ada"],
    [null, "髙橋", "髙橋"],
    [null, null, null],
  ])("of %s and %s is %s", (first, last, name) => {
    expect(fullName(first, last, "de")).toBe(name)
  })
})
