import { writeFileSync } from "node:fs"

import type { ExecArgs } from "@medusajs/framework/types"

import placingSweep from "../../../src/jobs/placing-sweep"

/** Does at once what the scheduled sweep of placings does each minute. */
export default async function tidyPlacings({
  container,
  args: [answer = ""],
}: ExecArgs): Promise<void> {
  await placingSweep(container)
  writeFileSync(answer, "{}")
}
