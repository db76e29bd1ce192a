import type { MedusaContainer } from "@medusajs/framework/types"

import { parkLinkedCodes } from "../workflows/coupon/park-linked-codes"

/** Carts from before keep their codes; core has linked them, we read our own. */
export default async function parkLinkedCodesOfCarts({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  await parkLinkedCodes(container)
}
