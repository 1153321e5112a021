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

-- Every application of every document, in the order in which they happened: the witness of what was really done. Nothing
-- here keeps a document from being applied twice, so that it would be seen.
CREATE TABLE IF NOT EXISTS application (
  id          INTEGER PRIMARY KEY,
  dataset     TEXT    NOT NULL,
  key         TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  fingerprint TEXT    NOT NULL,
  batch       INTEGER NOT NULL,
  at          TEXT    NOT NULL
);

CREATE INDEX IF NOT EXISTS application_key ON application (dataset, key);

-- What is held, and how often each document was applied.
CREATE VIEW IF NOT EXISTS applied AS
SELECT dataset, key, d.version, d.fingerprint, d.current, count(*) AS applications
FROM document d JOIN application a USING (dataset, key) GROUP BY dataset, key;

-- Applications that should not have been: of a version that had been applied before, or of what was held already.
CREATE VIEW IF NOT EXISTS applied_twice AS
SELECT id, dataset, key, version, current, fingerprint, batch, at
FROM (SELECT *,
        row_number() OVER (PARTITION BY dataset, key, version ORDER BY id) AS nth,
        lag(fingerprint) OVER (PARTITION BY dataset, key ORDER BY id) AS held,
        lag(current) OVER (PARTITION BY dataset, key ORDER BY id) AS was_current
      FROM application)
WHERE nth > 1 OR fingerprint = held AND current = was_current;

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

-- Documents taken on which the hall decides at a later time, in milliseconds since 1970; content is NULL where one is to be
-- retired.
CREATE TABLE IF NOT EXISTS awaiting (
  batch       INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  due         INTEGER NOT NULL,
  key         TEXT    NOT NULL,
  row_guid    TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  fingerprint TEXT    NOT NULL,
  content     TEXT,
  PRIMARY KEY (batch, position)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS awaiting_due ON awaiting (due, batch);

-- What has become by now of batches of which documents were put off; batch.answer stays what was answered first.
CREATE TABLE IF NOT EXISTS outcome (
  batch       INTEGER PRIMARY KEY,
  language    TEXT    NOT NULL,
  answer      TEXT    NOT NULL
);

-- How many documents of a dataset are held, kept with every batch so that a listing need not count.
CREATE TABLE IF NOT EXISTS tally (
  dataset     TEXT    NOT NULL PRIMARY KEY,
  current     INTEGER NOT NULL,
  retired     INTEGER NOT NULL
) WITHOUT ROWID;
