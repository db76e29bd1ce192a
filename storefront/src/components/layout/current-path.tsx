"use client"

import { usePathname } from "next/navigation"

/** Tells an action from which page it was called. */
export function CurrentPath({ name }: { name: string }) {
  return <input type="hidden" name={name} value={usePathname()} readOnly />
}
