package org.medal.studio.api;

import java.io.IOException;
import java.util.Optional;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;

/** The accounts. */
final class ReaderRoutes {
  private static final int LONGEST = 200;

  private final Services services;
  private final Passwords passwords;

  ReaderRoutes(Services services, Passwords passwords) {
    this.services = services;
    this.passwords = passwords;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/readers", Access.OWNER, this::list)
        .post("/api/readers", Access.OWNER, this::add)
        .put("/api/readers/{id}", Access.OWNER, this::change)
        .put("/api/readers/{id}/password", Access.OWNER, this::password);
  }

  private void list(Call call) {
    call.json(services.store().readers().all());
  }

  private void add(Call call) throws IOException {
    JsonBody body = call.body();
    String name = body.text("name", LONGEST);
    Role role = body.name(Role.class, "role");
    String hash = passwords.ofNew(body.text("password", LONGEST));
    if (services.store().readers().named(name).isPresent()) {
      throw Refusal.conflict("There is a reader '" + name + "' already; choose another name.");
    }
    services.store().readers().add(name, role, Optional.of(hash), call.by());
    list(call);
  }

  private void change(Call call) throws IOException {
    Reader reader = reader(call);
    JsonBody body = call.body();
    Role role = body.name(Role.class, "role");
    boolean active = body.flag("active");
    requireAnOwner(reader, role, active);
    services.store().readers().change(reader.id(), role, active, call.reader().id());
    if (role != reader.role() || !active) {
      services.store().sessions().closeAll(reader.id());
    }
    list(call);
  }

  private void requireAnOwner(Reader reader, Role role, boolean active) {
    boolean stays = role == Role.OWNER && active;
    boolean another =
        services.store().readers().all().stream()
            .anyMatch(r -> r.id() != reader.id() && r.active() && r.role() == Role.OWNER);
    if (!stays && !another) {
      throw Refusal.conflict("The project needs an owner; make another one first.");
    }
  }

  private void password(Call call) throws IOException {
    Reader reader = reader(call);
    String hash = passwords.ofNew(call.body().text("password", LONGEST));
    services.store().readers().setPassword(reader.id(), hash, call.by());
    services.store().sessions().closeAll(reader.id());
    list(call);
  }

  private Reader reader(Call call) {
    return services
        .store()
        .readers()
        .find(call.id("id"))
        .orElseThrow(() -> Refusal.notFound("There is no such reader."));
  }
}
