import { readFileSync } from "node:fs"
import { parseEnv } from "node:util"
import { expect, it } from "vitest"
import { envSchema } from "../env-schema"

const template = readFileSync(".env.template", "utf8")

it("explains every variable in one line", () => {
  const names = Object.keys(parseEnv(template))
  const explained = [...template.matchAll(/^# .+\.?\n([A-Z0-9_]+)=/gm)].map(
    (match) => match[1]
  )
  expect(explained.toSorted()).toEqual(names.toSorted())
  expect(names).toEqual(expect.arrayContaining(Object.keys(envSchema.shape)))
})
