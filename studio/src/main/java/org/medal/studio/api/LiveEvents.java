package org.medal.studio.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.medal.studio.project.Counts;

/**
 * Server-sent events. Each page that listens has a thread of its own, so that a slow one keeps
 * nobody waiting; what changes several times before a page has been told is told once.
 */
final class LiveEvents implements AutoCloseable {
  private static final int MOST_CLIENTS = 64;
  private static final int MOST_OF_A_READER = 8;

  /** So often at most are counts made for all pages together. */
  private static final long PAUSE_MILLIS = 250;

  private final Services services;
  private final Meter meter;
  private final List<LiveClient> clients = new CopyOnWriteArrayList<>();
  private final Thread teller = new Thread(this::tell, "live-events");
  private final Set<Topic> changed = EnumSet.noneOf(Topic.class);
  private boolean closed;

  LiveEvents(Services services, Meter meter) {
    this.services = services;
    this.meter = meter;
    teller.setDaemon(true);
  }

  void start() {
    services.store().listen(event -> changed(Topic.of(event.kind())));
    services.background().listen(activity -> changed(EnumSet.of(Topic.ACTIVITY)));
    teller.start();
  }

  void addTo(Routes routes) {
    routes.get("/api/events", Access.READER, this::serve);
  }

  private void serve(Call call) {
    LiveClient client = new LiveClient(call, services, meter);
    enter(client);
    try {
      client.run();
    } finally {
      clients.remove(client);
    }
  }

  /** A page that is gone is noticed late, so of too many pages of a reader the oldest gives way. */
  private synchronized void enter(LiveClient client) {
    List<LiveClient> own = clients.stream().filter(c -> c.reader() == client.reader()).toList();
    if (own.size() >= MOST_OF_A_READER) {
      leave(own.get(0));
    }
    if (closed || clients.size() >= MOST_CLIENTS) {
      throw Refusal.tooMany("Too many pages are open; close some.", 10);
    }
    clients.add(client);
  }

  private void leave(LiveClient client) {
    client.close();
    clients.remove(client);
  }

  private synchronized void changed(Set<Topic> topics) {
    changed.addAll(topics);
    notifyAll();
  }

  private void tell() {
    try {
      for (Set<Topic> topics = take(); !topics.isEmpty(); topics = take()) {
        if (!clients.isEmpty()) {
          tell(topics);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Set<Topic> topics) {
    try {
      Counts counts = services.store().images().counts();
      clients.forEach(client -> client.offer(topics, counts));
    } catch (RuntimeException e) {
      changed(topics); // a database that is away for a moment; told at the next try
    }
  }

  /** What has changed since; nothing once it is closed. */
  private synchronized Set<Topic> take() throws InterruptedException {
    while (changed.isEmpty() && !closed) {
      wait();
    }
    Set<Topic> topics = closed ? EnumSet.noneOf(Topic.class) : EnumSet.copyOf(changed);
    changed.clear();
    return topics;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    clients.forEach(LiveClient::close);
  }
}
