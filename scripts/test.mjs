import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("test/main.ts")
