import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("torture/main.ts")
