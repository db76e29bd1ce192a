import type { NextConfig } from "next"
import { PHASE_DEVELOPMENT_SERVER } from "next/constants"
import { pageHeaders } from "./src/config/headers"
import { couponRedirect } from "./src/lib/cart/coupon-link"

const config = (phase: string): NextConfig => ({
  poweredByHeader: false,
  // The repository has two lock files; without this Next guesses the root.
  turbopack: { root: __dirname },
  // Titles stand in the head at once for everybody, also without scripts.
  htmlLimitedBots: /.*/,
  images: {
    // Only pictures that come through our own /media route are resized.
    localPatterns: [{ pathname: "/media/**", search: "" }],
    formats: ["image/webp"],
    deviceSizes: [390, 640, 828, 1080, 1440],
    imageSizes: [96, 160, 256, 320],
    minimumCacheTTL: 3600,
  },
  redirects: async () => [couponRedirect],
  headers: async () => pageHeaders(phase === PHASE_DEVELOPMENT_SERVER),
})

export default config
