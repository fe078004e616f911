import type { createTranslator } from "use-intl/core";
import type { Catalogue } from "@/lib/messages";

/** Speaks the sentences of the map: `t("zoomIn")`. */
export type MapWords = ReturnType<typeof createTranslator<Catalogue["map"]>>;
