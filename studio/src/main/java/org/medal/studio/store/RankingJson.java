package org.medal.studio.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.medal.studio.project.Ranking;

/** A ranking as the journal keeps it. */
final class RankingJson {
  private RankingJson() {}

  static JsonObject of(Ranking ranking) {
    JsonArray entries = new JsonArray();
    ranking.entries().forEach(entry -> entries.add(EntryJson.of(entry)));
    return new Facts()
        .with("round", ranking.round())
        .with("by", ranking.by())
        .with("model", ranking.model())
        .with("labels", ranking.labels())
        .with("seed", ranking.seed())
        .with("entries", entries)
        .json();
  }
}
