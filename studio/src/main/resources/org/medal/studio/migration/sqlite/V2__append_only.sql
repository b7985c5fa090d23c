CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'The journal is append-only');
END;

CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'The journal is append-only');
END;
