// Paths are relative to the repository, where Stryker is run.
const OUT = ".counterfoil/mutation"

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: [
    "src/modules/coupon/domain/**/*.ts",
    "!src/modules/coupon/domain/**/__tests__/**",
    // Data that rules of others are tried on, no behaviour.
    "!src/modules/coupon/domain/conformance/sample-carts.ts",
  ],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: {
    configFile: "tools/mutation/vitest.config.mts",
    // All tests are one file.
    related: false,
  },
  coverageAnalysis: "perTest",
  // Schemas and tables are made while modules load: those count as well.
  ignoreStatic: false,
  thresholds: { high: 95, low: 85, break: 85 },
  timeoutMS: 10_000,
  timeoutFactor: 3,

  // All that the core and its tests need; the sandbox lies in the repository
  // and finds node_modules above it.
  ignorePatterns: [
    "**",
    "!src/modules/coupon/domain/**/*.ts",
    "!src/shared/**/*.ts",
    "!tools/mutation/*.{ts,mts,mjs}",
    "!package.json",
  ],
  symlinkNodeModules: false,
  buildCommand: "node tools/mutation/bundle.mjs",
  tempDirName: `${OUT}/sandbox`,
  incrementalFile: `${OUT}/incremental.json`,

  reporters: ["progress", "html", "json"],
  htmlReporter: { fileName: `${OUT}/report.html` },
  jsonReporter: { fileName: `${OUT}/report.json` },
  allowConsoleColors: false,
}
