import type { Lane } from "./lanes"
import { addOutcomes, noOutcome, type Outcome } from "./outcome"
import { runProjects } from "./run-projects"

async function runLane(lane: Lane, show: boolean): Promise<Outcome> {
  let outcome = noOutcome
  for (const group of lane) {
    outcome = addOutcomes(outcome, await runProjects(group, { show }))
  }
  return outcome
}

/**
 * Runs lanes side by side, or one after another. The first one's output is seen
 * as it comes, that of the others when they are done.
 */
export async function runLanes(
  lanes: readonly Lane[],
  { sideBySide }: { sideBySide: boolean }
): Promise<Outcome> {
  const runs: Outcome[] = []
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
  return runs.reduce(addOutcomes, noOutcome)
}
