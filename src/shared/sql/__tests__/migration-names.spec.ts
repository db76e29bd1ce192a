import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"

import { describe, expect, it } from "vitest"

const src = join(__dirname, "../../..")
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (file) => /[\\/]migrations[\\/]Migration\d+\.ts$/.test(file)
)

describe("the migrations of all modules", () => {
  // Medusa notes them in one table by name alone: of two with one name, the
  // second never runs, and nothing says so.
  it("have names of their own", () => {
    const names = files.map((file) => basename(file))
    const twice = names.filter((name, at) => names.indexOf(name) !== at)
    expect(names).not.toEqual([])
    expect(twice).toEqual([])
  })

  it.each(files)("%s is named as its class, which is what counts", (file) => {
    expect(readFileSync(join(src, file), "utf8")).toContain(
      `class ${basename(file, ".ts")} extends Migration`
    )
  })
})
