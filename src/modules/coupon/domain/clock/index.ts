export {
  SCHEDULE_FAULT_CODES,
  WEEKDAYS,
  type HoursWindow,
  type Schedule,
  type ScheduleFault,
  type ScheduleFaultCode,
  type Weekday,
} from "./schedule"
export { scheduleFaults } from "./schedule-faults"
export {
  scheduleVerdict,
  type ClosedReason,
  type ScheduleVerdict,
} from "./verdict"
