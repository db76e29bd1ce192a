export {
  codeSubject,
  couponSubject,
  customerSubject,
  subjectsOf,
  type Ceiling,
  type CountedSubject,
  type Redeemer,
} from "./subjects"
