import { createRequire } from "node:module"
import { resolve } from "node:path"
import vm from "node:vm"

import { startTests } from "@vitest/runner"
import { getFullName, getTests } from "@vitest/runner/utils"

import fastCheck from "./fast-check.mjs"
import * as vitest from "./vitest.mjs"

const PATIENCE_MS = 60_000

const requireAnything = createRequire(resolve("package.json"))

const OURS = { vitest, "fast-check": { __esModule: true, default: fastCheck } }

const requireFor = (name) => OURS[name] ?? requireAnything(name)

/** Makes a script ready to be run as often as wanted. */
export const prepared = (script) =>
  vm.runInThisContext(`(function (require, module, exports) {${script}\n})`, {
    filename: "bundle.cjs",
  })

const config = {
  root: process.cwd(),
  setupFiles: [],
  sequence: { hooks: "stack", setupFiles: "list", concurrent: false },
  maxConcurrency: 1,
  testTimeout: PATIENCE_MS,
  hookTimeout: PATIENCE_MS,
  retry: 0,
  allowOnly: false,
  passWithNoTests: false,
  includeTaskLocation: false,
  tags: [],
  strictTags: false,
}

/** A test's name with those of its suites; the same for the same test. */
const nameOf = (test) => getFullName(test, " ")

/**
 * Loads the tests anew and runs them.
 *
 * @param load what `prepared` gave
 * @param hooks.only names of the tests to run; all when left out
 * @param hooks.onLoaded called between loading and the first test
 * @param hooks.onTest called with the name before each test and with undefined
 * after it
 * @param hooks.stopsEarly whether nothing is run after the first failure
 */
export const runTests = async (
  load,
  { only, onLoaded, onTest, stopsEarly = false }
) => {
  let hasFailed = false
  const [file] = await startTests([{ filepath: resolve("bundle.cjs") }], {
    config,
    pool: "threads",
    importFile: () => {
      const module = { exports: {} }
      load(requireFor, module, module.exports)
    },
    onCollected: () => onLoaded?.(),
    onBeforeRunTask: (test) => {
      if ((stopsEarly && hasFailed) || (only && !only.has(nameOf(test)))) {
        test.mode = "skip"
      } else {
        onTest?.(nameOf(test))
      }
    },
    onAfterRunTask: (test) => {
      hasFailed ||= test.result?.state === "fail"
      onTest?.(undefined)
    },
  })
  return {
    errors: file.result?.errors ?? [],
    tests: getTests(file).map((test) => ({
      name: nameOf(test),
      state: test.result?.state ?? "skip",
      error: test.result?.errors?.[0]?.message,
      took_ms: test.result?.duration ?? 0,
    })),
  }
}
