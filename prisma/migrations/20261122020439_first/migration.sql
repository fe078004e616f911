-- CHECK constraints, full-text tables and triggers are written by hand: Prisma's differ does not know them.
-- A migration that redefines a table (DROP and RENAME) must write its CHECKs and triggers again, and rebuild its index.

-- CreateTable
CREATE TABLE "Collection" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "titleAr" TEXT,
    "description" TEXT NOT NULL,
    "windowStart" TEXT NOT NULL,
    "windowEnd" TEXT NOT NULL,
    "frameSlug" TEXT NOT NULL,
    CONSTRAINT "Collection_frameSlug_fkey" FOREIGN KEY ("frameSlug") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("windowStart" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CHECK ("windowEnd" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CHECK ("windowStart" <= "windowEnd")
);

-- CreateTable
CREATE TABLE "Outlet" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "aliases" JSONB NOT NULL,
    "domains" JSONB NOT NULL,
    "introduced" BOOLEAN NOT NULL DEFAULT false,

    CHECK (json_valid("aliases")),
    CHECK (json_valid("domains"))
);

-- CreateTable
CREATE TABLE "Actor" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameAr" TEXT,
    "kind" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "partOfSlug" TEXT,
    "country" TEXT,
    "note" TEXT,
    "introduced" BOOLEAN NOT NULL DEFAULT false,
    "search" TEXT NOT NULL,
    CONSTRAINT "Actor_partOfSlug_fkey" FOREIGN KEY ("partOfSlug") REFERENCES "Actor" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,

    CHECK ("kind" IN ('state', 'government', 'armed-force', 'armed-group', 'coalition', 'international-organisation', 'ngo', 'monitor', 'outlet', 'person', 'population', 'source-class', 'group', 'state-body', 'unknown')),
    CHECK ("side" IN ('opposition', 'government', 'foreign', 'civilian', 'other'))
);

-- CreateTable
CREATE TABLE "ActorAlias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "actorSlug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    CONSTRAINT "ActorAlias_actorSlug_fkey" FOREIGN KEY ("actorSlug") REFERENCES "Actor" ("slug") ON DELETE CASCADE ON UPDATE CASCADE,

    CHECK ("validFrom" IS NULL OR "validFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CHECK ("validTo" IS NULL OR "validTo" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
);

-- CreateTable
CREATE TABLE "Place" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameAr" TEXT,
    "kind" TEXT NOT NULL,
    "lat" REAL,
    "lng" REAL,
    "withinSlug" TEXT,
    "population" INTEGER,
    "geoPrecision" INTEGER,
    "source" TEXT NOT NULL,
    "introduced" BOOLEAN NOT NULL DEFAULT false,
    "search" TEXT NOT NULL,
    CONSTRAINT "Place_withinSlug_fkey" FOREIGN KEY ("withinSlug") REFERENCES "Place" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,

    CHECK ("kind" IN ('country', 'region', 'governorate', 'district', 'city', 'town', 'village', 'neighbourhood', 'road', 'base', 'airport', 'crossing', 'border', 'industrial-zone', 'camp', 'river', 'site', 'unresolved')),
    CHECK ("lat" IS NULL OR "lat" BETWEEN -90 AND 90),
    CHECK ("lng" IS NULL OR "lng" BETWEEN -180 AND 180),
    CHECK (("lat" IS NULL) = ("lng" IS NULL)),
    CHECK ("geoPrecision" IS NULL OR "geoPrecision" IN (1, 2, 3))
);

