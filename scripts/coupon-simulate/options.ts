import { parseArgs } from "node:util"

import { Fault } from "../lib/fault"

/** How the command was called. */
export type Options = {
  wants: "simulation" | "help" | "schema" | "output-schema"
  /** JSON with line breaks. */
  is_pretty: boolean
  /** A TypeScript file that exports rules of one's own. */
  rules: string | null
}

export const USAGE = `npm run -s coupon:simulate < input.json   prices carts with coupons
  -- --pretty              with line breaks
  -- --rules <file.ts>     with the rules that this file exports as well
  -- --schema              prints the JSON Schema of the input and ends
  -- --output-schema       prints the JSON Schema of the output and ends

It reads one JSON document and prints one: the priced carts, or the faults.
Exit code: 0 priced, 1 the document has faults, 2 it is no JSON, or this usage.
docs/coupons.md explains all fields.`

/**
 * Reads the command line.
 * @throws Fault for what is no option
 */
export const readOptions = (args: readonly string[]): Options => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        pretty: { type: "boolean" },
        help: { type: "boolean" },
        schema: { type: "boolean" },
        "output-schema": { type: "boolean" },
        rules: { type: "string" },
      },
    })
    return {
      wants: values.help
        ? "help"
        : values.schema
          ? "schema"
          : values["output-schema"]
            ? "output-schema"
            : "simulation",
      is_pretty: values.pretty ?? false,
      rules: values.rules ?? null,
    }
  } catch (error) {
    throw new Fault(error instanceof Error ? error.message : "", USAGE)
  }
}
