import { expect, it } from "vitest"
import { infrastructureModules } from "../infrastructure"

it.each([undefined, "redis://127.0.0.1:6379"])(
  "keeps locks in PostgreSQL, with REDIS_URL=%s",
  (REDIS_URL) => {
    const [locking] = infrastructureModules({ REDIS_URL })
    expect(locking).toMatchObject({
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [{ id: "locking-postgres-lease", is_default: true }],
      },
    })
  }
)
