import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { siteMetadata, siteViewport } from "@/components/shell/metadata";
import { Shell } from "@/components/shell/Shell";
import { isLocale } from "@/lib/messages";

export const metadata: Metadata = siteMetadata;
export const viewport: Viewport = siteViewport;

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <Shell locale={locale}>{children}</Shell>;
}
