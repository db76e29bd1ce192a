import { describe, expect, it } from "vitest"

import { addressOf, trustedNetworks } from "../address-of"

const trusted = trustedNetworks(["203.0.113.0/24", "2001:db8:1::7"])

describe("addressOf", () => {
  it.each<[string, string | undefined, string | undefined, string | null]>([
    ["a shopper who calls directly", "198.51.100.7", undefined, "198.51.100.7"],
    ["the same over an IPv6 socket", "::ffff:198.51.100.7", "", "198.51.100.7"],
    [
      "what a direct caller claims is not believed",
      "198.51.100.7",
      "192.0.2.1",
      "198.51.100.7",
    ],
    ["the storefront beside us tells", "127.0.0.1", "192.0.2.1", "192.0.2.1"],
    ["a proxy in our network too", "10.0.0.4", " 192.0.2.1 ", "192.0.2.1"],
    [
      "what stands before the shopper's own address is theirs",
      "::1",
      "1.2.3.4, 192.0.2.1, 10.0.0.9",
      "192.0.2.1",
    ],
    [
      "a network that is trusted by name",
      "203.0.113.9",
      "192.0.2.1",
      "192.0.2.1",
    ],
    ["an address that is", "2001:db8:1::7", "192.0.2.1", "192.0.2.1"],
    [
      "of IPv6 the network counts",
      "2001:db8:0:42::1",
      undefined,
      "2001:db8:0:42",
    ],
    ["written out as well", "2001:0DB8:0:0042:1:2:3:4", "", "2001:db8:0:42"],
    ["nobody but our own machines", "127.0.0.1", undefined, null],
    ["a machine of ours that is forwarded", "127.0.0.1", "192.168.1.5", null],
    ["words instead of an address", "127.0.0.1", "192.0.2.1, unknown", null],
    ["no peer", undefined, undefined, null],
  ])("%s", (_says, peer, forwarded, expected) => {
    expect(addressOf(peer, forwarded, trusted)).toBe(expected)
  })
})
