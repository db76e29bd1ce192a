export { CLEAR_ALPHABET } from "./alphabet"
export {
  CODE_FAULT_CODES,
  foldCode,
  MOST_CODE_CHARACTERS,
  readCode,
  type CodeFault,
  type CodeFaultCode,
} from "./fold-code"
export {
  generateCodes,
  type RandomBytes,
  type TakenCodes,
} from "./generate-codes"
export {
  BATCH_FAULT_CODES,
  GUESSES_PER_HIT,
  MOST_CODES,
  parsePattern,
  type BatchFault,
  type BatchFaultCode,
  type BatchRequest,
  type CodePattern,
} from "./pattern"
