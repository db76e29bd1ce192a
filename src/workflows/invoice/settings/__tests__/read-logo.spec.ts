import sharp from "sharp"
import { describe, expect, it } from "vitest"

import { readLogo } from "../read-logo"

const picture = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 4,
      background: { r: 9, g: 99, b: 9, alpha: 0.5 },
    },
  })

const uri = (bytes: Buffer, type = "png") =>
  `data:image/${type};base64,${bytes.toString("base64")}`

const bytesOf = (logo: string) =>
  Buffer.from(logo.slice(logo.indexOf(",") + 1), "base64")

describe("readLogo", () => {
  it("makes a large picture as large as the page can show", async () => {
    const read = await readLogo(uri(await picture(3000, 1000).png().toBuffer()))
    const logo = "logo" in read ? read.logo : ""
    expect(logo).toMatch(/^data:image\/png;base64,/)
    const { width, height, hasAlpha } = await sharp(bytesOf(logo)).metadata()
    expect([width, height, hasAlpha]).toEqual([800, 267, true])
  })

  it("leaves a small one its size, and takes off what is hidden in it", async () => {
    const jpeg = await picture(90, 40)
      .jpeg()
      .withExif({ IFD0: { Artist: "secret" } })
      .toBuffer()
    expect(jpeg.includes("secret")).toBe(true)
    const read = await readLogo(uri(jpeg, "jpeg"))
    const bytes = bytesOf("logo" in read ? read.logo : "")
    expect(await sharp(bytes).metadata()).toMatchObject({
      width: 90,
      format: "jpeg",
    })
    expect(bytes.includes("secret")).toBe(false)
  })

  it("names a picture by its bytes, not by what it calls itself", async () => {
    const read = await readLogo(
      uri(await picture(9, 9).png().toBuffer(), "jpeg")
    )
    expect(read).toEqual({ logo: expect.stringMatching(/^data:image\/png;/) })
  })

  it.each([
    ["nothing", ""],
    ["a web address", "https://shop.example/logo.png"],
    ["a drawing with scripts", `data:image/svg+xml;base64,${btoa("<svg/>")}`],
    [
      "a drawing that says it is a PNG",
      uri(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")),
    ],
    ["no picture", uri(Buffer.from("not a picture"))],
    ["half a picture", "data:image/png;base64,iVBORw0KGgo="],
    ["too many bytes", uri(Buffer.alloc(200_001, 1))],
    ["far too many bytes", "data:image/png;base64,".padEnd(9_000_000, "A")],
  ])("refuses %s", async (_name, given) => {
    expect(await readLogo(given)).toHaveProperty("fault")
  })
})
