package org.medal.studio.api;

import java.io.IOException;
import java.util.List;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.medal.studio.project.AssignmentMode;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ProjectSettings;

/** What the owner may change while the project runs. */
final class SettingsRoutes {
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_BATCH = 10_000;
  private static final int MOST_BUDGET = 10_000_000;
  private static final int WEEK_MINUTES = 10_080;

  private final Services services;

  SettingsRoutes(Services services) {
    this.services = services;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/settings", Access.OWNER, call -> call.json(services.settings()))
        .get("/api/settings/strategies", Access.OWNER, call -> call.json(strategies()))
        .put("/api/settings", Access.OWNER, this::change);
  }

  /** A strategy, with what its utility measures. */
  private record Choice(String name, String utility, String source) {}

  /** All of them, plug-ins too: what one needs beside a model, the next fit brings along. */
  private static List<Choice> strategies() {
    return Strategies.all(StrategyOptions.standard()).stream()
        .map(QueryStrategy::card)
        .map(card -> new Choice(card.name(), card.utility(), card.source()))
        .toList();
  }

  private void change(Call call) throws IOException {
    ProjectSettings settings = changed(services.settings(), call.body());
    services.store().settings().put(settings, call.by());
    call.json(services.settings());
  }

  private static ProjectSettings changed(ProjectSettings now, JsonBody body) {
    return new ProjectSettings(
        title(body),
        now.images(),
        now.groups(),
        now.classes(),
        now.model(),
        strategy(body),
        now.initial(),
        now.initialSize(),
        (int) body.integer("batch", 1, MOST_BATCH),
        (int) body.integer("budget", 0, MOST_BUDGET),
        now.testSize(),
        policy(body.inner("assignment")),
        now.seed(),
        body.flag("hideGuess"),
        (int) body.integer("leaseMinutes", 1, WEEK_MINUTES));
  }

  private static String title(JsonBody body) {
    String title = body.text("title", LONGEST_TITLE).strip();
    if (title.isEmpty() || title.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.badRequest("'title' must be one line of text.");
    }
    return title;
  }

  private static String strategy(JsonBody body) {
    return Strategies.named(body.text("strategy", 80), StrategyOptions.standard()).name();
  }

  private static AssignmentPolicy policy(JsonBody body) {
    return new AssignmentPolicy(
        body.name(AssignmentMode.class, "mode"),
        body.share("doubleShare"),
        body.share("repeatShare"));
  }
}
