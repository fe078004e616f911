import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { siteMetadata, siteViewport } from "@/components/shell/metadata";
import { Shell } from "@/components/shell/Shell";
import { DEFAULT_LOCALE, isLocale } from "@/lib/messages";

export const viewport: Viewport = siteViewport;

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  return siteMetadata(isLocale(locale) ? locale : DEFAULT_LOCALE);
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <Shell locale={locale}>{children}</Shell>;
}
