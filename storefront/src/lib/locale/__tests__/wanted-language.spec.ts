import { expect, it } from "vitest"
import { wantedLanguage } from "../wanted-language"

it.each([
  ["de-DE,de;q=0.9,en;q=0.8", "de-DE"],
  ["en;q=0.5, ar;q=0.9", "ar"],
  ["*, ja;q=0.3", "ja"],
  ["fr;q=0, nl", "nl"],
  ["EN-gb", "en-GB"],
  ["zh-Hant-TW", "zh-Hant-TW"],
  ["not a language, pl;q=0.1", "pl"],
  ["it;level=1;q=0.7", "it"],
  ["*", undefined],
  ["", undefined],
  [null, undefined],
  [`${"de,".repeat(100)}de`, undefined],
])("%s asks for %s", (header, language) => {
  expect(wantedLanguage(header)).toBe(language)
})
