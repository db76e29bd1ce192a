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
  testRunner: "in-process",
  plugins: ["./tools/mutation/plugin.mjs"],
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
    "!package.json",
  ],
  symlinkNodeModules: false,
  tempDirName: `${OUT}/sandbox`,

  reporters: ["progress", "html", "json"],
  htmlReporter: { fileName: `${OUT}/report.html` },
  jsonReporter: { fileName: `${OUT}/report.json` },
  allowConsoleColors: false,
}
