package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.core.data.InputException;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;

/** The accounts. An owner who is the last active one can be neither degraded nor closed. */
public final class Readers {
  private final Transactions transactions;

  Readers(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Opens an account.
   *
   * @param passwordHash empty for one that cannot log in
   * @param by who opens it; empty for the command line
   * @throws InputException if the name is taken or not usable
   */
  public Reader add(String name, Role role, Optional<String> passwordHash, OptionalLong by) {
    ReaderName.require(name);
    return transactions.write(
        change -> {
          requireFree(change.handle(), name);
          Reader reader = new Reader(AccountRows.next(change.handle()), name, role, true);
          JsonObject data =
              new Facts()
                  .with("id", reader.id())
                  .with("name", name)
                  .with("role", role)
                  .with(Event.SECRET, passwordHash)
                  .json();
          change.append(EventKind.READER_ADDED, by, OptionalLong.empty(), data);
          return reader;
        });
  }

  private static void requireFree(Handle handle, String name) {
    if (AccountRows.named(handle, name).isPresent()) {
      throw new InputException("There is a reader '" + name + "' already; choose another name");
    }
  }

  /**
   * Gives an account another role, closes it or opens it again. What a closed one has before it is
   * released.
   *
   * @throws InputException if there is no such account, or the project would be left without an
   *     active owner
   */
  public Reader change(long reader, Role role, boolean active, long by) {
    return transactions.write(
        change -> {
          Reader before = AccountRows.get(change.handle(), reader);
          Reader after = new Reader(reader, before.name(), role, active);
          requireOwner(change.handle(), after);
          JsonObject data =
              new Facts().with("id", reader).with("role", role).with("active", active).json();
          change.append(EventKind.READER_CHANGED, OptionalLong.of(by), OptionalLong.empty(), data);
          if (!active) {
            Releases.all(change, AssignmentRows.openOfReader(change.handle(), reader));
          }
          return after;
        });
  }

  private static void requireOwner(Handle handle, Reader changed) {
    boolean remains =
        AccountRows.all(handle).stream()
            .map(reader -> reader.id() == changed.id() ? changed : reader)
            .anyMatch(reader -> reader.active() && reader.role() == Role.OWNER);
    if (!remains) {
      throw new InputException(
          changed.name() + " is the only active owner; make somebody else an owner first");
    }
  }

  /**
   * Sets the password by which a reader logs in.
   *
   * @param by who does it; empty for the command line
   * @throws InputException if there is no such account
   */
  public void setPassword(long reader, String passwordHash, OptionalLong by) {
    JsonObject data = new Facts().with("id", reader).with(Event.SECRET, passwordHash).json();
    transactions.write(
        change -> {
          AccountRows.get(change.handle(), reader);
          return change.append(EventKind.READER_CHANGED, by, OptionalLong.empty(), data);
        });
  }

  public Optional<Reader> find(long id) {
    return transactions.read(handle -> AccountRows.find(handle, id));
  }

  public Optional<Reader> named(String name) {
    return transactions.read(handle -> AccountRows.named(handle, name));
  }

  /** The hash of a reader's password; empty if it cannot log in. */
  public Optional<String> passwordHash(long reader) {
    return transactions.read(handle -> AccountRows.passwordHash(handle, reader));
  }

  /** All accounts, closed ones as well, ascending by id. */
  public List<Reader> all() {
    return transactions.read(AccountRows::all);
  }
}
