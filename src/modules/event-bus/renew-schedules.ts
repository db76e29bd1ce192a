import {
  WorkflowManager,
  WorkflowScheduler,
} from "@medusajs/framework/orchestration"
import type { Logger } from "@medusajs/framework/types"

import { setTimeout as sleep } from "node:timers/promises"

import { messageOf } from "../../shared/errors"

const ATTEMPTS = 30
const RETRY_MS = 1_000

/**
 * Registers all scheduled jobs again. Core keeps their times in Redis only: one
 * that comes back empty would leave the shop without its sweeps until the next
 * start. Registering what is there already changes nothing.
 */
export async function renewSchedules(logger: Logger): Promise<void> {
  const scheduled = [...WorkflowManager.getWorkflows().values()].filter(
    ({ options }) => options.schedule
  )
  const scheduler = new WorkflowScheduler()
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const workflow of scheduled) {
        await scheduler.scheduleWorkflow(workflow)
      }
      logger.info(`Redis is back; ${scheduled.length} jobs are scheduled.`)
      return
    } catch (error) {
      // The workflow engine's own connection may take a moment longer.
      if (attempt === ATTEMPTS) {
        logger.error(`The jobs are not scheduled: ${messageOf(error)}`)
        return
      }
      await sleep(RETRY_MS)
    }
  }
}
