package org.medal.studio.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;

/** The accounts. An owner who is the last active one can be neither degraded nor closed. */
public final class Readers {
  Readers() {}

  /**
   * Opens an account.
   *
   * @param passwordHash empty for one that cannot log in
   * @throws org.medal.core.data.InputException if the name is taken or not usable
   */
  public Reader add(String name, Role role, Optional<String> passwordHash, OptionalLong by) {
    throw new UnsupportedOperationException();
  }

  public Reader change(long reader, Role role, boolean active, long by) {
    throw new UnsupportedOperationException();
  }

  public void setPassword(long reader, String passwordHash, OptionalLong by) {
    throw new UnsupportedOperationException();
  }

  public Optional<Reader> find(long id) {
    throw new UnsupportedOperationException();
  }

  public Optional<Reader> named(String name) {
    throw new UnsupportedOperationException();
  }

  public Optional<String> passwordHash(long reader) {
    throw new UnsupportedOperationException();
  }

  public List<Reader> all() {
    throw new UnsupportedOperationException();
  }
}
