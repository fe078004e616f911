"use client";

import "@/components/ui/tokens.css";
import "@/components/ui/base.css";
import { Notice } from "@/components/shell/Notice";
import messages from "@/lib/messages/en/errors.json";

/** The last resort, when the shell itself failed: it stands on nothing but the tokens. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>{messages.title}</title>
        <Notice
          links={[{ href: "/", name: messages.toTimeline }]}
          next={messages.next}
          said={messages.said}
          title={messages.title}
        />
      </body>
    </html>
  );
}
