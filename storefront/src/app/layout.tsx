import type { Metadata, Viewport } from "next"
import { connection } from "next/server"
import type { ReactNode } from "react"
import { CouponNote } from "@/components/layout/coupon-note"
import { SiteFooter } from "@/components/layout/site-footer"
import { SiteHeader } from "@/components/layout/site-header"
import { SkipLink } from "@/components/layout/skip-link"
import { site } from "@/config/site"
import { listTopCategories } from "@/lib/data/categories"
import { getRegion, listRegions } from "@/lib/data/regions"
import { readCartCount } from "@/lib/session/cart-cookie"
import { siteUrl } from "@/lib/site-url"
import "@/styles/globals.css"

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return {
    metadataBase: siteUrl(),
    title: { default: site.name, template: `%s – ${site.name}` },
    description: site.description,
    openGraph: { siteName: site.name, type: "website" },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f5f6" },
    { media: "(prefers-color-scheme: dark)", color: "#12151b" },
  ],
}

export default async function RootLayout(props: { children: ReactNode }) {
  // Waiting for a visitor keeps builds from asking the backend.
  await connection()
  const [cartCount, regions, region, categories] = await Promise.all([
    readCartCount(),
    listRegions(),
    getRegion(),
    listTopCategories(),
  ])
  return (
    <html lang={site.language}>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        <SiteHeader {...{ regions, region, categories, cartCount }} />
        <CouponNote />
        <main id="content" tabIndex={-1} className="flex-1 focus:outline-none">
          {props.children}
        </main>
        <SiteFooter region={region} />
      </body>
    </html>
  )
}
