-- AlterTable
ALTER TABLE "Collection" ADD COLUMN "descriptionAr" TEXT;
