package org.medal.studio.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;

/** Who is logged in. Tokens are kept as hashes only. */
public final class Sessions {
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Transactions transactions;

  Sessions(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A reader's session.
   *
   * @param csrf the token that changes must carry
   */
  public record Session(Reader reader, String csrf) {}

  /** A new session; returns its token. */
  public String open(long reader, Duration life) {
    String token = token();
    return transactions.write(
        change -> {
          long now = change.now().toEpochMilli();
          change.handle().execute("DELETE FROM session WHERE expires <= ?", now);
          change
              .handle()
              .execute(
                  "INSERT INTO session (token_hash, csrf, reader, expires) VALUES (?, ?, ?, ?)",
                  hash(token),
                  token(),
                  reader,
                  now + life.toMillis());
          return token;
        });
  }

  /** The session of a token; empty if there is none, it has expired, or its account is closed. */
  public Optional<Session> find(String token) {
    long now = transactions.clock().millis();
    return transactions.read(
        handle ->
            handle
                .select(
                    "SELECT r.id, r.name, r.role, s.csrf FROM session s"
                        + " JOIN reader r ON r.id = s.reader"
                        + " WHERE s.token_hash = ? AND s.expires > ? AND r.active = 1",
                    hash(token),
                    now)
                .map(
                    (row, context) ->
                        new Session(
                            new Reader(
                                row.getLong("id"),
                                row.getString("name"),
                                Role.valueOf(row.getString("role")),
                                true),
                            row.getString("csrf")))
                .findOne());
  }

  public void close(String token) {
    delete("token_hash", hash(token));
  }

  /** Ends all sessions of a reader, as after a change of password or role. */
  public void closeAll(long reader) {
    delete("reader", reader);
  }

  private void delete(String column, Object value) {
    transactions.write(
        change -> change.handle().execute("DELETE FROM session WHERE " + column + " = ?", value));
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
