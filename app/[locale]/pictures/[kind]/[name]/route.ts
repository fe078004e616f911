import { drawPicture } from "@/components/picture/draw";
import { tellPicture } from "@/components/picture/tell";
import { isLocale } from "@/lib/messages";

interface Context {
  readonly params: Promise<{ locale: string; kind: string; name: string }>;
}

/** `/pictures/events/SLUG`, `/pictures/days/YYYY-MM-DD`, `/pictures/sections/claims`…: what a shared address shows. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, kind, name } = await params;
  const picture = isLocale(locale) ? await tellPicture(kind, name, locale) : null;
  return picture ? drawPicture(picture) : new Response(null, { status: 404 });
}
