package org.medal.studio.api;

import java.io.IOException;

/** What a route does. */
@FunctionalInterface
interface Action {
  void handle(Call call) throws IOException;
}
