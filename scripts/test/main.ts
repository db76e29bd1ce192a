import { createReporter } from "../lib/reporter"
import { addCounts, describeCounts, noCounts } from "./counts"
import { runProjects } from "./run-projects"

// The quick ones first; those after them share one shop. The last ones kill
// shops of their own.
const groups = [
  ["unit", "contract"],
  ["http", "browser", "faults"],
  ["torture"],
]

async function main(): Promise<void> {
  const { line } = createReporter()
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !groups.flat().includes(name))
  if (unknown.length > 0) {
    line(
      `Unknown: ${unknown.join(", ")}. There are: ${groups.flat().join(", ")}`
    )
    process.exitCode = 2
    return
  }
  let counts = noCounts
  // Named, it kills at every step and at random; among all tests, at each
  // fifth step.
  process.env.COUNTERFOIL_TORTURE = wanted.includes("torture")
    ? "whole"
    : "sample"
  for (const group of groups) {
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
