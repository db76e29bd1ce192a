import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"

import { picturesOf } from "./artwork"
import type { Swatch } from "./artwork/palette"
import { renderScene } from "./artwork/render"
import type { ProductSheet } from "./catalogue"
import type { SeedContext } from "./context"

/** The uploaded pictures of a product. */
export interface Gallery {
  urls: string[]
  /** The picture that shows a colour. */
  bySwatch: Map<string, string>
}

interface DrawnPicture {
  filename: string
  content: string
  swatch?: Swatch
}

const drawPictures = async (sheet: ProductSheet): Promise<DrawnPicture[]> =>
  Promise.all(
    picturesOf(sheet.artwork, sheet.swatches).map(
      async ({ name, swatch, scene }) => ({
        filename: `${sheet.handle}-${name}.webp`,
        content: (await renderScene(scene)).toString("base64"),
        swatch,
      })
    )
  )

/** Draws a product's pictures and uploads them as public files. */
export const makeGallery = async (
  { container }: SeedContext,
  sheet: ProductSheet
): Promise<Gallery> => {
  const pictures = await drawPictures(sheet)
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: pictures.map(({ filename, content }) => ({
        filename,
        content,
        mimeType: "image/webp",
        access: "public" as const,
      })),
    },
  })
  const urls = result.map(({ url }) => url)
  const bySwatch = pictures.flatMap<[string, string]>(({ swatch }, index) => {
    const url = urls[index]
    return swatch === undefined || url === undefined ? [] : [[swatch, url]]
  })
  return { urls, bySwatch: new Map(bySwatch) }
}
