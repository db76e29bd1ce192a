import { mkdir, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"

import { renderScene } from "./seed/artwork/render"
import { heroScene } from "./seed/artwork/views/hero"

const TARGET = resolve(__dirname, "../../storefront/public/hero.webp")

/**
 * Draws the picture of the storefront's front page, 1920 by 1080. Its output
 * is committed; run `npx tsx src/scripts/draw-hero.ts` after a change.
 */
const drawHero = async (): Promise<void> => {
  await mkdir(dirname(TARGET), { recursive: true })
  await writeFile(
    TARGET,
    await renderScene(heroScene(), { width: 1920, height: 1080 })
  )
}

void drawHero()
