import {
  DistributedTransaction,
  TransactionOrchestrator,
  WorkflowManager,
} from "@medusajs/framework/orchestration"

/**
 * Core keeps the state of this one for three days, for its own route. Ours has
 * its own claims (and core's is closed): nobody ever reads it.
 */
const COMPLETE_CART = "complete-cart"

/**
 * Lets workflows that need no state of theirs run without Redis. Core (2.21.2)
 * asks Redis at the start of every workflow, also where there can be nothing:
 * without Redis not even a cart could be made. What waits or runs in the
 * background (imports, exports) does need it.
 */
export function spareWorkflowState(): void {
  storeNothing(COMPLETE_CART)

  const load = DistributedTransaction.loadTransaction
  DistributedTransaction.loadTransaction = async (workflowId, ...rest) =>
    storesNothing(workflowId)
      ? null
      : load.call(DistributedTransaction, workflowId, ...rest)
}

// Of a workflow that is not registered nothing is assumed.
function storesNothing(workflowId: string): boolean {
  const options = TransactionOrchestrator.getWorkflowOptions(workflowId)
  return Boolean(options) && !options.store
}

// Core reads both: one when it begins, the other when it saves.
function storeNothing(workflowId: string): void {
  const workflow = WorkflowManager.getWorkflow(workflowId)
  if (workflow) {
    workflow.orchestrator.getOptions().store = false
    TransactionOrchestrator.getWorkflowOptions(workflowId).store = false
  }
}
