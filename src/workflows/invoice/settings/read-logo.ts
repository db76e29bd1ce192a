import sharp from "sharp"

const MOST_BYTES = 200_000
// Twice what it takes on paper, so that it is sharp in print.
const BOX = { width: 800, height: 320 }
const MOST_PIXELS = 40_000_000

const DATA_URI = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/

/** A logo as it is kept, or what is wrong with what was given. */
export type ReadLogo = { logo: string } | { fault: string }

const wrong = { fault: "Choose a PNG or JPEG picture of at most 200 kB." }

/**
 * Reads a logo by its bytes, whatever it calls itself, and writes it anew: no
 * larger than the page can show, without what cameras and editors hide in it.
 *
 * @param given a PNG or JPEG as data URI
 */
export const readLogo = async (given: string): Promise<ReadLogo> => {
  // 4 letters for 3 bytes, and the words before them.
  if (given.length > (MOST_BYTES / 3) * 4 + 40) {
    return wrong
  }
  const bytes = Buffer.from(DATA_URI.exec(given)?.[2] ?? "", "base64")
  if (bytes.length === 0 || bytes.length > MOST_BYTES) {
    return wrong
  }
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS })
    const { format } = await image.metadata()
    if (format !== "png" && format !== "jpeg") {
      return wrong
    }
    const fitted = image
      .rotate()
      .resize({ ...BOX, fit: "inside", withoutEnlargement: true })
    const written = await (
      format === "png"
        ? fitted.png({ compressionLevel: 9, palette: true })
        : fitted.jpeg({ quality: 85 })
    ).toBuffer()
    return { logo: `data:image/${format};base64,${written.toString("base64")}` }
  } catch {
    return { fault: "This picture cannot be read. Save it as PNG once more." }
  }
}
