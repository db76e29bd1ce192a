import { expect, it } from "vitest"

import { explainFault } from "../explain-fault"

it.each([
  [
    "a full disk",
    { code: "ENOSPC", message: "ENOSPC: no space left on device, write" },
    "storage_failed",
    "COUNTERFOIL_DATA_DIR",
  ],
  [
    "a workflow that kept the message only",
    { message: "EACCES: permission denied, open '/x/private-1.pdf'" },
    "storage_failed",
    "EACCES",
  ],
  [
    "a browser that could not be unpacked on a full disk",
    { message: "Set CHROMIUM_PATH to a working Chrome. ENOSPC: no space" },
    "failed",
    "CHROMIUM_PATH",
  ],
  [
    "an invoice that would be wrong",
    { code: "totals_mismatch", message: "The lines come to 3." },
    "totals_mismatch",
    "The lines come to 3.",
  ],
  ["what is no error", "EXPLODED", "failed", "EXPLODED"],
])("tells the cure of %s", (_name, error, code, part) => {
  const fault = explainFault(error)
  expect(fault.code).toBe(code)
  expect(fault.detail).toContain(part)
})
