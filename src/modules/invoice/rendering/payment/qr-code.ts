import QRCode from "qrcode"

/** A QR code as one SVG path; one unit is one module, with its quiet zone. */
export type QrDrawing = { size: number; path: string }

const QUIET_MODULES = 4

/**
 * Draws text as a QR code with error correction M, as EPC069-12 wants it.
 *
 * @throws Error when the text is too long for a QR code.
 */
export const drawQrCode = (text: string): QrDrawing => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" })
  const { size } = modules
  let path = ""
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size;) {
      let run = 0
      while (x + run < size && modules.get(y, x + run)) {
        run++
      }
      if (run > 0) {
        path += `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h${run}v1h-${run}z`
      }
      x += run || 1
    }
  }
  return { size: size + 2 * QUIET_MODULES, path }
}
