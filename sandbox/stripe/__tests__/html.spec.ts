import { expect, it } from "vitest"

import { html } from "../pages/html"

it("escapes values and keeps markup", () => {
  const name = `<script>alert("x")</script> & 'y'`
  expect(html`<p title="${name}">${html`<b>${1}</b>`}${null}</p>`.text).toBe(
    `<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;"><b>1</b></p>`
  )
})
