import { describe, expect, it } from "vitest"

import { fontCss } from "../fonts/font-css"

const familiesOf = (locale: string, text: string) => [
  ...new Set(
    [...fontCss(locale, text).faces.matchAll(/font-family:"([^"]+)"/g)].map(
      ([, name]) => name
    )
  ),
]

describe("fontCss", () => {
  it.each([
    ["de", "Ada Ñ ß € −", []],
    ["de", "Łukasz Ольга Ωμέγα", []],
    ["ar", "فاتورة", ["Noto Sans Arabic"]],
    ["en", "שלום", ["Noto Sans Hebrew"]],
    ["ja", "請求書", ["Noto Sans JP"]],
    ["zh-CN", "发票", ["Noto Sans SC"]],
    ["ko", "請求書", ["Noto Sans KR"]],
    ["ja", "김철수", ["Noto Sans KR"]],
    ["de", "髙橋 さくら", ["Noto Sans JP"]],
    ["de", "김 金", ["Noto Sans KR"]],
    ["de", "张", ["Noto Sans SC"]],
    ["de", "خالد 张", ["Noto Sans Arabic", "Noto Sans SC"]],
  ])("for %s brings what draws %s", (locale, text, others) => {
    expect(familiesOf(locale, text).sort()).toEqual(
      ["Noto Sans", ...others].sort()
    )
  })

  it("brings only those parts that are used, two weights of each", () => {
    const count = (text: string) =>
      fontCss("de", text).faces.match(/@font-face/g)?.length
    expect(count("Ada − €")).toBe(2)
    expect(count("Łukasz")).toBe(4)
    expect(count("Łukasz Ольга")).toBe(6)
  })

  it("names the Han font of the locale before its sisters", () => {
    expect(fontCss("ja", "").stack).toMatch(/JP.*SC.*KR/)
    expect(fontCss("zh", "").stack).toMatch(/SC.*JP.*KR/)
    expect(fontCss("ko", "").stack).toMatch(/KR.*JP.*SC/)
  })
})
