DROP INDEX "comments_of_thread";--> statement-breakpoint
DROP INDEX "comments_of_site";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "arrival" bigint;--> statement-breakpoint
UPDATE "comments" SET "arrival" = "id";--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "arrival" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "arrival" ADD GENERATED ALWAYS AS IDENTITY (sequence name "comments_arrival_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
SELECT setval('comments_arrival_seq', greatest((SELECT max("arrival") FROM "comments"), 1), EXISTS (SELECT 1 FROM "comments"));--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "id" SET DEFAULT ('x' || right(gen_random_uuid()::text, 12))::bit(48)::bigint;--> statement-breakpoint
CREATE INDEX "comments_of_thread" ON "comments" USING btree ("thread","status","date","arrival");--> statement-breakpoint
CREATE INDEX "comments_of_site" ON "comments" USING btree ("site","status","arrival");
