import { runTypeScript } from "./bootstrap/run-typescript.mjs"

await runTypeScript("doctor/main.ts")
