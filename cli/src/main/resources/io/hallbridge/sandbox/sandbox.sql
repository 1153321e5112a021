-- What the sandbox hall holds. Content stands last in a document's row, so that a look at the columns before it
-- need not read it.
CREATE TABLE IF NOT EXISTS document (
  id          INTEGER PRIMARY KEY,
  dataset     TEXT    NOT NULL,
  key         TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  fingerprint TEXT    NOT NULL,
  current     INTEGER NOT NULL,
  row_guid    TEXT    NOT NULL,
  batch       INTEGER NOT NULL,
  updated     TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  department  TEXT    NOT NULL,
  audiences   TEXT    NOT NULL,
  content     TEXT    NOT NULL,
  UNIQUE (dataset, key)
);

-- Covers the search and the list of departments without touching the rows.
CREATE INDEX IF NOT EXISTS document_search ON document (dataset, current, department, name, audiences, key);

CREATE TABLE IF NOT EXISTS version (
  dataset     TEXT    NOT NULL,
  key         TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  fingerprint TEXT    NOT NULL,
  batch       INTEGER NOT NULL,
  at          TEXT    NOT NULL,
  PRIMARY KEY (dataset, key, version)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS batch (
  number      INTEGER PRIMARY KEY,
  idempotency TEXT    NOT NULL UNIQUE,
  digest      TEXT    NOT NULL,
  receipt     TEXT    NOT NULL,
  dataset     TEXT    NOT NULL,
  retires     INTEGER NOT NULL,
  run         TEXT    NOT NULL,
  region      TEXT    NOT NULL,
  source      TEXT    NOT NULL,
  received    TEXT    NOT NULL,
  accepted    INTEGER NOT NULL,
  duplicate   INTEGER NOT NULL,
  refused     INTEGER NOT NULL,
  answer      TEXT    NOT NULL
);

-- How many documents of a dataset are held, kept with every batch so that a listing need not count.
CREATE TABLE IF NOT EXISTS tally (
  dataset     TEXT    NOT NULL PRIMARY KEY,
  current     INTEGER NOT NULL,
  retired     INTEGER NOT NULL
) WITHOUT ROWID;
