/** Adding to a list that grows: all of another, or what does not stand in it yet. The lists are of a few members, so that looking one through is quicker than a set. */

export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const member of more) list.push(member);
}

export function addOnce<T>(list: T[], member: T): void {
  if (!list.includes(member)) list.push(member);
}

export function addAllOnce<T>(list: T[], more: readonly T[]): void {
  for (const member of more) addOnce(list, member);
}
