import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import {
  inTransaction,
  runnerOn,
  startPostgres,
} from "../../../../../integration-tests/harness/scratch-postgres"
import {
  addTemplate,
  listTemplates,
  readTemplate,
} from "../../storage/templates"
import { calm } from "../../templates/calm"
import { templatesWith } from "../../templates/registry"
import { TemplateShelf } from "../../templates/template-shelf"
import { migrationSql } from "./migrations"

describe("templates in PostgreSQL", { timeout: 60_000 }, () => {
  let pool: Pool
  let stop: () => Promise<void>

  beforeAll(async () => {
    ;({ pool, stop } = await startPostgres(await migrationSql()))
  }, 60_000)
  afterAll(() => stop())

  const save = (id: string, based_on: number, title: string) =>
    inTransaction(pool, (sql) =>
      addTemplate(sql, {
        ...{ id, based_on, title, created_by: "user_1" },
        ...{ markup: calm.markup, styles: `/* ${title} */` },
      })
    )

  it("are kept version by version", async () => {
    expect(await save("mine", 0, "First")).toBe(1)
    expect(await save("mine", 1, "Second")).toBe(2)
    expect(await save("other", 0, "Other")).toBe(1)
    const sql = runnerOn(pool)
    expect(await readTemplate(sql, "mine")).toMatchObject({
      ...{ id: "mine", version: 2, title: "Second", created_by: "user_1" },
    })
    expect(await readTemplate(sql, "mine", 1)).toMatchObject({ title: "First" })
    expect(await readTemplate(sql, "mine", 9)).toBeNull()
    expect(await readTemplate(sql, "none")).toBeNull()
    const named = (list: { id: string; version: number }[]) =>
      list.map(({ id, version }) => `${id}@${version}`)
    expect(named(await listTemplates(sql))).toEqual([
      "mine@2",
      "mine@1",
      "other@1",
    ])
    expect(named(await listTemplates(sql, "other"))).toEqual(["other@1"])
  })

  it("take one of many that are based on the same version", async () => {
    const saved = await Promise.all(
      Array.from({ length: 10 }, (_, index) => save("raced", 0, `No. ${index}`))
    )
    expect(saved.filter((version) => version === 1)).toHaveLength(1)
    expect(saved.filter((version) => version === null)).toHaveLength(9)
    expect(await save("raced", 5, "of a version that there is not")).toBeNull()
  })

  it.each([
    "update invoice_template set title = 'x'",
    "delete from invoice_template",
    "truncate invoice_template",
  ])("refuse %s", async (statement) => {
    await expect(pool.query(statement)).rejects.toMatchObject({ code: "23001" })
  })

  it.each([
    ["calm@2", "calm", 2],
    // Of looks that came with the code there is the newest version only.
    ["calm@1", "calm", 2],
    ["mine@1", "mine", 1],
    ["mine@2", "mine", 2],
    ["gone@1", "calm", 2],
    ["no name", "calm", 2],
  ])("are found for a document that names %s", async (name, id, version) => {
    const shelf = new TemplateShelf(templatesWith([]))
    const sql = runnerOn(pool)
    const found = await shelf.named(sql, name)
    expect(found).toMatchObject({ id, version })
    expect(await shelf.named(sql, name)).toMatchObject({ id, version })
  })
})
