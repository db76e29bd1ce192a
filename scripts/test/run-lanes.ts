import { addCounts, noCounts, type Counts } from "./counts"
import type { Lane } from "./lanes"
import { runProjects } from "./run-projects"

async function runLane(lane: Lane, show: boolean): Promise<Counts> {
  let counts = noCounts
  for (const group of lane) {
    counts = addCounts(counts, await runProjects(group, { show }))
  }
  return counts
}

/**
 * Runs lanes side by side, or one after another. The first one's output is seen
 * as it comes, that of the others when they are done.
 */
export async function runLanes(
  lanes: readonly Lane[],
  { sideBySide }: { sideBySide: boolean }
): Promise<Counts> {
  const runs: Counts[] = []
  if (sideBySide) {
    runs.push(
      ...(await Promise.all(
        lanes.map((lane, index) => runLane(lane, index === 0))
      ))
    )
  } else {
    for (const lane of lanes) {
      runs.push(await runLane(lane, true))
    }
  }
  return runs.reduce(addCounts, noCounts)
}