-- CreateTable
CREATE TABLE "PlaceAlias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "placeSlug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    CONSTRAINT "PlaceAlias_placeSlug_fkey" FOREIGN KEY ("placeSlug") REFERENCES "Place" ("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlaceAncestor" (
    "placeSlug" TEXT NOT NULL,
    "ancestorSlug" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,

    PRIMARY KEY ("placeSlug", "ancestorSlug"),
    CONSTRAINT "PlaceAncestor_placeSlug_fkey" FOREIGN KEY ("placeSlug") REFERENCES "Place" ("slug") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlaceAncestor_ancestorSlug_fkey" FOREIGN KEY ("ancestorSlug") REFERENCES "Place" ("slug") ON DELETE CASCADE ON UPDATE CASCADE,

    CHECK ("depth" >= 0),
    CHECK (("depth" = 0) = ("placeSlug" = "ancestorSlug"))
);

-- CreateTable
CREATE TABLE "Article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "collectionSlug" TEXT NOT NULL,
    "outletSlug" TEXT,
    "title" TEXT,
    "byline" TEXT,
    "datelineSlug" TEXT,
    "published" TEXT NOT NULL,
    "publishedBasis" TEXT NOT NULL,
    "publishedReason" JSONB NOT NULL,
    "url" TEXT,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "search" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "frontMatter" JSONB NOT NULL,
    "blocks" JSONB NOT NULL,
    "leftOut" JSONB NOT NULL,
    "codedHash" TEXT NOT NULL,
    "codedWith" TEXT NOT NULL,
    CONSTRAINT "Article_collectionSlug_fkey" FOREIGN KEY ("collectionSlug") REFERENCES "Collection" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Article_outletSlug_fkey" FOREIGN KEY ("outletSlug") REFERENCES "Outlet" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Article_datelineSlug_fkey" FOREIGN KEY ("datelineSlug") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("published" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CHECK ("publishedBasis" IN ('stated', 'inferred', 'corrected')),
    CHECK ("format" IN ('text', 'markdown', 'html-derived')),
    CHECK (length("sha256") = 64),
    CHECK (json_valid("publishedReason")),
    CHECK (json_valid("frontMatter")),
    CHECK (json_valid("blocks")),
    CHECK (json_valid("leftOut"))
);

-- CreateTable
CREATE TABLE "Report" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "articleId" INTEGER NOT NULL,
    "eventId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "dateStart" TEXT NOT NULL,
    "dateEnd" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "implied" BOOLEAN NOT NULL,
    "dateReason" JSONB NOT NULL,
    "stance" TEXT NOT NULL,
    "summary" BOOLEAN NOT NULL,
    "background" BOOLEAN NOT NULL,
    "confidence" REAL NOT NULL,
    CONSTRAINT "Report_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Report_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("type" IN ('armed-clash', 'territory-captured', 'territory-regained', 'air-strike', 'shelling', 'explosion', 'violence-against-civilians', 'casualties', 'troop-movement', 'displacement', 'humanitarian', 'statement', 'agreement', 'other')),
    CHECK ("dateStart" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CHECK ("dateEnd" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CHECK ("dateStart" <= "dateEnd"),
    CHECK ("precision" IN ('day', 'span', 'month', 'year')),
    CHECK ("stance" IN ('asserted', 'claimed', 'denied')),
    CHECK ("confidence" BETWEEN 0 AND 1),
    CHECK (json_valid("dateReason"))
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "reportId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    CONSTRAINT "Passage_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CHECK ("start" >= 0 AND "start" < "end"),
    CHECK (length("quote") > 0)
);

-- CreateTable
CREATE TABLE "ReportActor" (
    "reportId" INTEGER NOT NULL,
    "actorSlug" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("reportId", "role", "actorSlug"),
    CONSTRAINT "ReportActor_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReportActor_actorSlug_fkey" FOREIGN KEY ("actorSlug") REFERENCES "Actor" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("role" IN ('initiator', 'target', 'other'))
);

-- CreateTable
CREATE TABLE "ReportPlace" (
    "reportId" INTEGER NOT NULL,
    "placeSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("reportId", "placeSlug"),
    CONSTRAINT "ReportPlace_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReportPlace_placeSlug_fkey" FOREIGN KEY ("placeSlug") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attribution" (
    "reportId" INTEGER NOT NULL,
    "actorSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("reportId", "actorSlug"),
    CONSTRAINT "Attribution_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attribution_actorSlug_fkey" FOREIGN KEY ("actorSlug") REFERENCES "Actor" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "reportId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "min" REAL,
    "max" REAL,
    "vague" BOOLEAN NOT NULL,
    "qualifier" TEXT,
    "cumulative" BOOLEAN NOT NULL,
    "bySlug" TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "Figure_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Figure_bySlug_fkey" FOREIGN KEY ("bySlug") REFERENCES "Actor" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("measure" IN ('killed', 'wounded', 'killed-or-wounded', 'displaced-families', 'displaced-people', 'localities-captured', 'localities-regained', 'area-km2', 'distance-km', 'airstrikes', 'captured', 'other')),
    CHECK ("min" IS NULL OR "min" >= 0),
    CHECK ("max" IS NULL OR "max" >= 0),
    CHECK ("min" IS NULL OR "max" IS NULL OR "min" <= "max"),
    CHECK ("start" >= 0 AND "start" < "end")
);

-- CreateTable
CREATE TABLE "ActorMention" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "actorSlug" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "ActorMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ActorMention_actorSlug_fkey" FOREIGN KEY ("actorSlug") REFERENCES "Actor" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("start" >= 0 AND "start" < "end")
);

-- CreateTable
CREATE TABLE "PlaceMention" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "placeSlug" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PlaceMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlaceMention_placeSlug_fkey" FOREIGN KEY ("placeSlug") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("start" >= 0 AND "start" < "end")
);

