package org.medal.studio.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;

/** A page that listens: what it is to be told, and the thread that tells it. */
final class LiveClient {
  private static final long HEARTBEAT_MILLIS = 15_000;

  private final Call call;
  private final Services services;
  private final Meter meter;
  private final long reader;
  private final Set<Topic> due = EnumSet.of(Topic.PROGRESS, Topic.ACTIVITY, Topic.IMAGES);
  private Counts counts;
  private int evaluationsTold;
  private boolean closed;

  LiveClient(Call call, Services services, Meter meter) {
    this.call = call;
    this.services = services;
    this.meter = meter;
    this.reader = call.reader().id();
    this.counts = services.store().images().counts();
    this.evaluationsTold = services.store().rankings().evaluations().size();
  }

  private record Ranked(int round, String by, int labels) {}

  long reader() {
    return reader;
  }

  /** Has it told of changes; returns at once. */
  synchronized void offer(Set<Topic> topics, Counts newCounts) {
    due.addAll(topics);
    counts = newCounts;
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Tells until the page goes away, the session ends, or the server does. */
  void run() {
    call.context().contentType("text/event-stream").header("X-Accel-Buffering", "no");
    try {
      send("retry: 3000\n\n");
      while (!isClosed() && call.session().isPresent()) {
        Set<Topic> topics = take();
        if (topics.isEmpty()) {
          send(": still here\n\n");
        }
        for (Topic topic : topics) {
          tell(topic);
        }
      }
    } catch (IOException gone) {
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Waits for changes, but no longer than a connection may be silent. */
  private synchronized Set<Topic> take() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HEARTBEAT_MILLIS);
    for (long left = HEARTBEAT_MILLIS; due.isEmpty() && !closed && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    Set<Topic> topics = due.isEmpty() ? EnumSet.noneOf(Topic.class) : EnumSet.copyOf(due);
    due.clear();
    return topics;
  }

  private synchronized Counts counts() {
    return counts;
  }

  private void tell(Topic topic) throws IOException {
    switch (topic) {
      case PROGRESS -> event(topic, meter.progress(reader, counts()));
      case IMAGES -> event(topic, counts());
      case ACTIVITY -> event(topic, services.background().activity());
      case RANKING -> ranking();
      case EVALUATION -> evaluations();
    }
  }

  private void ranking() throws IOException {
    var latest = services.store().rankings().latest();
    if (latest.isPresent()) {
      var ranking = latest.get();
      event(Topic.RANKING, new Ranked(ranking.round(), ranking.by(), ranking.labels()));
    }
  }

  private void evaluations() throws IOException {
    List<EvaluatedModel> all = services.store().rankings().evaluations();
    for (; evaluationsTold < all.size(); evaluationsTold++) {
      event(Topic.EVALUATION, all.get(evaluationsTold));
    }
  }

  private void event(Topic topic, Object data) throws IOException {
    String name = topic.name().toLowerCase(Locale.ROOT);
    send("event: " + name + "\ndata: " + Json.write(data) + "\n\n");
  }

  private void send(String text) throws IOException {
    var out = call.context().res().getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
