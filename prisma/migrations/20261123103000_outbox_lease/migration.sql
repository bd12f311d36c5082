-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "leaseId" UUID,
ADD COLUMN     "refused" JSONB;
