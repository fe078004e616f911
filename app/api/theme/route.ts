import { readTheme, THEME_COOKIE } from "@/components/shell/theme";

const ONE_YEAR = 31_536_000;

/** Where to go back to: the page the form was on, never another site. */
function returnPath(request: Request): string {
  const referrer = request.headers.get("referer");
  if (!referrer || !URL.canParse(referrer)) return "/";
  const { host, pathname, search } = new URL(referrer);
  return host === request.headers.get("host") ? pathname + search : "/";
}

/** Keeps the choice of theme, or forgets it ("system"), and returns to the page it was made on. */
export async function POST(request: Request): Promise<Response> {
  const theme = readTheme((await request.formData()).get("theme"));
  return new Response(null, {
    status: 303,
    headers: {
      location: returnPath(request),
      "set-cookie": `${THEME_COOKIE}=${theme ?? ""}; Path=/; Max-Age=${theme ? ONE_YEAR : 0}; SameSite=Lax`,
    },
  });
}
