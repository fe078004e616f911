/** The plurals of a noun that follow a rule: "-s", or "-ies" for "-y"; no "-s" behind "-ie", since "-ies" is read as the plural of "-y". */
export function pluralsOf(noun: string): string[] {
  const plurals = noun.endsWith("ie") ? [] : [`${noun}s`];
  if (noun.endsWith("y")) plurals.push(`${noun.slice(0, -1)}ies`);
  return plurals;
}
