import { inject } from "vitest"
import "./shop-info"
import { sandboxClient } from "./stripe-sandbox-client"

export * from "./stripe-sandbox-client"

/** The client of the sandbox that the test's shop is paid through. */
export const stripeSandbox = (url = inject("shop").sandboxUrl) =>
  sandboxClient(url)
