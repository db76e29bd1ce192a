import { z } from "@medusajs/framework/zod"
import { describe, expect, it } from "vitest"

import { builtInRules, couponSchema } from "../.."

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input" })

describe("schemas for documents", () => {
  it("are made of the coupon, whose defaults may be left out", () => {
    expect(schemaOf(couponSchema).required).toEqual([
      "id",
      "created_at",
      "effect",
    ])
  })

  it.each(builtInRules)("are made of the $role $kind", ({ schema }) => {
    expect(schemaOf(schema)).toMatchObject({
      type: "object",
      additionalProperties: false,
    })
  })
})
