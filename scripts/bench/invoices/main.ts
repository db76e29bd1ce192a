import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"

import { startPostgres } from "../../../integration-tests/harness/scratch-postgres"
import { migrationSql } from "../../../src/modules/invoice/__tests__/database/migrations"
import { Children } from "../../lib/children"
import { describeError } from "../../lib/fault"
import { createReporter } from "../../lib/reporter"
import { rootDir } from "../../lib/root-dir"
import { compile } from "../compile"
import { figureTable, type Figure } from "./figures"

const USAGE = `npm run bench:invoices                     numbering, printing beside others, memory
npm run bench:invoices -- numbering        only one of them: numbering, printing, memory
npm run -s bench:invoices -- --json        the figures as JSON`

const PARTS = ["numbering", "printing", "memory"] as const
type Part = (typeof PARTS)[number]

const SOURCES = [
  "src/shared",
  "src/modules/invoice",
  "scripts/bench",
  "scripts/lib",
]

const isPart = (word: string): word is Part =>
  PARTS.some((part) => part === word)

/** Runs compiled scripts in Node processes of their own, one after another. */
const runner = (folder: string) => {
  const children = new Children()
  const answers = mkdtempSync(join(tmpdir(), "counterfoil-bench-"))
  const answer = join(answers, "figures.json")
  const scripts = join(folder, "scripts/bench/invoices")
  return {
    scripts,
    figures: async (
      script: string,
      args: readonly string[]
    ): Promise<Figure[]> => {
      await children.run({
        name: `The bench ${script}`,
        command: process.execPath,
        args: [script, ...args, answer],
        cwd: rootDir,
        env: { ...process.env, NODE_ENV: "production" },
        logFile: join(folder, "bench.log"),
      })
      return JSON.parse(readFileSync(answer, "utf8"))
    },
    stop: async () => {
      await children.stopAll()
      rmSync(answers, { recursive: true, force: true })
    },
  }
}

type Runner = ReturnType<typeof runner>

const dataDir = join(rootDir, ".counterfoil")

// Durable, as PostgreSQL is by itself: each commit waits for the disk.
const DURABLE: readonly string[] = []

const RUN: Record<Part, (runner: Runner) => Promise<Figure[]>> = {
  numbering: async ({ figures, scripts }) => {
    const postgres = await startPostgres(await migrationSql(), DURABLE)
    try {
      return await figures(join(scripts, "numbering.js"), [postgres.url])
    } finally {
      await postgres.stop()
    }
  },
  printing: ({ figures, scripts }) =>
    figures(join(rootDir, "tools/bench-invoices/run.mjs"), [
      join(scripts, "printing.js"),
      dataDir,
    ]),
  memory: ({ figures, scripts }) =>
    figures(join(scripts, "soak.js"), [dataDir]),
}

const run = async (parts: readonly Part[]): Promise<Figure[]> => {
  const bench = runner(compile("invoices", SOURCES))
  const ended = () => void bench.stop()
  process.once("SIGINT", ended)
  try {
    const all: Figure[] = []
    for (const part of parts) {
      all.push(...(await RUN[part](bench)))
    }
    return all
  } finally {
    process.off("SIGINT", ended)
    await bench.stop()
  }
}

async function main(): Promise<void> {
  const { line } = createReporter()
  const words = process.argv.slice(2)
  const isJson = words.includes("--json")
  const parts = words.filter((word) => word !== "--json")
  const wanted = parts.filter(isPart)
  if (wanted.length < parts.length) {
    line(USAGE)
    process.exitCode = words.includes("--help") ? 0 : 2
    return
  }
  const figures = await run(wanted.length > 0 ? wanted : PARTS)
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "CPU"}`
  if (isJson) {
    line(JSON.stringify({ machine, figures }, null, 2))
  } else {
    figureTable(figures).forEach(line)
    line(machine)
  }
}

main().catch((error: unknown) => {
  describeError(error).forEach((text) => process.stderr.write(`${text}\n`))
  process.exitCode = 1
})
