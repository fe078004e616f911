/** Adding to a list that grows: all of another, or what does not stand in it yet. The lists are of a few members, so that looking one through is quicker than a set. */

/** The members of all lists in their order. An article has hundreds of lists, most of them empty: pushing costs a fraction of what `flat` does. */
export function allOf<T>(lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const list of lists) addAll(all, list);
  return all;
}

export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const member of more) list.push(member);
}

export function addOnce<T>(list: T[], member: T): void {
  if (!list.includes(member)) list.push(member);
}

export function addAllOnce<T>(list: T[], more: readonly T[]): void {
  for (const member of more) addOnce(list, member);
}
