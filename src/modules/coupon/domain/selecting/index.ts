export {
  compileSelector,
  type CompiledSelector,
  type Picking,
} from "./compile-selector"
export { indexLines, type LineIndex } from "./line-index"
export {
  idSetSchema,
  namedSelectorSchema,
  plainSelectorSchema,
  selectorSchema,
} from "./selector-schema"
