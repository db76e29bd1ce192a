import { site } from "../../config/site"

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? "")

// The shop's colours, as in styles/tokens.css.
const STYLES = `
:root { color-scheme: light dark; --paper: #f4f5f6; --ink: #161a22; --soft: #535b69; --accent: #2340b3; --on: #fff }
@media (prefers-color-scheme: dark) { :root { --paper: #12151b; --ink: #eceff4; --soft: #a9b2c1; --accent: #a9b8ff; --on: #10142a } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 "Inter Variable", system-ui, sans-serif }
main { max-width: 36rem; margin: 0 auto; padding: clamp(3rem, 12vh, 8rem) 1.25rem }
p { color: var(--soft) }
p.shop { font-weight: 600; color: var(--ink) }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.9vw, 2.5rem); line-height: 1.15; letter-spacing: -0.02em; text-wrap: balance }
a { display: inline-block; margin-top: 1rem; padding: .75rem 1.375rem; border-radius: 4px; background: var(--accent); color: var(--on); font-weight: 600; text-decoration: none }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }`

/**
 * A page of its own, as HTML. Only a route can answer with the status that is
 * meant, and routes cannot render the shop's frame.
 */
export function noticePage({
  title,
  text,
}: {
  title: string
  text: string
}): string {
  return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(`${title} – ${site.name}`)}</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<p class="shop">${escape(site.name)}</p>
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
<a href="/">To the shop</a>
</main>
</body>
</html>`
}
