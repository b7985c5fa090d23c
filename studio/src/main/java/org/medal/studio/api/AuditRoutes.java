package org.medal.studio.api;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.medal.studio.project.Reader;
import org.medal.studio.store.Event;
import org.medal.studio.store.EventKind;

/** The journal, for an auditor. */
final class AuditRoutes {
  private static final int PAGE = 100;
  private static final int MOST = 1000;

  private final Services services;

  AuditRoutes(Services services) {
    this.services = services;
  }

  void addTo(Routes routes) {
    routes.get("/api/audit", Access.OWNER, this::list);
  }

  private record Line(
      long seq,
      Instant at,
      Optional<String> reader,
      EventKind kind,
      OptionalLong image,
      JsonObject data) {}

  private void list(Call call) {
    long before = call.query("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
    int limit = (int) call.query("limit", PAGE, 1, MOST);
    Map<Long, String> names =
        services.store().readers().all().stream()
            .collect(Collectors.toMap(Reader::id, Reader::name));
    List<Event> events = services.store().journal().before(before, limit);
    call.json(events.stream().map(event -> line(event, names)).toList());
  }

  private static Line line(Event event, Map<Long, String> names) {
    OptionalLong reader = event.reader();
    Optional<String> name =
        reader.isPresent() ? Optional.ofNullable(names.get(reader.getAsLong())) : Optional.empty();
    return new Line(event.seq(), event.at(), name, event.kind(), event.image(), event.data());
  }
}
