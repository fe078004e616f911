// Stands in for the "server-only" guard, which only means something inside Next.
export {};
