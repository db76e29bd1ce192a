import { text } from "node:stream/consumers"

import { rulesWith } from "../../src/modules/coupon/domain"
import { describeError } from "../lib/fault"
import { outputSchema } from "./answering/output-schema"
import { publishedSchema } from "./document/published-schema"
import { loadRules } from "./load-rules"
import { readOptions, USAGE, type Options } from "./options"
import { simulate } from "./simulate"

const print = (value: unknown, { is_pretty }: Options): void => {
  const json = JSON.stringify(value, null, is_pretty ? 2 : undefined)
  process.stdout.write(`${json}\n`)
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const isWaitingForTyping =
    options.wants === "simulation" && process.stdin.isTTY
  if (options.wants === "help" || isWaitingForTyping) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = options.wants === "help" ? 0 : 2
    return
  }
  const registry = rulesWith(options.rules ? loadRules(options.rules) : [])
  if (options.wants === "schema") {
    print(publishedSchema(registry), options)
  } else if (options.wants === "output-schema") {
    print(outputSchema(), options)
  } else {
    const { exit_code, output } = simulate(await text(process.stdin), registry)
    print(output, options)
    process.exitCode = exit_code
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${describeError(error).join("\n")}\n`)
  process.exitCode = 2
})
