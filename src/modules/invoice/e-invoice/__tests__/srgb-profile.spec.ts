import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import sharp from "sharp"
import { afterAll, expect, it } from "vitest"

import { buildSrgbProfile } from "../srgb-profile"

const folder = mkdtempSync(join(tmpdir(), "counterfoil-icc-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it("is sRGB to Little CMS: colours stay what they are", async () => {
  const file = join(folder, "srgb.icc")
  writeFileSync(file, buildSrgbProfile())
  const colours = Buffer.from([
    0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 17, 130, 201,
  ])
  const raw = { width: 6, height: 1, channels: 3 } as const
  const converted = await sharp(colours, { raw })
    .withIccProfile(file)
    .png()
    .toBuffer()
  const { data } = await sharp(converted)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  colours.forEach((value, index) =>
    expect(Math.abs(data[index] - value)).toBeLessThanOrEqual(1)
  )
  const { icc } = await sharp(converted).metadata()
  expect(icc?.subarray(36, 40).toString("latin1")).toBe("acsp")
})

it("is the same bytes every time, of the length that it tells", () => {
  const profile = buildSrgbProfile()
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(buildSrgbProfile().equals(profile)).toBe(true)
})
