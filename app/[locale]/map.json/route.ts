import { parseFilter } from "@/lib/timeline/filter";
import { readMap } from "@/lib/timeline/queries/map";
import { readParams } from "../params";

/** `/map.json?FILTER`: all the filter's events for the map, which asks for them when it is about to be seen. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await readParams(params);
  const { filter } = parseFilter(new URL(request.url).searchParams);
  return Response.json(await readMap(filter, { locale }));
}
