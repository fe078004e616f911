/** How an event stands: by what its reports rest on. */
import type { Stance } from "../codebook/report";

/** Asserted where any report asserts it, else claimed where any claims it, else denied. The filter's SQL says the same. */
export function stanceOf(stances: readonly Stance[]): Stance {
  if (stances.includes("asserted") || stances.length === 0) return "asserted";
  return stances.includes("claimed") ? "claimed" : "denied";
}

/** True where one report tells what another denies. */
export const isContradicted = (stances: readonly Stance[]): boolean =>
  stances.includes("denied") && stances.some((stance) => stance !== "denied");
