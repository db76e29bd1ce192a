import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("start/main.ts")
