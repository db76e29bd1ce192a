import { describe, expect, it } from "vitest"

import { fontFaces } from "../fonts/font-faces"
import { fontsFor } from "../fonts/page-fonts"

const familiesOf = (locale: string, text: string) => [
  ...new Set(fontsFor(locale, text).files.map(({ family }) => family)),
]

describe("fontsFor", () => {
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
    const count = (text: string) => fontsFor("de", text).files.length
    expect(count("Ada − €")).toBe(2)
    expect(count("Łukasz")).toBe(4)
    expect(count("Łukasz Ольга")).toBe(6)
  })

  it("names the Han font of the locale before its sisters", () => {
    expect(fontsFor("ja", "").stack).toMatch(/JP.*SC.*KR/)
    expect(fontsFor("zh", "").stack).toMatch(/SC.*JP.*KR/)
    expect(fontsFor("ko", "").stack).toMatch(/KR.*JP.*SC/)
  })
})

describe("fontFaces", () => {
  it("holds each file, so that nothing is loaded", () => {
    const { files } = fontsFor("de", "Ada")
    const css = fontFaces(files)
    expect(css.match(/@font-face/g)).toHaveLength(2)
    expect(css).toMatch(/font-weight:400;src:url\(data:font\/woff2;base64,\w/)
    expect(css).not.toMatch(/url\((?!data:)/)
  })
})
