package org.medal.studio.api;

import java.util.List;
import java.util.Optional;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;
import org.medal.studio.store.Sessions.Session;

/**
 * What a page must know first.
 *
 * @param login whether name and password are needed
 * @param setup whether the project has no owner yet
 */
record SessionView(
    boolean login,
    boolean setup,
    Optional<Who> reader,
    Optional<String> csrf,
    Optional<Project> project) {
  record Who(long id, String name, Role role) {
    static Who of(Reader reader) {
      return new Who(reader.id(), reader.name(), reader.role());
    }
  }

  record Project(
      String title,
      List<String> classes,
      boolean hideGuess,
      String strategy,
      int batch,
      int budget) {}

  static SessionView of(Entrance entrance, Optional<Session> session, ProjectSettings settings) {
    Project project =
        new Project(
            settings.title(),
            settings.classes(),
            settings.hideGuess(),
            settings.strategy(),
            settings.batch(),
            settings.budget());
    return new SessionView(
        entrance.login(),
        entrance.awaitsSetup(),
        session.map(one -> Who.of(one.reader())),
        session.map(Session::csrf),
        session.map(one -> project));
  }
}
