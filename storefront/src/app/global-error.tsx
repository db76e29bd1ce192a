"use client"

import { FaultMessage } from "@/components/layout/fault-message"
import { site } from "@/config/site"
import "@/styles/globals.css"

export default function GlobalErrorPage() {
  return (
    <html lang={site.language}>
      <body>
        <title>{`Not available – ${site.name}`}</title>
        <main>
          <FaultMessage />
        </main>
      </body>
    </html>
  )
}
