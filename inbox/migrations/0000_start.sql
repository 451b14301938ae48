CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (0) with time zone NOT NULL,
	"moderator" text NOT NULL,
	"action" text NOT NULL,
	"site" text NOT NULL,
	"subject" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"site" text NOT NULL,
	"thread" bigint NOT NULL,
	"parent" bigint,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"website" text NOT NULL,
	"email" text,
	"content" text NOT NULL,
	"note" text,
	"date" timestamp (0) with time zone NOT NULL,
	"appears" timestamp (0) with time zone,
	"decided" timestamp (0) with time zone,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"fingerprint" text,
	"removal" text,
	CONSTRAINT "comments_fingerprint" UNIQUE("fingerprint"),
	CONSTRAINT "comments_removal" UNIQUE("removal"),
	CONSTRAINT "comments_status" CHECK ("comments"."status" in ('hold', 'approved', 'rejected', 'spam', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "failures" (
	"name" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"last" timestamp (0) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"token" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sites" text[],
	"expires" timestamp (0) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderators" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moderators_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"passphrase" text NOT NULL,
	"sites" text[],
	CONSTRAINT "moderators_name" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "nonces" (
	"nonce" text PRIMARY KEY NOT NULL,
	"expires" timestamp (0) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pace" (
	"thread" bigint NOT NULL,
	"minute" integer NOT NULL,
	"shard" smallint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "pace_thread_minute_shard_pk" PRIMARY KEY("thread","minute","shard")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token" text PRIMARY KEY NOT NULL,
	"moderator" bigint NOT NULL,
	"expires" timestamp (0) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "threads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"site" text NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "threads_site_name" UNIQUE("site","name"),
	CONSTRAINT "threads_id_site" UNIQUE("id","site"),
	CONSTRAINT "threads_state" CHECK ("threads"."state" in ('open', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread" FOREIGN KEY ("thread","site") REFERENCES "public"."threads"("id","site") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent" FOREIGN KEY ("parent") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pace" ADD CONSTRAINT "pace_thread_threads_id_fk" FOREIGN KEY ("thread") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_moderator_moderators_id_fk" FOREIGN KEY ("moderator") REFERENCES "public"."moderators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_of_site" ON "audit" USING btree ("site","id");--> statement-breakpoint
CREATE INDEX "comments_of_thread" ON "comments" USING btree ("thread","status","date","id");--> statement-breakpoint
CREATE INDEX "comments_of_site" ON "comments" USING btree ("site","status","id");--> statement-breakpoint
CREATE INDEX "comments_of_parent" ON "comments" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "comments_to_appear" ON "comments" USING btree ("thread","appears") WHERE "comments"."appears" is not null;--> statement-breakpoint
CREATE INDEX "nonces_expires" ON "nonces" USING btree ("expires");