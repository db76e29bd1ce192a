import { model } from "@medusajs/framework/utils"

/** A lock that is held until it is released or runs out, whichever is first. */
const LockLease = model.define("lock_lease", {
  id: model.text().primaryKey(),
  owner: model.text(),
  expires_at: model.dateTime(),
})

export default LockLease
