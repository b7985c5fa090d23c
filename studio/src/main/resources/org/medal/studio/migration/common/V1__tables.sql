-- The journal: every change, in order, never altered. All other tables follow from it.
CREATE TABLE event (
  seq    BIGINT NOT NULL PRIMARY KEY, -- 1, 2, 3 … without gaps, given under the write lock
  at     BIGINT NOT NULL,             -- milliseconds since 1970, UTC
  reader BIGINT,                      -- who did it; empty for the program itself
  kind   TEXT   NOT NULL,
  image  BIGINT,
  data   TEXT   NOT NULL              -- JSON
);

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL                 -- JSON
);

CREATE TABLE reader (
  id            BIGINT  NOT NULL PRIMARY KEY,
  name          TEXT    NOT NULL UNIQUE,
  role          TEXT    NOT NULL,
  password_hash TEXT,
  active        INTEGER NOT NULL,
  served        INTEGER NOT NULL,     -- images given so far
  answers       INTEGER NOT NULL      -- answers that stand, imported ones not counted
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
  open         INTEGER NOT NULL,      -- readers who have it before them
  readings     INTEGER NOT NULL,      -- readers who have answered it
  read_here    INTEGER NOT NULL,      -- of these, those whose answer was not imported
  consensus    TEXT,
  disputed     INTEGER NOT NULL,
  cannot_judge INTEGER NOT NULL,
  flagged      INTEGER NOT NULL
);
-- a random image that nobody has read or has before them
CREATE INDEX image_of_group ON image (grp);
CREATE INDEX image_to_read ON image (held_out, draw)
  WHERE standing = 'POOL' AND readings = 0 AND open = 0;
-- an image that some have read and others may have to
CREATE INDEX image_to_read_again ON image (readings, second_draw)
  WHERE standing = 'POOL' AND read_here >= 1;
CREATE INDEX image_remarkable ON image (id)
  WHERE standing <> 'POOL' OR flagged = 1 OR disputed = 1;

-- how far the project is; its one row is kept up to date with each change of an image
CREATE TABLE tally (
  images          BIGINT NOT NULL,
  scanned         BIGINT NOT NULL,
  held_out        BIGINT NOT NULL,
  held_out_labels BIGINT NOT NULL,
  labels          BIGINT NOT NULL,
  cannot_judge    BIGINT NOT NULL,
  disputed        BIGINT NOT NULL,
  set_aside       BIGINT NOT NULL,
  active_millis   BIGINT NOT NULL
);
INSERT INTO tally VALUES (0, 0, 0, 0, 0, 0, 0, 0, 0);

CREATE TABLE ranking (
  id       BIGINT  NOT NULL PRIMARY KEY, -- seq of its event
  round    INTEGER NOT NULL,
  strategy TEXT    NOT NULL,
  model    TEXT    NOT NULL,
  labels   INTEGER NOT NULL,
  seed     BIGINT  NOT NULL
);

-- what the latest ranking asks for
CREATE TABLE queue_entry (
  image   BIGINT  NOT NULL PRIMARY KEY,
  rank    INTEGER NOT NULL,
  waiting INTEGER NOT NULL,           -- nobody has answered it
  data    TEXT    NOT NULL            -- JSON of the entry
);
CREATE INDEX queue_entry_waiting ON queue_entry (rank) WHERE waiting = 1;

CREATE TABLE assignment (
  id       BIGINT  NOT NULL PRIMARY KEY,
  image    BIGINT  NOT NULL,
  reader   BIGINT  NOT NULL,
  purpose  TEXT    NOT NULL,
  state    TEXT    NOT NULL,          -- OPEN, ANSWERED, RELEASED
  at       BIGINT  NOT NULL,          -- when it was given, or given back by an undo
  sequence INTEGER NOT NULL,
  round    INTEGER,
  strategy TEXT,
  entry    TEXT,                      -- JSON
  repeats  BIGINT                     -- the answer that a hidden repeat is compared with
);
CREATE INDEX assignment_open ON assignment (reader) WHERE state = 'OPEN';
CREATE INDEX assignment_open_image ON assignment (image) WHERE state = 'OPEN';

CREATE TABLE answer (
  id            BIGINT  NOT NULL PRIMARY KEY,
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
  undone        INTEGER NOT NULL,
  repeat_at     INTEGER               -- shown again once its reader has given so many answers
);
CREATE INDEX answer_of_image ON answer (image, reader) WHERE undone = 0;
CREATE INDEX answer_of_reader ON answer (reader, id) WHERE undone = 0 AND imported = 0;
CREATE INDEX answer_skipped ON answer (reader, image, id) WHERE undone = 0 AND kind = 'SKIP';
CREATE INDEX answer_to_repeat ON answer (reader, repeat_at)
  WHERE undone = 0 AND repeat_at IS NOT NULL;
CREATE UNIQUE INDEX answer_of_assignment ON answer (assignment) WHERE undone = 0;

CREATE TABLE adjudication (
  image  BIGINT NOT NULL PRIMARY KEY,
  kind   TEXT   NOT NULL,
  label  TEXT,
  reader BIGINT NOT NULL,
  at     BIGINT NOT NULL
);

CREATE TABLE evaluation (
  id   BIGINT NOT NULL PRIMARY KEY,   -- seq of its event
  data TEXT   NOT NULL                -- JSON
);

-- not from the journal: who is logged in
CREATE TABLE session (
  token_hash TEXT   NOT NULL PRIMARY KEY,
  csrf       TEXT   NOT NULL,
  reader     BIGINT NOT NULL,
  expires    BIGINT NOT NULL
);
CREATE INDEX session_of_reader ON session (reader);
