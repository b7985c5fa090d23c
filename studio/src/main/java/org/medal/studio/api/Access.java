package org.medal.studio.api;

import io.javalin.security.RouteRole;
import org.medal.studio.project.Role;

/** Who may call a route. */
enum Access implements RouteRole {
  /** Everybody, without a session. */
  PUBLIC(Role.READER),
  READER(Role.READER),
  ADJUDICATOR(Role.ADJUDICATOR),
  OWNER(Role.OWNER);

  private final Role role;

  Access(Role role) {
    this.role = role;
  }

  /** Whether somebody of this role, logged in, may. */
  boolean admits(Role asking) {
    return asking.may(role);
  }
}
