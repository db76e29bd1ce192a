import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("reset/main.ts")
