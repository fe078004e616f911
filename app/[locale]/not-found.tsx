import { NotFoundNotice } from "@/components/shell/NotFoundNotice";
import { DEFAULT_LOCALE } from "@/lib/messages";

export default function NotFound() {
  return <NotFoundNotice locale={DEFAULT_LOCALE} />;
}
