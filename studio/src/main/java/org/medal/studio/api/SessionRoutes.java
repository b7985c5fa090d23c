package org.medal.studio.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;

/** Coming in and going out. */
final class SessionRoutes {
  private static final Duration WITH_LOGIN = Duration.ofHours(12);
  private static final Duration WITHOUT_LOGIN = Duration.ofDays(30);
  private static final int LONGEST = 200;

  private final Services services;
  private final Entrance entrance;
  private final Passwords passwords;
  private final LoginGate gate;
  private final boolean tls;

  SessionRoutes(
      Services services, Entrance entrance, Passwords passwords, LoginGate gate, boolean tls) {
    this.services = services;
    this.entrance = entrance;
    this.passwords = passwords;
    this.gate = gate;
    this.tls = tls;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/session", Access.PUBLIC, this::session)
        .post("/api/login", Access.PUBLIC, this::login)
        .post("/api/setup", Access.PUBLIC, this::setup)
        .post("/api/logout", Access.READER, this::logout)
        .put("/api/password", Access.READER, this::password);
  }

  private void session(Call call) {
    if (call.session().isEmpty() && entrance.host().isPresent()) {
      open(call, entrance.host().getAsLong(), WITHOUT_LOGIN);
    } else {
      answer(call, SessionCookie.token(call.context()));
    }
  }

  private void login(Call call) throws IOException {
    JsonBody body = call.body();
    String name = body.text("name", LONGEST);
    String password = body.text("password", LONGEST);
    String address = call.context().ip();
    Optional<Reader> reader = services.store().readers().named(name);
    Optional<String> hash = usable(reader);
    if (!gate.check(name, address, () -> passwords.matches(password, hash))) {
      services.note("login refused", OptionalLong.empty(), "name", name, "address", address);
      throw Refusal.wrongPassword();
    }
    long id = reader.orElseThrow().id();
    services.note("login", OptionalLong.of(id), "address", address);
    renew(call, id);
  }

  /** The hash of somebody who may log in. */
  private Optional<String> usable(Optional<Reader> reader) {
    return reader
        .filter(Reader::active)
        .flatMap(one -> services.store().readers().passwordHash(one.id()));
  }

  private void setup(Call call) throws IOException {
    JsonBody body = call.body();
    String token = body.text("token", LONGEST);
    String name = body.text("name", LONGEST);
    String hash = passwords.ofNew(body.text("password", LONGEST));
    String address = call.context().ip();
    if (!gate.check("\0setup " + address, address, () -> entrance.redeem(token))) {
      services.note("setup refused", OptionalLong.empty(), "address", address);
      throw Refusal.forbidden("This link is not good any more; see the server's messages.");
    }
    renew(call, firstOwner(token, name, hash).id());
  }

  private Reader firstOwner(String token, String name, String hash) {
    try {
      return services
          .store()
          .readers()
          .add(name, Role.OWNER, Optional.of(hash), OptionalLong.empty());
    } catch (RuntimeException nameNotUsable) {
      entrance.restore(token);
      throw nameNotUsable;
    }
  }

  private void logout(Call call) {
    services.note("logout", call.by());
    SessionCookie.token(call.context()).ifPresent(services.store().sessions()::close);
    SessionCookie.clear(call.context(), tls);
    answer(call, Optional.empty());
  }

  private void password(Call call) throws IOException {
    JsonBody body = call.body();
    String old = body.text("old", LONGEST);
    String hash = passwords.ofNew(body.text("new", LONGEST));
    Reader reader = call.reader();
    Optional<String> stored = services.store().readers().passwordHash(reader.id());
    if (!gate.check(reader.name(), call.context().ip(), () -> passwords.matches(old, stored))) {
      throw Refusal.forbidden("The old password is wrong.");
    }
    services.store().readers().setPassword(reader.id(), hash, call.by());
    services.store().sessions().closeAll(reader.id());
    renew(call, reader.id());
  }

  /** Gives a token that was never used before the password was; an earlier one is worth nothing. */
  private void renew(Call call, long reader) {
    SessionCookie.token(call.context()).ifPresent(services.store().sessions()::close);
    open(call, reader, WITH_LOGIN);
  }

  private void open(Call call, long reader, Duration life) {
    String token = services.store().sessions().open(reader, life);
    SessionCookie.set(call.context(), token, tls);
    answer(call, Optional.of(token));
  }

  private void answer(Call call, Optional<String> token) {
    call.json(
        SessionView.of(
            entrance, token.flatMap(services.store().sessions()::find), services.settings()));
  }
}
