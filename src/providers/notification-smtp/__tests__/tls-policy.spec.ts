import { describe, expect, it } from "vitest"

import { mustUpgradeToTls } from "../tls-policy"

describe("a password", () => {
  it.each([
    ["smtp://user:secret@mail.example:587", true],
    ["smtps://user:secret@mail.example", false],
    ["smtp://user:secret@127.0.0.1:1025", false],
    ["smtp://user:secret@localhost:1025", false],
    ["smtp://127.0.0.1:1025", false],
    ["smtp://relay.example", false],
  ])("on %s waits for TLS: %s", (url, must) => {
    expect(mustUpgradeToTls(url)).toBe(must)
  })
})
