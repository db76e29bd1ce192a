type PageHeaders = {
  source: string
  headers: { key: string; value: string }[]
}

// A payment sandbox or an S3 stand-in on this machine speaks plain http.
const LOOPBACK = "http://127.0.0.1:* http://localhost:*"

/**
 * Next writes its flight data into inline scripts, so these need
 * 'unsafe-inline' until pages carry nonces. `form-action` must name the payment
 * pages too: browsers apply it to the redirect that follows a form post, and
 * the stand-in for the payment service runs on this machine without TLS.
 */
const contentSecurityPolicy = (isDevelopment: boolean) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: https: ${LOOPBACK}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    `form-action 'self' https: ${LOOPBACK}`,
  ].join("; ")

const noIndex = { key: "X-Robots-Tag", value: "noindex" }

/** Response headers of every page; later entries win over earlier ones. */
export const pageHeaders = (isDevelopment: boolean): PageHeaders[] => [
  {
    source: "/:path*",
    headers: [
      {
        key: "Content-Security-Policy",
        value: contentSecurityPolicy(isDevelopment),
      },
      { key: "X-Content-Type-Options", value: "nosniff" },
      { key: "X-Frame-Options", value: "DENY" },
      { key: "Referrer-Policy", value: "strict-origin" },
      {
        key: "Permissions-Policy",
        value: "camera=(), microphone=(), geolocation=(), payment=()",
      },
    ],
  },
  { source: "/cart", headers: [noIndex] },
  { source: "/checkout", headers: [noIndex] },
  {
    source: "/order/:path*",
    headers: [
      noIndex,
      // The address is a secret. "no-referrer" would also blank the Origin
      // header of our own form posts, which Next then refuses as forged.
      { key: "Referrer-Policy", value: "same-origin" },
      { key: "Cache-Control", value: "private, no-store" },
    ],
  },
  {
    source: "/documents/:path*",
    // The address opens a document for some days, and nothing else.
    headers: [noIndex, { key: "Referrer-Policy", value: "no-referrer" }],
  },
  {
    source: "/order/:token/events",
    // "no-transform" keeps Next from compressing: it would hold events back.
    headers: [
      { key: "Cache-Control", value: "private, no-store, no-transform" },
    ],
  },
]
