/// <reference types="vite/types/importMeta.d.ts" />

// All tests of the pricing core as one file, so that a mutant costs the start
// of one worker instead of thirty; the quick ones first.
import.meta.glob(
  [
    "../../src/modules/coupon/domain/**/__tests__/**/*.spec.ts",
    "!**/*.properties.spec.ts",
  ],
  { eager: true }
)
import.meta.glob(
  "../../src/modules/coupon/domain/**/__tests__/**/*.properties.spec.ts",
  { eager: true }
)
