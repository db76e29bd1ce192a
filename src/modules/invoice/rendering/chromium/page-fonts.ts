import type { Page } from "puppeteer-core"

import type { FontFile } from "../fonts/subsets"

// The functions given to `evaluate` run inside the page. They hold no named
// functions, as compilers wrap those in helpers that are not there.

/**
 * Gives a page the fonts that it has not got. They stay while its content is
 * replaced: unpacking those of a Japanese page takes five times as long as
 * printing it. Only the page knows what it holds, as one that was led away
 * (by a `meta refresh`) has lost them.
 */
export const bringFonts = async (
  page: Page,
  wanted: readonly FontFile[]
): Promise<void> => {
  const missing = await page.evaluate(
    (keys) => {
      const held: unknown = Reflect.get(document.fonts, "held")
      return held instanceof Set ? keys.filter((key) => !held.has(key)) : keys
    },
    wanted.map(({ key }) => key)
  )
  if (missing.length === 0) {
    return
  }
  await page.evaluate(
    (files) => {
      const before: unknown = Reflect.get(document.fonts, "held")
      const held = before instanceof Set ? before : new Set()
      Reflect.set(document.fonts, "held", held)
      for (const { key, family, weight, range, data } of files) {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
        document.fonts.add(
          new FontFace(family, bytes, { weight, unicodeRange: range })
        )
        held.add(key)
      }
    },
    wanted.filter(({ key }) => missing.includes(key))
  )
}
