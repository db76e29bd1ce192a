import { expect, it } from "vitest"

import { checkTemplate } from "../../../../src/modules/invoice/templates/conformance"
import { templatesWith } from "../../../../src/modules/invoice/templates/registry"
import { letter } from ".."

it("passes the suite that every template has to pass", () => {
  expect(checkTemplate(letter)).toEqual([])
})

it("stands beside the shop's own", () => {
  expect(templatesWith([letter]).get("letter")).toBe(letter)
})