-- CreateTable
CREATE TABLE "Introduction" (
    "articleId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "affiliationSlug" TEXT,

    PRIMARY KEY ("articleId", "slug", "kind"),
    CONSTRAINT "Introduction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CHECK ("kind" IN ('person', 'group', 'state-body', 'outlet', 'place'))
);

-- CreateTable
CREATE TABLE "Event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "collectionSlug" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "dateStart" TEXT NOT NULL,
    "dateEnd" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "implied" BOOLEAN NOT NULL,
    "background" BOOLEAN NOT NULL,
    "summary" BOOLEAN NOT NULL,
    CONSTRAINT "Event_collectionSlug_fkey" FOREIGN KEY ("collectionSlug") REFERENCES "Collection" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("type" IN ('armed-clash', 'territory-captured', 'territory-regained', 'air-strike', 'shelling', 'explosion', 'violence-against-civilians', 'casualties', 'troop-movement', 'displacement', 'humanitarian', 'statement', 'agreement', 'other')),
    CHECK ("dateStart" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CHECK ("dateEnd" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CHECK ("dateStart" <= "dateEnd"),
    CHECK ("precision" IN ('day', 'span', 'month', 'year'))
);

-- CreateTable
CREATE TABLE "EventActor" (
    "eventId" INTEGER NOT NULL,
    "actorSlug" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("eventId", "role", "actorSlug"),
    CONSTRAINT "EventActor_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventActor_actorSlug_fkey" FOREIGN KEY ("actorSlug") REFERENCES "Actor" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,

    CHECK ("role" IN ('initiator', 'target', 'other'))
);

-- CreateTable
CREATE TABLE "EventPlace" (
    "eventId" INTEGER NOT NULL,
    "placeSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("eventId", "placeSlug"),
    CONSTRAINT "EventPlace_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventPlace_placeSlug_fkey" FOREIGN KEY ("placeSlug") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MergeLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "eventId" INTEGER NOT NULL,
    "fromReportId" INTEGER NOT NULL,
    "toReportId" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "reason" JSONB NOT NULL,
    CONSTRAINT "MergeLink_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MergeLink_fromReportId_fkey" FOREIGN KEY ("fromReportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MergeLink_toReportId_fkey" FOREIGN KEY ("toReportId") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CHECK ("score" BETWEEN 0 AND 1),
    CHECK ("fromReportId" <> "toReportId"),
    CHECK (json_valid("reason"))
);

-- CreateTable
CREATE TABLE "EventSlugHistory" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "eventId" INTEGER NOT NULL,
    CONSTRAINT "EventSlugHistory_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subject" TEXT NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "oldValue" JSONB NOT NULL,
    "newValue" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "editor" TEXT NOT NULL,
    "madeAt" TEXT NOT NULL,

    CHECK ("subject" IN ('article', 'report', 'event')),
    CHECK (json_valid("oldValue")),
    CHECK (json_valid("newValue"))
);

-- CreateTable
CREATE TABLE "Stamp" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Collection_frameSlug_idx" ON "Collection"("frameSlug");

-- CreateIndex
CREATE INDEX "Actor_partOfSlug_idx" ON "Actor"("partOfSlug");

-- CreateIndex
CREATE INDEX "ActorAlias_actorSlug_idx" ON "ActorAlias"("actorSlug");

-- CreateIndex
CREATE INDEX "ActorAlias_search_idx" ON "ActorAlias"("search");

-- CreateIndex
CREATE INDEX "Place_withinSlug_idx" ON "Place"("withinSlug");

-- CreateIndex
CREATE INDEX "PlaceAlias_placeSlug_idx" ON "PlaceAlias"("placeSlug");

-- CreateIndex
CREATE INDEX "PlaceAlias_search_idx" ON "PlaceAlias"("search");

-- CreateIndex
CREATE INDEX "PlaceAncestor_ancestorSlug_placeSlug_idx" ON "PlaceAncestor"("ancestorSlug", "placeSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_name_key" ON "Article"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Article_sha256_key" ON "Article"("sha256");

-- CreateIndex
CREATE INDEX "Article_collectionSlug_published_idx" ON "Article"("collectionSlug", "published");

-- CreateIndex
CREATE INDEX "Article_outletSlug_published_idx" ON "Article"("outletSlug", "published");

-- CreateIndex
CREATE INDEX "Article_datelineSlug_idx" ON "Article"("datelineSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Report_key_key" ON "Report"("key");

-- CreateIndex
CREATE INDEX "Report_eventId_articleId_idx" ON "Report"("eventId", "articleId");

-- CreateIndex
CREATE INDEX "Report_stance_eventId_idx" ON "Report"("stance", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_articleId_ordinal_key" ON "Report"("articleId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_reportId_ordinal_key" ON "Passage"("reportId", "ordinal");

-- CreateIndex
CREATE INDEX "ReportActor_actorSlug_role_reportId_idx" ON "ReportActor"("actorSlug", "role", "reportId");

-- CreateIndex
CREATE INDEX "ReportPlace_placeSlug_reportId_idx" ON "ReportPlace"("placeSlug", "reportId");

-- CreateIndex
CREATE INDEX "Attribution_actorSlug_reportId_idx" ON "Attribution"("actorSlug", "reportId");

-- CreateIndex
CREATE INDEX "Figure_measure_reportId_idx" ON "Figure"("measure", "reportId");

-- CreateIndex
CREATE INDEX "Figure_bySlug_idx" ON "Figure"("bySlug");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_reportId_ordinal_key" ON "Figure"("reportId", "ordinal");

-- CreateIndex
CREATE INDEX "ActorMention_articleId_start_idx" ON "ActorMention"("articleId", "start");

-- CreateIndex
CREATE INDEX "ActorMention_actorSlug_articleId_idx" ON "ActorMention"("actorSlug", "articleId");

-- CreateIndex
CREATE INDEX "PlaceMention_articleId_start_idx" ON "PlaceMention"("articleId", "start");

-- CreateIndex
CREATE INDEX "PlaceMention_placeSlug_articleId_idx" ON "PlaceMention"("placeSlug", "articleId");

-- CreateIndex
CREATE INDEX "Introduction_slug_idx" ON "Introduction"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_collectionSlug_background_dateStart_dateEnd_idx" ON "Event"("collectionSlug", "background", "dateStart", "dateEnd");

-- CreateIndex
CREATE INDEX "Event_dateStart_dateEnd_idx" ON "Event"("dateStart", "dateEnd");

-- CreateIndex
CREATE INDEX "Event_type_dateStart_idx" ON "Event"("type", "dateStart");

-- CreateIndex
CREATE INDEX "EventActor_actorSlug_role_eventId_idx" ON "EventActor"("actorSlug", "role", "eventId");

-- CreateIndex
CREATE INDEX "EventPlace_placeSlug_eventId_idx" ON "EventPlace"("placeSlug", "eventId");

-- CreateIndex
CREATE INDEX "MergeLink_eventId_idx" ON "MergeLink"("eventId");

-- CreateIndex
CREATE INDEX "MergeLink_toReportId_idx" ON "MergeLink"("toReportId");

-- CreateIndex
CREATE UNIQUE INDEX "MergeLink_fromReportId_toReportId_key" ON "MergeLink"("fromReportId", "toReportId");

-- CreateIndex
CREATE INDEX "EventSlugHistory_eventId_idx" ON "EventSlugHistory"("eventId");

-- CreateIndex
CREATE INDEX "Correction_subject_subjectKey_idx" ON "Correction"("subject", "subjectKey");

-- Full-text search: external content over the folded columns (lib/store/fold.ts), kept in step by triggers.
CREATE VIRTUAL TABLE "ArticleFts" USING fts5(search, content='Article', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE VIRTUAL TABLE "PassageFts" USING fts5(search, content='Passage', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');

CREATE TRIGGER "Article_search_insert" AFTER INSERT ON "Article" BEGIN
    INSERT INTO "ArticleFts"(rowid, search) VALUES (new."id", new."search");
END;
CREATE TRIGGER "Article_search_delete" AFTER DELETE ON "Article" BEGIN
    INSERT INTO "ArticleFts"("ArticleFts", rowid, search) VALUES ('delete', old."id", old."search");
END;
CREATE TRIGGER "Article_search_update" AFTER UPDATE OF "search" ON "Article" BEGIN
    INSERT INTO "ArticleFts"("ArticleFts", rowid, search) VALUES ('delete', old."id", old."search");
    INSERT INTO "ArticleFts"(rowid, search) VALUES (new."id", new."search");
END;

CREATE TRIGGER "Passage_search_insert" AFTER INSERT ON "Passage" BEGIN
    INSERT INTO "PassageFts"(rowid, search) VALUES (new."id", new."search");
END;
CREATE TRIGGER "Passage_search_delete" AFTER DELETE ON "Passage" BEGIN
    INSERT INTO "PassageFts"("PassageFts", rowid, search) VALUES ('delete', old."id", old."search");
END;
CREATE TRIGGER "Passage_search_update" AFTER UPDATE OF "search" ON "Passage" BEGIN
    INSERT INTO "PassageFts"("PassageFts", rowid, search) VALUES ('delete', old."id", old."search");
    INSERT INTO "PassageFts"(rowid, search) VALUES (new."id", new."search");
END;

-- Law: an article's text never changes.
CREATE TRIGGER "Article_text_immutable" BEFORE UPDATE OF "text", "sha256" ON "Article" BEGIN
    SELECT RAISE(ABORT, 'the text of an article never changes');
END;
