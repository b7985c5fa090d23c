package org.medal.studio.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.medal.studio.store.Sessions;

/** All routes. None is made without saying who may call it. */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  Routes get(String path, Access access, Action action) {
    return add(HandlerType.GET, path, access, action);
  }

  Routes post(String path, Access access, Action action) {
    return add(HandlerType.POST, path, access, action);
  }

  Routes put(String path, Access access, Action action) {
    return add(HandlerType.PUT, path, access, action);
  }

  private Routes add(HandlerType method, String path, Access access, Action action) {
    routes.add(new Route(method, path, access, action));
    return this;
  }

  List<Route> all() {
    return List.copyOf(routes);
  }

  /** Makes the server answer them. */
  void install(RoutesConfig config, Sessions sessions) {
    for (Route route : routes) {
      config.addHttpHandler(
          route.method(),
          route.path(),
          context -> route.action().handle(new Call(context, sessions)),
          route.access());
    }
  }
}
