import sharp from "sharp"

import { plaster } from "./backdrop"
import { CANVAS } from "./scene"
import type { Layer, Scene } from "./scene"

// Soft parts are drawn with a margin, or their blur would fade at the edges.
const MARGIN = 100
const SOFT_SPAN = CANVAS + MARGIN * 2
const SOFT_SIZE = SOFT_SPAN / 4
const LARGEST = 60_000
const QUALITIES = [80, 68, 54]

/** Size of an image in pixels; the drawing's top is shown when it is wide. */
export interface Frame {
  width: number
  height: number
}

const SQUARE: Frame = { width: CANVAS, height: CANVAS }

const svgDocument = ({ width, height }: Frame, content: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${CANVAS} ${(CANVAS * height) / width}">${content}</svg>`
  )

// The same window light is in most pictures: drawn once per run.
const softImages = new Map<string, Promise<string>>()

const softImage = (svg: string): Promise<string> => {
  const known = softImages.get(svg)
  if (known !== undefined) {
    return known
  }
  const small = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SOFT_SIZE}" height="${SOFT_SIZE}" viewBox="${-MARGIN} ${-MARGIN} ${SOFT_SPAN} ${SOFT_SPAN}">${svg}</svg>`
  )
  const drawn = sharp(small)
    .png({ compressionLevel: 1 })
    .toBuffer()
    .then(
      (png) =>
        `<image x="${-MARGIN}" y="${-MARGIN}" width="${SOFT_SPAN}" height="${SOFT_SPAN}" href="data:image/png;base64,${png.toString("base64")}"/>`
    )
  softImages.set(svg, drawn)
  return drawn
}

const layerMarkup = async (layer: Layer): Promise<string> =>
  layer.kind === "crisp" ? layer.svg : softImage(layer.svg)

/** The SVG of a scene with its soft parts already drawn. */
export const sceneSvg = async (
  scene: Scene,
  frame: Frame = SQUARE
): Promise<Buffer> => {
  const markup = await Promise.all(scene.layers.map(layerMarkup))
  return svgDocument(frame, plaster(scene.backdrop) + markup.join(""))
}

/**
 * A scene as a WebP image, under 60 kB when it is of the catalogue's size.
 *
 * @throws Error when the drawing is not well-formed SVG.
 */
export const renderScene = async (
  scene: Scene,
  frame: Frame = SQUARE
): Promise<Buffer> => {
  const pixels = await sharp(await sceneSvg(scene, frame))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const limit = LARGEST * ((frame.width * frame.height) / CANVAS ** 2)
  let image = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    image = await sharp(pixels.data, { raw: pixels.info })
      .webp({ quality, effort: 2 })
      .toBuffer()
    if (image.length <= limit) {
      break
    }
  }
  return image
}
