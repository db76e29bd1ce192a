import { defineConfig } from "vitest/config"

export default defineConfig({
  test: { include: ["tools/mutation/domain.spec.mjs"] },
})
