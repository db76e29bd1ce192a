import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import ts from "typescript"

import { rootDir } from "../lib/root-dir"

const sourcesIn = (path: string): string[] =>
  statSync(join(rootDir, path)).isFile()
    ? [path]
    : readdirSync(join(rootDir, path))
        .filter((name) => name !== "__tests__")
        .flatMap((name) => sourcesIn(join(path, name)))
        .filter((file) => file.endsWith(".ts"))

/**
 * Compiles files and folders to JavaScript as the shop's build does, into a
 * folder of their own: what runs through tsx is two to five times slower, and
 * would be measured instead.
 *
 * @param paths relative to the repository's folder
 * @returns the folder, in which they lie at the same paths
 */
export const compile = (name: string, paths: readonly string[]): string => {
  const folder = join(rootDir, ".counterfoil/bench", name)
  rmSync(folder, { recursive: true, force: true })
  for (const file of paths.flatMap(sourcesIn)) {
    const { outputText } = ts.transpileModule(
      readFileSync(join(rootDir, file), "utf8"),
      {
        fileName: file,
        compilerOptions: {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.CommonJS,
          esModuleInterop: true,
          experimentalDecorators: true,
          emitDecoratorMetadata: true,
        },
      }
    )
    const compiled = join(folder, file.replace(/\.ts$/, ".js"))
    mkdirSync(dirname(compiled), { recursive: true })
    writeFileSync(compiled, outputText)
  }
  return folder
}
