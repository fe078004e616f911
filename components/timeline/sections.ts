/** The days on the page in their order: silent days that follow each other stand as one section. */
import type { DayModel } from "@/lib/timeline/models";

export interface Section {
  readonly key: string;
  readonly silent: boolean;
  readonly days: readonly DayModel[];
}

export function sectionsOf(days: readonly DayModel[]): Section[] {
  const sections: { key: string; silent: boolean; days: DayModel[] }[] = [];
  for (const day of days) {
    if (!day.onPage) continue;
    const silent = day.silence !== null;
    const last = sections.at(-1);
    if (last && last.silent === silent) last.days.push(day);
    else sections.push({ key: day.day, silent, days: [day] });
  }
  return sections;
}
