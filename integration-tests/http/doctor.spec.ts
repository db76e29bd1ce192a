import { spawn } from "node:child_process"
import { join } from "node:path"

import type { Client } from "pg"
import { beforeAll, describe, expect, inject, it } from "vitest"

import { checks } from "../../scripts/doctor/checks"
import type { Finding } from "../../scripts/doctor/finding"
import { runChecks } from "../../scripts/doctor/run-checks"
import { runDoctor } from "../../scripts/doctor/run-doctor"
import { rootDir } from "../../scripts/lib/root-dir"
import { withDatabase } from "../harness/database"
import { breakagesOf } from "./support/doctor-breakages"
import { makeOrders, type DoctorOrders } from "./support/doctor-orders"

const { databaseUrl } = inject("shop")
let orders: DoctorOrders

const nameOf = ({ check, subject }: Finding): string => `${check} ${subject}`

const violations = (findings: Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === "violation")

/** The command as an operator runs it. */
const command = (
  url: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(rootDir, "scripts/doctor.mjs"), ...args],
      { env: { ...process.env, DATABASE_URL: url } }
    )
    let out = ""
    let err = ""
    child.stdout.on("data", (chunk) => (out += chunk))
    child.stderr.on("data", (chunk) => (err += chunk))
    child.once("close", (code) => resolve({ code, out, err }))
  })

/** What the checks find beyond `before` while `statements` hold. */
const findBroken = (
  db: Client,
  statements: readonly string[],
  before: ReadonlySet<string>
): Promise<Finding[]> =>
  rolledBack(db, async () => {
    // The guards of the ledger and of invoices would refuse to break them.
    await db.query("set local session_replication_role = replica")
    for (const statement of statements) {
      const { rowCount } = await db.query(statement)
      if (rowCount === 0) {
        throw new Error(`This broke nothing: ${statement}`)
      }
    }
    const findings = await runChecks(db, checks)
    return findings.filter((finding) => !before.has(nameOf(finding)))
  })

async function rolledBack<T>(db: Client, work: () => Promise<T>): Promise<T> {
  await db.query("begin isolation level repeatable read")
  try {
    return await work()
  } finally {
    await db.query("rollback")
  }
}

beforeAll(async () => {
  orders = await makeOrders()
}, 300_000)

describe("the doctor", () => {
  it("finds nothing wrong after purchases, a cancellation and a refund", async () => {
    const findings = await runDoctor(databaseUrl, { confirmAfterMs: 1_000 })
    expect(violations(findings)).toEqual([])
    const own = Object.values(orders)
    expect(own.every((id) => id.startsWith("order_"))).toBe(true)
    expect(findings.filter(({ subject }) => own.includes(subject))).toEqual([])
  })

  it("needs no more than to read", async () => {
    await withDatabase(async (db) => {
      await db.query("begin read only")
      await expect(runChecks(db, checks)).resolves.toBeInstanceOf(Array)
      await db.query("rollback")
    })
  })

  it("has a test for each of its checks", () => {
    expect(Object.keys(breakagesOf(orders)).sort()).toEqual(
      checks.map(({ slug }) => slug).sort()
    )
  })

  it.each(checks.map(({ slug }) => slug))(
    "notices, and with nothing else: %s",
    async (slug) => {
      await withDatabase(async (db) => {
        const before = await rolledBack(db, () => runChecks(db, checks))
        const found = await findBroken(
          db,
          breakagesOf(orders)[slug] ?? [],
          new Set(before.map(nameOf))
        )
        expect(new Set(found.map(({ check }) => check))).toEqual(
          new Set([slug])
        )
        const wanted = checks.find((check) => check.slug === slug)
        expect(found[0]).toMatchObject({
          severity: wanted?.severity === "note" ? "note" : "violation",
          cure: wanted?.cure,
          detail: expect.stringMatching(/\S/),
        })
      })
    }
  )
})

const count = (by: number) =>
  `update coupon_counter c set used = c.used + (${by}) from promotion p
   where p.code = $1 and c.subject = 'coupon ' || p.id`

describe("npm run doctor", () => {
  it("says that all is in order, and exits with 0", async () => {
    const { code, out } = await command(databaseUrl)
    expect(out).toContain("all in order")
    expect(code).toBe(0)
  })

  it("prints findings as JSON and nothing else", async () => {
    const { code, out } = await command(databaseUrl, "--json")
    expect(JSON.parse(out)).toBeInstanceOf(Array)
    expect(code).toBe(0)
  })

  it("names what is wrong with its cure, and exits with 1", async () => {
    await withDatabase((db) => db.query(count(1), ["DOCTOR-LIMIT"]))
    const { code, out } = await command(databaseUrl)
    await withDatabase((db) => db.query(count(-1), ["DOCTOR-LIMIT"]))
    expect(out).toMatch(
      /✗ coupon promo_\w+ {2}2 uses and \d+ minor units counted, 1 and/
    )
    expect(out).toContain("→ Somebody has written into coupon_counter")
    expect(code).toBe(1)
  })

  it("says that it could not look, without the password, and exits with 2", async () => {
    const nowhere = "postgres://someone:hush@127.0.0.1:9/shop"
    const { code, out, err } = await command(nowhere)
    expect(err).toContain("127.0.0.1:9/shop does not answer")
    expect(out + err).not.toContain("hush")
    expect(code).toBe(2)
  })
})
