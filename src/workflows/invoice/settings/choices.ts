export {
  DEFAULT_SELLER,
  ISSUE_MOMENTS,
  TAX_SCHEMES,
} from "../../../modules/invoice/domain/settings"
