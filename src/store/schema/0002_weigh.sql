-- What is weighed: versions of records, what rests on what, stale marks, sealed names.

CREATE TABLE record (
  kind TEXT NOT NULL,             -- of RecordKind
  id TEXT NOT NULL,               -- a letter and a number: 'c1'
  number INTEGER NOT NULL,        -- of the id, for the order of entry
  version INTEGER NOT NULL,       -- from 1 without gaps
  is_withdrawn INTEGER NOT NULL,  -- 1: this version takes the record back
  entry INTEGER NOT NULL,         -- of the journal: the change that made this version
  json TEXT NOT NULL,             -- the whole record; a key that is missing has its default; its
                                  -- SHA-256 is among the inputs of the entry
  PRIMARY KEY (kind, id, version)
) STRICT;
CREATE INDEX record_by_number ON record (kind, number);
CREATE INDEX record_by_entry ON record (entry);
CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
BEGIN
  SELECT RAISE(ABORT, 'a version of a record is never changed');
END;
CREATE TRIGGER record_is_never_removed BEFORE DELETE ON record
BEGIN
  SELECT RAISE(ABORT, 'a version of a record is never removed');
END;

CREATE VIEW current_record AS
  SELECT r.kind, r.id, r.number, r.version, r.is_withdrawn, r.entry, r.json
    FROM record r
   WHERE NOT EXISTS (SELECT 1 FROM record n
                      WHERE n.kind = r.kind AND n.id = r.id AND n.version = r.version + 1);

-- Derived from the newest versions; may be made again from them.
CREATE TABLE record_edge (
  stated_by TEXT NOT NULL,        -- the record whose text says so: 'attribution:a1'
  from_ref TEXT NOT NULL,         -- the input: 'source:s3', 'document:12'
  to_ref TEXT NOT NULL,           -- what rests on it
  carries INTEGER NOT NULL,       -- 1: a change of the input makes the other stale; 0: named only
  PRIMARY KEY (stated_by, from_ref, to_ref, carries)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_edge_by_input ON record_edge (from_ref, carries, to_ref);
CREATE INDEX record_edge_by_resting ON record_edge (to_ref);

CREATE TABLE stale (
  reference TEXT PRIMARY KEY,     -- what may be outdated
  since_entry INTEGER NOT NULL,   -- of the journal: the first change it does not know of
  because TEXT NOT NULL           -- the input that changed then
) STRICT;

CREATE TABLE vault (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  salt TEXT NOT NULL,             -- hex; of the passphrase (Argon2id)
  operations INTEGER NOT NULL,    -- passes
  memory_bytes INTEGER NOT NULL,
  nonce TEXT NOT NULL,            -- hex
  wrapped_key TEXT NOT NULL       -- hex; the key of the names, sealed with that of the passphrase
) STRICT;

CREATE TABLE sealed_name (
  source TEXT PRIMARY KEY,        -- id of the source
  nonce TEXT NOT NULL,            -- hex
  box TEXT NOT NULL,              -- hex; the name, padded so that its length does not show
  sealed_at TEXT NOT NULL         -- instant
) STRICT
