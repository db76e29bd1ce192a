import { html, Markup } from "./html"
import { STYLES } from "./styles"

const styles = new Markup(`<style>${STYLES}</style>`)

/** A whole page: the sandbox banner above the given content. */
export const layout = (title: string, content: Markup): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – payment sandbox</title>
        ${styles}
      </head>
      <body>
        <header class="banner">
          <strong>Sandbox</strong>
          <span>No real money moves here.</span>
        </header>
        ${content}
      </body>
    </html>`.text
