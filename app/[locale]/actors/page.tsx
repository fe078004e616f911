import type { Metadata } from "next";
import { ActorList } from "@/components/registry/ActorList";
import { translatorOf } from "@/lib/messages";
import { readActors } from "@/lib/timeline/queries/lists";
import { type ListPage, readParams } from "../params";

export const metadata: Metadata = { title: translatorOf()("pages.shell.actors") };

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  return <ActorList actors={await readActors()} locale={locale} />;
}
