import { expect, it } from "vitest"

import { newId } from "../new-id"

it.each([
  ["Our look", "our-look"],
  ["  Café № 2 ", "cafe-no-2"],
  ["--", ""],
  ["x".repeat(80), "x".repeat(50)],
])("%s: %s", (title, id) => {
  expect(newId(title)).toBe(id)
})
