import { Section } from "@/components/ui/Section";
import { Steps } from "@/components/ui/Steps";
import { tellLink } from "@/lib/merge";
import { type Locale, tellReason, translatorOf, withCommas } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import type { EventPageModel } from "@/lib/timeline/models";

/** Nothing is guessed in silence: why this is one event, why this day, why this place, how far it stands. */
export function HowMade({ page, locale }: { page: EventPageModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { event, merges } = page;
  const placeName = (slug: string) => page.placeNames.get(slug) ?? null;
  const unknown = event.places.filter((place) => !place.known);
  return (
    <Section title={t("pages.event.howMade")}>
      <Steps
        steps={[
          {
            name: t("pages.event.oneEvent"),
            body:
              merges.length === 0 ? (
                <p>{t("pages.event.oneArticle", { outlet: event.tellings[0]?.article.outlet.name ?? "" })}</p>
              ) : (
                merges.map(({ from, to, reason }) => (
                  <p key={`${from.slug} ${to.slug} ${reason.key}`}>
                    <b>{t("pages.event.mergePair", { from: from.outlet.name, to: to.outlet.name })}</b>{" "}
                    {tellLink(reason, placeName, locale)}
                  </p>
                ))
              ),
          },
          {
            name: t("pages.event.dated", { date: dateInWords(event.date, "brief", locale) }),
            body: event.tellings.map((telling) => (
              <p key={telling.article.slug}>
                <b>{`${telling.article.outlet.name}:`}</b> {tellReason(telling.dateReason, locale)}
              </p>
            )),
          },
          {
            name: t("pages.event.placed"),
            body: (
              <>
                <p>
                  {event.places.length === 0
                    ? t("pages.event.noPlace")
                    : t("pages.event.placesNamed", {
                        places: withCommas(
                          event.places.map(({ name }) => name),
                          locale,
                        ),
                      })}
                </p>
                {unknown.length > 0 ? (
                  <p>
                    {t("pages.event.placesUnknown", {
                      places: withCommas(
                        unknown.map(({ name }) => name),
                        locale,
                      ),
                    })}
                  </p>
                ) : null}
              </>
            ),
          },
          { name: t("pages.event.standsAs"), body: <p>{t(`pages.event.stanceTold.${event.stance}`)}</p> },
        ]}
      />
    </Section>
  );
}
