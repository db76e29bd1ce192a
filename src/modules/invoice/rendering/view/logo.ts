/** More would slow every page down; a logo in print takes 20–60 KB. */
export const LARGEST_LOGO_CHARACTERS = 400_000

const LOGO = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/

// First bytes of PNG and JPEG files as base64 writes them.
const STARTS = { png: "iVBORw0KGgo", jpeg: "/9j/" }

const isLogoType = (type: string): type is keyof typeof STARTS => type in STARTS

/**
 * The seller's logo if it is a PNG or JPEG as a data URI and not too large;
 * else null, and the page shows the seller's name.
 */
export const readLogo = (logo: string | null | undefined): string | null => {
  if (!logo || logo.length > LARGEST_LOGO_CHARACTERS) {
    return null
  }
  const [, type = "", data = ""] = LOGO.exec(logo) ?? []
  return isLogoType(type) && data.startsWith(STARTS[type]) ? logo : null
}
