import { createReporter } from "../lib/reporter"
import { addCounts, describeCounts, noCounts } from "./counts"
import { runProjects } from "./run-projects"

// The quick ones first; those after them share one shop.
const groups = [
  ["unit", "contract"],
  ["http", "browser", "faults"],
]

// Run when named: `npm test torture`.
const onRequest = ["torture"]

async function main(): Promise<void> {
  const { line } = createReporter()
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter(
    (name) => ![...groups.flat(), ...onRequest].includes(name)
  )
  if (unknown.length > 0) {
    line(
      `Unknown: ${unknown.join(", ")}. There are: ${[...groups.flat(), ...onRequest].join(", ")}`
    )
    process.exitCode = 2
    return
  }
  let counts = noCounts
  const named = onRequest.filter((name) => wanted.includes(name))
  for (const group of [...groups, named]) {
    const projects = group.filter(
      (name) => wanted.length === 0 || wanted.includes(name)
    )
    if (projects.length > 0) {
      counts = addCounts(counts, await runProjects(projects))
    }
  }
  if (counts.passed + counts.failed === 0) {
    line("No test ran.")
  }
  line(describeCounts(counts))
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1
}

void main()
