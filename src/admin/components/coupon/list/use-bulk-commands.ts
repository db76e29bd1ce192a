import {
  createDataTableCommandHelper,
  toast,
  usePrompt,
  type DataTableRowSelectionState,
} from "@medusajs/ui"

import type { CouponBulkAction } from "../../../../api/admin/coupons/types"
import { useBulk } from "../../../lib/coupon/coupons"

const command = createDataTableCommandHelper()

const DONE: Record<CouponBulkAction, string> = {
  pause: "paused",
  resume: "resumed",
  delete: "deleted",
}

const counted = (count: number): string =>
  `${count} coupon${count === 1 ? "" : "s"}`

/**
 * What can be done to many coupons at once.
 *
 * @param onDone to unmark them
 */
export const useBulkCommands = (onDone: () => void) => {
  const confirm = usePrompt()
  const { mutateAsync } = useBulk()

  const run = async (
    selection: DataTableRowSelectionState,
    action: CouponBulkAction
  ) => {
    const ids = Object.keys(selection).filter((id) => selection[id])
    const isSure =
      action !== "delete" ||
      (await confirm({
        title: `Delete ${counted(ids.length)}?`,
        description:
          "Carts lose them at once. Orders that were placed keep their discounts. This cannot be undone.",
        confirmText: "Delete",
        cancelText: "Back",
      }))
    if (!isSure) {
      return
    }
    try {
      const { done } = await mutateAsync({ ids, action })
      toast.success(`${counted(done.length)} ${DONE[action]}.`)
      onDone()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }

  const make = (label: string, shortcut: string, action: CouponBulkAction) =>
    command.command({
      label,
      shortcut,
      action: (selection) => run(selection, action),
    })
  return [
    make("Pause", "p", "pause"),
    make("Resume", "r", "resume"),
    make("Delete", "d", "delete"),
  ]
}
