// Stryker's own runner for vitest starts a worker for each mutant, which costs
// more than the tests do. This one runs the same tests with vitest's own parts
// in the process that is there already: a tenth of the time.
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core"
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin"
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner"

import { bundle } from "./bundle.mjs"
import { prepared, runTests } from "./run-tests.mjs"

// What Stryker put into the core reads and counts here.
const stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})

const STATUS = {
  pass: TestStatus.Success,
  fail: TestStatus.Failed,
  skip: TestStatus.Skipped,
}

const resultOf = ({ tests, errors }) => {
  const failed = tests.some(({ state }) => state === "fail")
  return errors.length > 0 && !failed
    ? { status: DryRunStatus.Error, errorMessage: String(errors[0].message) }
    : {
        status: DryRunStatus.Complete,
        tests: tests.map(({ name, state, error, took_ms }) => ({
          id: name,
          name,
          status: STATUS[state],
          failureMessage: error ?? "It failed.",
          timeSpentMs: took_ms,
        })),
      }
}

class InProcessRunner {
  async init() {
    this.load = prepared(await bundle())
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    stryker.activeMutant = undefined
    stryker.mutantCoverage = undefined
    stryker.currentTestId = undefined
    const ran = await runTests(this.load, {
      onTest: (name) => (stryker.currentTestId = name),
    })
    return { ...resultOf(ran), mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({
    activeMutant,
    hitLimit,
    mutantActivation,
    testFilter,
    disableBail,
  }) {
    const activate = () => (stryker.activeMutant = activeMutant.id)
    stryker.activeMutant = undefined
    stryker.hitCount = 0
    stryker.hitLimit = hitLimit
    if (mutantActivation === "static") {
      activate()
    }
    const ran = await runTests(this.load, {
      only: testFilter && new Set(testFilter),
      onLoaded: activate,
      stopsEarly: !disableBail,
    })
    return toMutantRunResult(
      determineHitLimitReached(stryker.hitCount, hitLimit) ?? resultOf(ran)
    )
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner),
]
