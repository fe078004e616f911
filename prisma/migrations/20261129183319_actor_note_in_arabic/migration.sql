-- AlterTable
ALTER TABLE "Actor" ADD COLUMN "noteAr" TEXT;
