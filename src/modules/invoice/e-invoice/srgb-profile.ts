/**
 * An ICC profile of the colour space sRGB, built here from its published
 * figures (IEC 61966-2-1; primaries adapted to D50), so that no file with
 * terms of its own has to be shipped. Version 2.1 of ICC.1, a matrix and three
 * curves, which is what PDF/A-3 wants to know what DeviceRGB means.
 */
const HEADER_BYTES = 128
const CURVE_POINTS = 1024
const D50 = [0.9642, 1, 0.8249] as const
const RED = [0.43607, 0.22249, 0.01392] as const
const GREEN = [0.38515, 0.71687, 0.09708] as const
const BLUE = [0.14307, 0.06061, 0.7141] as const

type Tag = { names: readonly string[]; data: Buffer }

const fixed = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65_536))
  return bytes
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const xyz = (values: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from("XYZ \0\0\0\0", "latin1"), ...values.map(fixed)])

const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const curve = (): Buffer => {
  const points = Buffer.alloc(CURVE_POINTS * 2)
  for (let index = 0; index < CURVE_POINTS; index++) {
    const linear = toLinear(index / (CURVE_POINTS - 1))
    points.writeUInt16BE(Math.round(linear * 65_535), index * 2)
  }
  const head = Buffer.from("curv\0\0\0\0", "latin1")
  return Buffer.concat([head, word(CURVE_POINTS), points])
}

const description = (text: string): Buffer => {
  const ascii = Buffer.from(`${text}\0`, "latin1")
  // Then come the same in Unicode and for the Macintosh, both left empty.
  const rest = Buffer.alloc(4 + 4 + 2 + 1 + 67)
  const head = Buffer.from("desc\0\0\0\0", "latin1")
  return Buffer.concat([head, word(ascii.length), ascii, rest])
}

const text = (value: string): Buffer =>
  Buffer.from(`text\0\0\0\0${value}\0`, "latin1")

const tags = (): Tag[] => [
  { names: ["desc"], data: description("sRGB IEC61966-2.1") },
  { names: ["cprt"], data: text("No copyright, use freely") },
  { names: ["wtpt"], data: xyz(D50) },
  { names: ["rXYZ"], data: xyz(RED) },
  { names: ["gXYZ"], data: xyz(GREEN) },
  { names: ["bXYZ"], data: xyz(BLUE) },
  { names: ["rTRC", "gTRC", "bTRC"], data: curve() },
]

const padded = (data: Buffer): Buffer =>
  Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])

const header = (size: number): Buffer => {
  const bytes = Buffer.alloc(HEADER_BYTES)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write("mntrRGB XYZ ", 12, "latin1")
  // A fixed date, so that the profile is the same everywhere.
  ;[2026, 1, 1, 0, 0, 0].forEach((part, index) =>
    bytes.writeUInt16BE(part, 24 + index * 2)
  )
  bytes.write("acsp", 36, "latin1")
  xyz(D50).copy(bytes, 68, 8)
  return bytes
}

/** The profile's bytes, about 2.5 KB. */
export const buildSrgbProfile = (): Buffer => {
  const all = tags()
  const count = all.reduce((sum, { names }) => sum + names.length, 0)
  let offset = HEADER_BYTES + 4 + count * 12
  const entries: Buffer[] = []
  const bodies: Buffer[] = []
  for (const { names, data } of all) {
    const body = padded(data)
    for (const name of names) {
      entries.push(Buffer.from(name, "latin1"), word(offset), word(data.length))
    }
    bodies.push(body)
    offset += body.length
  }
  return Buffer.concat([header(offset), word(count), ...entries, ...bodies])
}
