import { createRequire } from "node:module"
import { print as pdfmake } from "./pdfmake.mjs"
import { print as reactPdf } from "./react-pdf.mjs"

// The others are modules that compiled scripts cannot load by themselves.
const [, , script, dataDir, answer] = process.argv
const { runPrinting } = createRequire(import.meta.url)(script)
await runPrinting({ pdfmake, "@react-pdf/renderer": reactPdf }, dataDir, answer)
process.exit(0)
