/** The day line with two days on it: one told (filled), one silent (open). */
export function DaylineMark({ className }: { className?: string | undefined }) {
  return (
    <svg aria-hidden="true" className={className} viewBox="0 0 11 20">
      <path d="M5.5 0v20" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="5.5" cy="6" fill="currentColor" r="3.4" />
      <circle cx="5.5" cy="15" fill="var(--paper)" r="2.6" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
