export { claimExport } from "./claim-export"
export {
  dropExport,
  findExport,
  listExports,
  openExport,
  selectExpiredExports,
  type NewExport,
} from "./keep-exports"
export {
  noteExportFile,
  settleExportDone,
  settleExportFailed,
  tellExport,
} from "./settle-export"
