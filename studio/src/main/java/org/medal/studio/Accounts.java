package org.medal.studio;

import java.util.Optional;
import java.util.OptionalLong;
import org.medal.core.data.UsageException;
import org.medal.studio.api.Entrance;
import org.medal.studio.api.Passwords;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;
import org.medal.studio.store.Store;

/** Sees to it that a project has an owner, or a way for one to come. */
final class Accounts {
  private final Store store;

  Accounts(Store store) {
    this.store = store;
  }

  /** How people come in. */
  Entrance entrance(StudioOptions options) {
    if (!options.needsLogin()) {
      return Entrance.open(host(options.reader()).id());
    }
    options.owner().ifPresent(this::owner);
    return hasOwner() ? Entrance.byLogin() : Entrance.bySetup();
  }

  /** In whose name labels of files are taken. */
  Reader labelling(StudioOptions options) {
    String name = options.owner().map(StudioOptions.Owner::name).orElse(options.reader());
    return store.readers().named(name).orElseThrow();
  }

  /** Whoever sits at this machine; its account cannot be used from elsewhere. */
  private Reader host(String name) {
    Optional<Reader> known = store.readers().named(name);
    known.ifPresent(Accounts::requireOwner);
    return known.orElseGet(() -> add(name, Optional.empty()));
  }

  private void owner(StudioOptions.Owner owner) {
    Passwords passwords = new Passwords();
    Optional<Reader> known = store.readers().named(owner.name());
    if (known.isEmpty()) {
      add(owner.name(), Optional.of(passwords.ofNew(owner.password())));
      return;
    }
    requireOwner(known.get());
    long id = known.get().id();
    if (!passwords.matches(owner.password(), store.readers().passwordHash(id))) {
      store.readers().setPassword(id, passwords.ofNew(owner.password()), OptionalLong.empty());
      store.sessions().closeAll(id);
    }
  }

  private Reader add(String name, Optional<String> hash) {
    return store.readers().add(name, Role.OWNER, hash, OptionalLong.empty());
  }

  private static void requireOwner(Reader reader) {
    if (!reader.active() || reader.role() != Role.OWNER) {
      throw new UsageException(
          "'" + reader.name() + "' is a reader of this project but no owner; give another name");
    }
  }

  /** Whether an owner can log in. */
  private boolean hasOwner() {
    return store.readers().all().stream()
        .filter(reader -> reader.active() && reader.role() == Role.OWNER)
        .anyMatch(reader -> store.readers().passwordHash(reader.id()).isPresent());
  }
}
