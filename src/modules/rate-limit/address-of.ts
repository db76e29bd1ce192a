import { BlockList, isIP, isIPv6 } from "node:net"

/** Loopback, private and link-local: who calls from there is one of our own. */
const OWN_NETWORKS = [
  "127.0.0.0/8",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "169.254.0.0/16",
  "::1/128",
  "fc00::/7",
  "fe80::/10",
]

// An IPv4 address that came over an IPv6 socket.
const MAPPED = /^::ffff:(?=\d+\.)/i

const familyOf = (address: string) => (isIPv6(address) ? "ipv6" : "ipv4")

/** @param more addresses and networks such as `203.0.113.0/24` */
export const trustedNetworks = (more: readonly string[] = []): BlockList => {
  const list = new BlockList()
  for (const each of [...OWN_NETWORKS, ...more]) {
    const [address = "", bits] = each.split("/")
    const family = familyOf(address)
    if (bits === undefined) {
      list.addAddress(address, family)
    } else {
      list.addSubnet(address, Number(bits), family)
    }
  }
  return list
}

const cleaned = (text: string): string | null => {
  const address = text.trim().replace(MAPPED, "")
  return isIP(address) === 0 ? null : address
}

/** Whoever has one IPv6 address has all of its /64. */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) {
    return address
  }
  const [head = "", tail] = address.split("::")
  const before = head.split(":").filter(Boolean)
  const after = (tail ?? "").split(":").filter(Boolean)
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length))
  return [...before, ...zeros.fill("0"), ...after]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":")
}

/**
 * Where a request comes from: the last address on its way that is not one of
 * our own machines. What a client writes into the header itself stands before
 * that and is not believed.
 *
 * @param peer who opened the connection
 * @param forwarded the X-Forwarded-For header
 * @returns null where only our own machines are known; of IPv6 the network
 */
export const addressOf = (
  peer: string | undefined,
  forwarded: string | undefined,
  trusted: BlockList
): string | null => {
  const way = [...(forwarded ?? "").split(","), peer ?? ""].toReversed()
  for (const stop of way) {
    const address = cleaned(stop)
    if (address === null) {
      return null
    }
    if (!trusted.check(address, familyOf(address))) {
      return networkOf(address)
    }
  }
  return null
}
