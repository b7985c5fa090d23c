-- The journal: every change, in order, never altered. All other tables follow from it.
CREATE TABLE event (
  seq      BIGINT  NOT NULL PRIMARY KEY, -- 1, 2, 3 … without gaps, given under the write lock
  at       BIGINT  NOT NULL,             -- milliseconds since 1970, UTC
  reader   BIGINT,                       -- who did it; empty for the program itself
  kind     TEXT    NOT NULL,
  image    BIGINT,
  data     TEXT    NOT NULL              -- JSON
);
CREATE INDEX event_of_image ON event (image, seq);
CREATE INDEX event_of_kind ON event (kind, seq);

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL                    -- JSON
);

CREATE TABLE reader (
  id            BIGINT  NOT NULL PRIMARY KEY,
  name          TEXT    NOT NULL UNIQUE,
  role          TEXT    NOT NULL,
  password_hash TEXT,
  active        INTEGER NOT NULL
);

CREATE TABLE image (
  id           BIGINT  NOT NULL PRIMARY KEY,
  path         TEXT    NOT NULL UNIQUE,
  grp          TEXT    NOT NULL,
  width        INTEGER,
  height       INTEGER,
  hash         BIGINT,
  standing     TEXT    NOT NULL,
  reason       TEXT,
  duplicate_of BIGINT,
  held_out     INTEGER NOT NULL,
  draw         DOUBLE PRECISION NOT NULL, -- keyed by seed and path: the order of random draws
  second_draw  DOUBLE PRECISION NOT NULL, -- below the share: read by two
  open         INTEGER NOT NULL,          -- readers who have it before them
  readings     INTEGER NOT NULL,          -- readers who have answered it
  consensus    TEXT,
  disputed     INTEGER NOT NULL,
  cannot_judge INTEGER NOT NULL,
  flagged      INTEGER NOT NULL
);
CREATE INDEX image_to_read ON image (standing, held_out, readings, open, draw);

CREATE TABLE ranking (
  id     BIGINT  NOT NULL PRIMARY KEY,    -- seq of its event
  round  INTEGER NOT NULL,
  by     TEXT    NOT NULL,
  model  TEXT    NOT NULL,
  labels INTEGER NOT NULL,
  seed   BIGINT  NOT NULL
);

-- what the latest ranking asks for
CREATE TABLE queue_entry (
  ranking BIGINT  NOT NULL,
  rank    INTEGER NOT NULL,
  image   BIGINT  NOT NULL PRIMARY KEY,
  data    TEXT    NOT NULL                -- JSON of the entry
);

CREATE TABLE assignment (
  id        BIGINT  NOT NULL PRIMARY KEY, -- seq of its event
  image     BIGINT  NOT NULL,
  reader    BIGINT  NOT NULL,
  purpose   TEXT    NOT NULL,
  state     TEXT    NOT NULL,             -- open, answered, released
  touched   BIGINT  NOT NULL,
  sequence  INTEGER NOT NULL,
  round     INTEGER,
  by        TEXT,
  data      TEXT                          -- JSON of the entry
);
CREATE INDEX assignment_of_reader ON assignment (reader, state);
CREATE INDEX assignment_of_image ON assignment (image, state);

CREATE TABLE answer (
  id            BIGINT  NOT NULL PRIMARY KEY, -- seq of its event
  assignment    BIGINT  NOT NULL,
  image         BIGINT  NOT NULL,
  reader        BIGINT  NOT NULL,
  purpose       TEXT    NOT NULL,
  kind          TEXT    NOT NULL,
  label         TEXT,
  active_millis BIGINT  NOT NULL,
  guess_shown   INTEGER NOT NULL,
  at            BIGINT  NOT NULL,
  imported      INTEGER NOT NULL,
  undone        INTEGER NOT NULL
);
CREATE INDEX answer_of_image ON answer (image, undone);
CREATE INDEX answer_of_reader ON answer (reader, undone, id);
CREATE UNIQUE INDEX answer_of_assignment ON answer (assignment) WHERE undone = 0;

CREATE TABLE evaluation (
  id   BIGINT NOT NULL PRIMARY KEY,
  data TEXT   NOT NULL
);

-- not from the journal: who is logged in
CREATE TABLE session (
  token_hash TEXT   NOT NULL PRIMARY KEY,
  csrf       TEXT   NOT NULL,
  reader     BIGINT NOT NULL,
  expires    BIGINT NOT NULL
);
