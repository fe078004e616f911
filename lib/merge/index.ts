/** Which reports tell the same event, and why. */
export { describeEvent, type EventCodes } from "./describe";
export { type MergeChange, membersOf, mergeAll, mergeInto, mergeReports, mergeWithout } from "./merge";
export { tellLink } from "./tell";
export type { Member, MergedEvent, MergeRegistry } from "./types";
