import type { ComputeActionContext } from "@medusajs/framework/types"

/** The cart that is priced; null for drafts and order edits. */
export const cartIdOf = (context: ComputeActionContext): string | null => {
  const id: unknown = "id" in context ? context.id : null
  return typeof id === "string" && id.startsWith("cart_") ? id : null
}
