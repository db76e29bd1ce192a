import { describe, expect, it } from "vitest"

import { languageOf, pickLocale } from "../locale"

describe("pickLocale", () => {
  it.each([
    ["fr-FR", "de", "fr-FR"],
    ["de_AT", "us", "de-AT"],
    ["ar-SA-u-ca-islamic-nu-latn", "sa", "ar-SA"],
    [null, "de", "de-DE"],
    [null, "AT", "de-AT"],
    [null, "ae", "ar-AE"],
    [null, "jp", "ja-JP"],
    [null, "cn", "zh-CN"],
    [null, "us", "en-US"],
    [null, "se", "en-GB"],
    [null, null, "en-GB"],
    ["sv-SE", "de", "en-GB"],
    ["not a locale!", "de", "en-GB"],
    ["", "pl", "pl-PL"],
  ])("of %o for a buyer in %o is %s", (wanted, country, locale) => {
    expect(pickLocale(wanted, country)).toBe(locale)
  })
})

describe("languageOf", () => {
  it.each([
    ["de-CH", "de"],
    ["en-GB", "en"],
    ["sv", "en"],
    ["???", "en"],
  ])("of %s is %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })
})
