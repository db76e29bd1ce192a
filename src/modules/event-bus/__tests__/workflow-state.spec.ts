import { beforeAll, beforeEach, expect, it } from "vitest"
import {
  DistributedTransaction,
  OrchestratorBuilder,
  WorkflowManager,
  type IDistributedTransactionStorage,
} from "@medusajs/framework/orchestration"

import { spareWorkflowState } from "../workflow-state"

const asked: string[] = []

const register = (id: string, options: object) => {
  const flow = new OrchestratorBuilder()
  flow.addAction(`${id}-step`, { noCompensation: true })
  WorkflowManager.register(id, flow, new Map(), options)
}

beforeAll(() => {
  register("quick", {})
  register("in-background", { store: true })
  register("complete-cart", { store: true, retentionTime: 259_200 })
  const storage: Partial<IDistributedTransactionStorage> = {
    get: async (key) => void asked.push(key),
  }
  DistributedTransaction.setStorage(storage as IDistributedTransactionStorage)
  spareWorkflowState()
})
beforeEach(() => void asked.splice(0))

it.each(["quick", "complete-cart"])(
  "begins %s without looking for its state",
  async (id) => {
    expect(await DistributedTransaction.loadTransaction(id, "run")).toBeNull()
    expect(asked).toEqual([])
  }
)

it.each(["in-background", "unknown"])(
  "looks for the state of a workflow that may have one: %s",
  async (id) => {
    await DistributedTransaction.loadTransaction(id, "run")
    expect(asked).toEqual([`dtrx:${id}:run`])
  }
)
