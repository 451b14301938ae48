export const help = `vigil-inbox: comments for sites without WordPress

  vigil-inbox [start]                     serves until it is told to stop
  vigil-inbox check                       says whether the configuration is as it has to be
  vigil-inbox moderator invite [SITE …]   a link for a new moderator, of all sites or of some
  vigil-inbox moderator link NAME         a link by which that one sets another passphrase
  vigil-inbox moderator list | dismiss NAME
  vigil-inbox site rename OLD NEW         what the database has of one site is of another; the first is “site” without a file
  vigil-inbox export FILE [SITE]          all comments as JSON; --wxr: as WordPress reads them; --email: with addresses
  vigil-inbox import FILE [SITE]          JSON of an inbox or an export of WordPress; what is there is left alone
  vigil-inbox backup FILE                 everything, while the service runs
  vigil-inbox restore FILE                into an empty database of either kind
  vigil-inbox --help                      this

It is set by the environment:
  DATABASE_URL              a PostgreSQL; without it the database is embedded
  VIGIL_INBOX_DATA          folder of the embedded database (vigil-inbox-data)
  VIGIL_INBOX_ORIGINS       origins whose pages may send comments, as https://herald.example
  VIGIL_INBOX_CONFIG        a file that says more, and names several sites, in place of the origins
  VIGIL_INBOX_URL           where it is reached from outside, as https://comments.herald.example
  VIGIL_INBOX_HOST          127.0.0.1
  VIGIL_INBOX_PORT          8787
  VIGIL_INBOX_CONNECTIONS   to PostgreSQL, of each process (10)
  VIGIL_INBOX_METRICS       off, open, or a token that /metrics asks for
`;
