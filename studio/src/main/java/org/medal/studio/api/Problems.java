package org.medal.studio.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.function.Consumer;
import org.medal.core.data.InputException;

/** Turns what goes wrong into answers: a sentence, and nothing of the inside. */
final class Problems {
  private final Consumer<String> log;

  /**
   * For all routes.
   *
   * @param log is told what nobody expected
   */
  Problems(Consumer<String> log) {
    this.log = log;
  }

  void install(RoutesConfig routes) {
    routes.exception(Refusal.class, Problems::refused);
    routes.exception(
        InputException.class, (e, context) -> answer(context, 400, String.valueOf(e.getMessage())));
    routes.exception(HttpResponseException.class, Problems::ofServer);
    routes.exception(Exception.class, this::unexpected);
  }

  private static void refused(Refusal refusal, Context context) {
    refusal
        .retryAfterSeconds()
        .ifPresent(seconds -> context.header("Retry-After", Long.toString(seconds)));
    answer(context, refusal.status(), refusal.sentence());
  }

  private static void ofServer(HttpResponseException e, Context context) {
    String sentence =
        e.getStatus() == 404 ? "There is nothing here." : "This request cannot be served.";
    answer(context, e.getStatus(), sentence);
  }

  private void unexpected(Exception e, Context context) {
    log.accept("unexpected error in " + context.method() + " " + context.path() + ": " + e);
    answer(context, 500, "Something went wrong on the server; its messages say what.");
  }

  private static void answer(Context context, int status, String sentence) {
    context.status(status).contentType("application/json").header("Cache-Control", "no-store");
    context.result(Json.error(sentence));
  }
}
