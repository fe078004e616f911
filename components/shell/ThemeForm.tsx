"use client";

import type { ReactNode, SubmitEvent } from "react";
import { readTheme, THEME_ACTION } from "./theme";

/** A form that works as a form; with JavaScript the theme changes in place and the choice is kept behind the scenes. */
export function ThemeForm({ className, children }: { className?: string | undefined; children: ReactNode }) {
  function changeInPlace(event: SubmitEvent<HTMLFormElement>) {
    const submitter = event.nativeEvent.submitter;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const theme = readTheme(submitter.value);
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    const body = new FormData(event.currentTarget, submitter);
    // A choice that could not be kept still holds for this page; there is nothing to tell the reader.
    fetch(THEME_ACTION, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
  }
  return (
    <form action={THEME_ACTION} className={className} method="post" onSubmit={changeInPlace}>
      {children}
    </form>
  );
}
