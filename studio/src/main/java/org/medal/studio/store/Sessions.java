package org.medal.studio.store;

import java.time.Duration;
import java.util.Optional;
import org.medal.studio.project.Reader;

/** Who is logged in. Tokens are kept as hashes only. */
public final class Sessions {
  Sessions() {}

  /**
   * A reader's session.
   *
   * @param csrf the token that changes must carry
   */
  public record Session(Reader reader, String csrf) {}

  /** A new session; returns its token. */
  public String open(long reader, Duration life) {
    throw new UnsupportedOperationException();
  }

  /** The session of a token; empty if there is none, it has expired, or its account is closed. */
  public Optional<Session> find(String token) {
    throw new UnsupportedOperationException();
  }

  public void close(String token) {
    throw new UnsupportedOperationException();
  }

  /** Ends all sessions of a reader, as after a change of password or role. */
  public void closeAll(long reader) {
    throw new UnsupportedOperationException();
  }
}
